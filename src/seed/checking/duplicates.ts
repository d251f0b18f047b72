import { idFrom } from "../authored/id-from.ts";
import type { Problem, Remark } from "../problem.ts";
import { fieldName, problemIn } from "../reading/authored-file.ts";
import type { Path, YamlDocument } from "../reading/yaml-document.ts";
import { entriesAt, textAt } from "./field-values.ts";

/** Organizations that a collaboration lists twice, and areas that would get the same id. */
export function repeatedInCollaboration(document: YamlDocument): readonly Problem[] {
  const members = entriesAt(document, ["members"]).map((member): Path => [...member, "organization"]);
  return [
    ...repeated(document, members, (id) => id, twiceAMember),
    ...repeated(document, entriesAt(document, ["areas"]), idFrom, twiceAnArea),
  ];
}

/** Legal forms that share an id. */
export function repeatedLegalForms(document: YamlDocument): readonly Problem[] {
  const ids = entriesAt(document, []).map((form): Path => [...form, "id"]);
  return repeated(document, ids, (id) => id, twiceAForm);
}

/** Numbers that belong to one organization only but stand in more than one file. */
export function sharedNumbers(documents: readonly YamlDocument[]): readonly Problem[] {
  const firstWith = new Map<string, string>();
  return documents.flatMap((document) =>
    ["organizationNumber", "municipalityCode"].flatMap((field) => {
      const number = textAt(document, [field]);
      if (number === undefined) return [];
      const key = `${field} ${number}`;
      const first = firstWith.get(key);
      if (first === undefined) {
        firstWith.set(key, document.path);
        return [];
      }
      const what = `”${number}” står redan i ${first}.`;
      const advice = "Två organisationer kan inte ha samma nummer. Läs numret i källan igen.";
      return [problemIn(document.path, { what, advice }, document.positionOf([field]), field)];
    }),
  );
}

function repeated(
  document: YamlDocument,
  paths: readonly Path[],
  keyOf: (text: string) => string,
  remark: (text: string, line: number) => Remark,
): readonly Problem[] {
  const firstLine = new Map<string, number>();
  return paths.flatMap((path) => {
    const text = textAt(document, path);
    if (text === undefined) return [];
    const position = document.positionOf(path);
    const first = firstLine.get(keyOf(text));
    if (first !== undefined) return [problemIn(document.path, remark(text, first), position, fieldName(path))];
    firstLine.set(keyOf(text), position.line);
    return [];
  });
}

const twiceAMember = (id: string, line: number): Remark => ({
  what: `\`${id}\` är redan medlem, på rad ${line}.`,
  advice: "Behåll den ena posten och ta bort den andra.",
});
const twiceAnArea = (area: string, line: number): Remark => ({
  what: `Området ”${area}” står redan på rad ${line}.`,
  advice: "Ta bort det ena.",
});
const twiceAForm = (id: string, line: number): Remark => ({
  what: `Id:t \`${id}\` används redan på rad ${line}.`,
  advice: "Varje form behöver ett eget id.",
});
