import type { Diagnostic, Message } from "../diagnostic.ts";
import { createDiagnostic, formatPath } from "../parse/source-file.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { slugify } from "../schemas/slugify.ts";
import { getItems, getString } from "./field-values.ts";

/** Organizations that a collaboration lists twice, and areas that would get the same id. */
export function findDuplicatesInCollaboration(document: YamlDocument): readonly Diagnostic[] {
  const members = getItems(document, ["members"]).map((member): Path => [...member, "organization"]);
  return [
    ...findDuplicates(document, members, (id) => id, duplicateMember),
    ...findDuplicates(document, getItems(document, ["areas"]), slugify, duplicateArea),
  ];
}

/** Legal forms that share an id. */
export function findDuplicateLegalForms(document: YamlDocument): readonly Diagnostic[] {
  const ids = getItems(document, []).map((form): Path => [...form, "id"]);
  return findDuplicates(document, ids, (id) => id, duplicateForm);
}

/** Numbers that belong to one organization only but stand in more than one file. */
export function findSharedNumbers(documents: readonly YamlDocument[]): readonly Diagnostic[] {
  const firstWith = new Map<string, string>();
  return documents.flatMap((document) =>
    ["organizationNumber", "municipalityCode"].flatMap((field) => {
      const number = getString(document, [field]);
      if (number === undefined) return [];
      const key = `${field} ${number}`;
      const first = firstWith.get(key);
      if (first === undefined) {
        firstWith.set(key, document.path);
        return [];
      }
      const what = `”${number}” står redan i ${first}.`;
      const advice = "Två organisationer kan inte ha samma nummer. Läs numret i källan igen.";
      return [createDiagnostic(document.path, { what, advice }, document.positionOf([field]), field)];
    }),
  );
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
    if (first !== undefined)
      return [createDiagnostic(document.path, toMessage(text, first), position, formatPath(path))];
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
const duplicateForm = (id: string, line: number): Message => ({
  what: `Id:t \`${id}\` används redan på rad ${line}.`,
  advice: "Varje form behöver ett eget id.",
});
