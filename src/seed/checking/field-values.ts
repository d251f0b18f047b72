import type { Path, YamlDocument } from "../reading/yaml-document.ts";

/** The text of a field as it is written, or undefined where there is none: the schema has told of that. */
export function textAt(document: YamlDocument, path: Path): string | undefined {
  const value = valueAt(document, path);
  return typeof value === "string" ? value : undefined;
}

/** The paths of the entries of a list; none where there is no list. */
export function entriesAt(document: YamlDocument, path: Path): readonly Path[] {
  const value = valueAt(document, path);
  return Array.isArray(value) ? value.map((_, index) => [...path, index]) : [];
}

/** The names of the fields of a mapping; none where there is no mapping. */
export function namesAt(document: YamlDocument, path: Path): readonly string[] {
  const value = valueAt(document, path);
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function valueAt(document: YamlDocument, path: Path): unknown {
  return path.reduce<unknown>((value, step) => {
    if (typeof value !== "object" || value === null) return undefined;
    return new Map(Object.entries(value)).get(String(step));
  }, document.value);
}
