import type { Area } from "../domain/collaboration.ts";
import type { CollaborationEntry } from "../domain/entry.ts";
import { lazily } from "../domain/lazily.ts";
import { ORGANIZATION_KINDS, type OrganizationReference } from "../domain/organization.ts";
import type { WordIndex } from "../domain/word-index.ts";
import { bytesIn, type Content, textIn } from "./content.ts";
import { placeOf } from "./in-order.ts";
import { type References, referencesOf } from "./shelf.ts";

/** A part of the register: entries, and the words of their collaborations in the same order. */
export interface RegisterPart {
  readonly entries: readonly CollaborationEntry[];
  /** The areas that the entries name. */
  readonly areas: readonly Area[];
  /** Read when it is asked for: lists that nobody searches in need none of it. */
  readonly words: () => WordIndex;
}

/**
 * A part of documents: a line that names each and tells its length in bytes, and then their JSON, a line each. One document
 * is found and read without reading the others.
 */
export function documentsText(documents: readonly { readonly id: string; readonly json: string }[]): string {
  const lengths = documents.map(({ id, json }) => `${id} ${new TextEncoder().encode(json).byteLength}`);
  return [lengths.join(" "), ...documents.map(({ json }) => json)].join("\n");
}

/** Reads a part: gives the document of an id, or undefined where the part does not have it. The shape is what the seed stored. */
export function readerOf<Document>(content: Content): (id: string) => Document | undefined {
  const part = bytesIn(content);
  const firstLine = part.indexOf(LINE_BREAK);
  const named = textIn(part.subarray(0, firstLine)).split(" ");
  const places = new Map<string, Uint8Array>();
  let start = firstLine + 1;
  for (let index = 0; index < named.length; index += 2) {
    const end = start + Number(named[index + 1]);
    places.set(named[index] ?? "", part.subarray(start, end));
    start = end + 1;
  }
  return (id) => {
    const place = places.get(id);
    return place === undefined ? undefined : (JSON.parse(textIn(place)) as Document);
  };
}

const LINE_BREAK = 10;

/** All documents of a part. */
export function documentsIn<Document>(part: string): readonly Document[] {
  const [, ...documents] = part.split("\n");
  return documents.map((json) => JSON.parse(json) as Document);
}

/** A part of the register: a line of entries with their areas, and a line of words. */
export function registerText(listsJson: string, wordsJson: string): string {
  return `${listsJson}\n${wordsJson}`;
}

/** What `registerText` made. */
export function registerPartIn(text: string): RegisterPart {
  const end = text.indexOf("\n");
  return {
    ...(JSON.parse(text.slice(0, end)) as Pick<RegisterPart, "entries" | "areas">),
    words: () => JSON.parse(text.slice(end + 1)) as WordIndex,
  };
}

/**
 * What is told of an organization, as a row: its id, the place of its kind, its Swedish name, its short and its English one.
 * Every include of a large release reads the rows of all, so they are kept short.
 */
type ReferenceRow = readonly [id: string, kind: number, sv: string, shortName?: string, en?: string];

/** The references as rows. */
export function referenceRows(references: readonly OrganizationReference[]): readonly ReferenceRow[] {
  return references.map(({ id, kind, name, shortName }) => {
    const place = ORGANIZATION_KINDS.indexOf(kind);
    if (name.en !== undefined) return [id, place, name.sv, shortName ?? "", name.en];
    return shortName === undefined ? [id, place, name.sv] : [id, place, name.sv, shortName];
  });
}

/** What `referenceRows` made. An include needs some six of them, so a row is read when it is asked for. */
export function referencesIn(text: string): References {
  const rows = JSON.parse(text) as readonly ReferenceRow[];
  const all = lazily(() => referencesOf(rows.map(referenceIn)));
  return {
    get organizations() {
      return all().organizations;
    },
    byName: (language) => all().byName(language),
    byId: {
      get(id) {
        const row = rows[placeOf(id, rows)];
        return row?.[0] === id ? referenceIn(row) : undefined;
      },
    },
  };
}

function referenceIn([id, place, sv, shortName = "", en]: ReferenceRow): OrganizationReference {
  const kind = ORGANIZATION_KINDS[place];
  if (kind === undefined) throw new Error(`the release holds an organization of an unknown kind: ${id}`);
  // In the order of canonical JSON, so that the API writes the same bytes whether a release is whole or in parts.
  return { id, kind, name: en === undefined ? { sv } : { en, sv }, ...(shortName !== "" && { shortName }) };
}
