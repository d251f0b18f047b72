import type { Diagnostic, Message } from "../diagnostic.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { slugify } from "../schemas/slugify.ts";
import { fieldError } from "./field-diagnostic.ts";
import { getItems, getNamePath, getString } from "./field-values.ts";

/** Finds duplicate members, areas, sources and projects of a collaboration. */
export function findDuplicatesInCollaboration(document: YamlDocument): readonly Diagnostic[] {
  const at = (list: string, field: string) => getItems(document, [list]).map((entry): Path => [...entry, field]);
  const names = getItems(document, ["areas"]).map((area) => getNamePath(document, area));
  const areaIds = findDuplicates(document, at("areas", "id"), (id) => id, duplicateArea);
  return [
    ...findDuplicates(document, at("members", "organization"), (id) => id, duplicateMember),
    ...areaIds,
    ...(areaIds.length > 0 ? [] : findDuplicates(document, names, slugify, duplicateArea)),
    ...findDuplicateSources(document, ["sources"]),
  ];
}

/** Finds sources with the same id, in the list at a path. */
export function findDuplicateSources(document: YamlDocument, path: Path): readonly Diagnostic[] {
  const ids = getItems(document, path).map((source): Path => [...source, "id"]);
  return findDuplicates(document, ids, (id) => id, duplicateSource);
}

/** Finds legal forms with the same id. */
export function findDuplicateLegalForms(document: YamlDocument): readonly Diagnostic[] {
  const ids = getItems(document, []).map((form): Path => [...form, "id"]);
  return [
    ...findDuplicates(document, ids, (id) => id, duplicateForm),
    ...findDuplicates(
      document,
      getItems(document, []).map((form) => getNamePath(document, form)),
      (name) => name.toLowerCase().trim(),
      duplicateFormName,
    ),
    ...getItems(document, []).flatMap((form) => findDuplicateSources(document, [...form, "sources"])),
  ];
}

function findDuplicates(
  document: YamlDocument,
  paths: readonly Path[],
  keyOf: (text: string) => string,
  toMessage: (text: string, line: number) => Message,
): readonly Diagnostic[] {
  const firstLine = new Map<string, number>();
  return paths.flatMap((path) => {
    const text = getString(document, path);
    if (text === undefined) return [];
    const position = document.positionOf(path);
    const first = firstLine.get(keyOf(text));
    if (first !== undefined) return [fieldError(document, path, toMessage(text, first))];
    firstLine.set(keyOf(text), position.line);
    return [];
  });
}

const duplicateMember = (id: string, line: number): Message => ({
  what: `\`${id}\` är redan medlem, på rad ${line}.`,
  advice: "Behåll den ena posten och ta bort den andra.",
});
const duplicateArea = (area: string, line: number): Message => ({
  what: `Området ”${area}” står redan på rad ${line}.`,
  advice: "Ta bort det ena.",
});
const duplicateSource = (id: string, line: number): Message => ({
  what: `Källan \`${id}\` står redan på rad ${line}.`,
  advice: "Ge den ett annat id, eller ta bort den ena.",
});
const duplicateFormName = (name: string, line: number): Message => ({
  what: `Formen på rad ${line} heter också ”${name}”.`,
  advice: "Besökarna kan inte skilja dem åt. Ge dem olika namn, eller ta bort den ena.",
});
const duplicateForm = (id: string, line: number): Message => ({
  what: `Id:t \`${id}\` används redan på rad ${line}.`,
  advice: "Varje form behöver ett eget id.",
});
