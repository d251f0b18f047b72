import { type Path, valueAt, type YamlDocument } from "../parse/yaml.ts";

/** The text of a field; undefined for any other value, which the schema reports. */
export function getString(document: YamlDocument, path: Path): string | undefined {
  const value = getValue(document, path);
  return typeof value === "string" ? value : undefined;
}

/** The path of the name of a file or an entry: of its Swedish text where the name has two languages. */
export function getNamePath(document: YamlDocument, entry: Path = []): Path {
  const path = [...entry, "name"];
  return getString(document, path) === undefined ? [...path, "sv"] : path;
}

/** The paths of the entries of a list; empty if there is no list. */
export function getItems(document: YamlDocument, path: Path): readonly Path[] {
  const value = getValue(document, path);
  return Array.isArray(value) ? value.map((_, index) => [...path, index]) : [];
}

/** The names of the fields of a mapping; empty if there is no mapping. */
export function getKeys(document: YamlDocument, path: Path): readonly string[] {
  const value = getValue(document, path);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function getValue(document: YamlDocument, path: Path): unknown {
  return valueAt(document.value, path);
}

/** The ids of the sources of a file, also in the old shape, a mapping. */
export function getSourceIds(document: YamlDocument): readonly string[] {
  const listed = getItems(document, ["sources"]).flatMap((source) => getString(document, [...source, "id"]) ?? []);
  return [...listed, ...getKeys(document, ["sources"])];
}
