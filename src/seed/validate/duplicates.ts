import type { Diagnostic, Message } from "../diagnostic.ts";
import { slugify } from "../schemas/slugify.ts";
import type { Field } from "./field.ts";

/** Finds duplicate members, areas, sources and projects of a collaboration. */
export function findDuplicatesInCollaboration(collaboration: Field): readonly Diagnostic[] {
  const areaIds = findDuplicates(collaboration.inEach("areas", "id"), duplicateArea);
  const areaNames = collaboration.at("areas").items.map(({ title }) => title);
  return [
    ...findDuplicates(collaboration.inEach("members", "organization"), duplicateMember),
    ...areaIds,
    ...(areaIds.length > 0 ? [] : findDuplicates(areaNames, duplicateArea, slugify)),
    ...findDuplicateSources(collaboration),
  ];
}

/** Finds sources with the same id, of a file or of an entry. */
export function findDuplicateSources(entry: Field): readonly Diagnostic[] {
  return findDuplicates(entry.inEach("sources", "id"), duplicateSource);
}

/** Finds legal forms with the same id. */
export function findDuplicateLegalForms({ items }: Field): readonly Diagnostic[] {
  const ids = items.map((form) => form.at("id"));
  const names = items.map(({ title }) => title);
  return [
    ...findDuplicates(ids, duplicateForm),
    ...findDuplicates(names, duplicateFormName, (name) => name.toLowerCase().trim()),
    ...items.flatMap(findDuplicateSources),
  ];
}

function findDuplicates(
  fields: readonly Field[],
  toMessage: (text: string, line: number) => Message,
  keyOf: (text: string) => string = (text) => text,
): readonly Diagnostic[] {
  const firstLine = new Map<string, number>();
  return fields.flatMap((field) => {
    const { text } = field;
    if (text === undefined) return [];
    const first = firstLine.get(keyOf(text));
    if (first !== undefined) return field.error(toMessage(text, first));
    firstLine.set(keyOf(text), field.position.line);
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
