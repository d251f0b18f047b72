import { isDeepStrictEqual } from "node:util";
import type { Block } from "../../domain/prose.ts";
import { plainText } from "../../domain/prose.ts";
import { fieldLabel } from "./labels.ts";

/** A changed field, by its Swedish name; undefined values are absent before or after. */
export interface FieldChange {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

/** The differences between two versions of a document; `names` maps ids of organizations to names. */
export function fieldChanges(
  before: unknown,
  after: unknown,
  names: ReadonlyMap<string, string>,
  labels: readonly string[] = [],
): readonly FieldChange[] {
  if (isDeepStrictEqual(before, after)) return [];
  if (isProse(before) && isProse(after)) return [proseChange(before, after, labels)];
  if (isRecord(before) && isRecord(after)) {
    const fields = new Set([...Object.keys(before), ...Object.keys(after)]);
    return [...fields].flatMap((field) =>
      fieldChanges(before[field], after[field], names, [...labels, fieldLabel(field)]),
    );
  }
  if (isListOfRecords(before) && isListOfRecords(after)) return listChanges(before, after, names, labels);
  return [changeOf(labels, words(before, names), words(after, names))];
}

type Fields = Readonly<Record<string, unknown>>;

function listChanges(
  before: readonly Fields[],
  after: readonly Fields[],
  names: ReadonlyMap<string, string>,
  labels: readonly string[],
): readonly FieldChange[] {
  const byName = (list: readonly Fields[]) => new Map(list.map((entry) => [nameOf(entry, names), entry]));
  const [old, current] = [byName(before), byName(after)];
  const entries = new Set([...old.keys(), ...current.keys()]);
  const changes = [...entries].flatMap((entry): readonly FieldChange[] => {
    const [earlier, later] = [old.get(entry), current.get(entry)];
    if (earlier === undefined) return [changeOf(labels, undefined, entry)];
    if (later === undefined) return [changeOf(labels, entry, undefined)];
    return fieldChanges(earlier, later, names, [...labels, entry]);
  });
  return changes.length > 0
    ? changes
    : [changeOf([...labels, "ordningen"], [...entries].join(", "), listed(after, names))];
}

function proseChange(before: readonly Block[], after: readonly Block[], labels: readonly string[]): FieldChange {
  const [old, current] = [plainText(before), plainText(after)];
  return old === current
    ? changeOf(labels, "samma ord", "andra länkar, listor eller betoningar")
    : changeOf(labels, old, current);
}

/** The identifying name of a list entry. */
function nameOf(entry: Fields, names: ReadonlyMap<string, string>): string {
  const { organization, id, name, date, text } = entry;
  if (typeof organization === "string") return names.get(organization) ?? organization;
  if (typeof id === "string") return id;
  return words(name, names) ?? [date, words(text, names)].join(" ");
}

function listed(entries: readonly Fields[], names: ReadonlyMap<string, string>): string {
  return entries.map((entry) => nameOf(entry, names)).join(", ");
}

/** A value as text; undefined if there is none. */
function words(value: unknown, names: ReadonlyMap<string, string>): string | undefined {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (value === null) return "okänt";
  if (value === true) return "ja";
  if (value === false) return "nej";
  if (isProse(value)) return plainText(value);
  if (isListOfRecords(value)) return listed(value, names);
  if (Array.isArray(value)) return value.join(", ");
  if (!isRecord(value)) return names.get(String(value)) ?? String(value);
  return Object.values(value)
    .flatMap((inner) => words(inner, names) ?? [])
    .join(" / ");
}

function changeOf(labels: readonly string[], before: string | undefined, after: string | undefined): FieldChange {
  return {
    label: labels.filter((label) => label !== "").join(", "),
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

function isRecord(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOfRecords(value: unknown): value is readonly Fields[] {
  return Array.isArray(value) && value.every(isRecord);
}

function isProse(value: unknown): value is readonly Block[] {
  return (
    isListOfRecords(value) && value.length > 0 && value.every(({ type }) => type === "paragraph" || type === "list")
  );
}
