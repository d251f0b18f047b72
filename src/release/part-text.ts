import type { CollaborationEntry } from "../domain/entry.ts";
import type { OrganizationReference } from "../domain/organization.ts";
import type { WordIndex } from "../domain/word-index.ts";

/** A part of the register: entries, and the words of their collaborations in the same order. */
export interface RegisterPart {
  readonly entries: readonly CollaborationEntry[];
  /** Read when it is asked for: lists that nobody searches in need none of it. */
  readonly words: () => WordIndex;
}

/**
 * A part of documents: for each a line with its id, a space and its JSON, which has no line break in it. One document is
 * found without parsing the others.
 */
export function documentsText(documents: readonly { readonly id: string; readonly json: string }[]): string {
  return documents.map(({ id, json }) => `${id} ${json}\n`).join("");
}

/** The document of an id in a part, or undefined where the part does not have it. The shape is what the seed stored. */
export function documentIn<Document>(text: string, id: string): Document | undefined {
  const mark = `${id} `;
  const start = text.startsWith(mark) ? 0 : text.indexOf(`\n${mark}`) + 1;
  if (start === 0 && !text.startsWith(mark)) return undefined;
  return JSON.parse(text.slice(start + mark.length, text.indexOf("\n", start))) as Document;
}

/** All documents of a part. */
export function documentsIn<Document>(text: string): readonly Document[] {
  const lines = text.split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line.slice(line.indexOf(" ") + 1)) as Document);
}

/** A part of the register: a line of entries and a line of words. */
export function registerText(entriesJson: string, wordsJson: string): string {
  return `${entriesJson}\n${wordsJson}`;
}

/** What `registerText` made. */
export function registerPartIn(text: string): RegisterPart {
  const end = text.indexOf("\n");
  return {
    entries: JSON.parse(text.slice(0, end)) as readonly CollaborationEntry[],
    words: () => JSON.parse(text.slice(end + 1)) as WordIndex,
  };
}

/** What is told of an organization, as a row: its id, its kind, its Swedish name, its short and its English one. */
type ReferenceRow = readonly [
  id: string,
  kind: OrganizationReference["kind"],
  sv: string,
  shortName?: string,
  en?: string,
];

/** The references as rows: every include of a large release reads them, so they are kept short. */
export function referenceRows(references: readonly OrganizationReference[]): readonly ReferenceRow[] {
  return references.map(({ id, kind, name, shortName }) => {
    if (name.en !== undefined) return [id, kind, name.sv, shortName ?? "", name.en];
    return shortName === undefined ? [id, kind, name.sv] : [id, kind, name.sv, shortName];
  });
}

/** What `referenceRows` made. */
export function referencesIn(text: string): readonly OrganizationReference[] {
  const rows = JSON.parse(text) as readonly ReferenceRow[];
  return rows.map(([id, kind, sv, shortName = "", en]) => ({
    id,
    kind,
    name: en === undefined ? { sv } : { sv, en },
    ...(shortName !== "" && { shortName }),
  }));
}
