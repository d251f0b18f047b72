import canonicalize from "canonicalize";
import type { Collaboration } from "../domain/collaboration.ts";
import { entryOf } from "../domain/entry.ts";
import { brokenReferences, type Facts, lastUpdate } from "../domain/facts.ts";
import { type Organization, referenceTo } from "../domain/organization.ts";
import { distinct } from "../domain/register.ts";
import { collaborationSearchText } from "../domain/search.ts";
import { wordIndex } from "../domain/word-index.ts";
import { type Contents, partName } from "./contents.ts";
import { inOrderOfIds } from "./in-order.ts";
import { SCHEMA_VERSION } from "./keys.ts";
import { documentsText, referenceRows, registerText } from "./part-text.ts";
import { groupsOf } from "./parting.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

/** All that is stored for a release: its snapshot, and the parts that a large one names. */
export interface StoredRelease extends Snapshot {
  /** The texts of the parts by their names; empty where the snapshot holds everything. */
  readonly parts: ReadonlyMap<string, string>;
}

/** How large the values of a release may be. A document that is larger by itself is a part by itself. */
export interface Sizes {
  /** The largest snapshot that holds everything, in bytes. */
  readonly whole: number;
  /** The largest part of documents, in bytes. */
  readonly documents: number;
  /** The most entries in a part of the register. */
  readonly entries: number;
}

/**
 * An include reads one part of documents, and a free day of KV has 1,000 writes (docs/decisions/0011). A part is a bit more
 * than half full, as it happens.
 */
export const SIZES: Sizes = { whole: 128 * 1024, documents: 128 * 1024, entries: 420 };

/**
 * What is stored for the facts. It is canonical JSON (RFC 8785), and what has no order of its own is in order of its id,
 * so the same facts give the same bytes and the same names on every machine. Throws where a reference in the facts leads
 * nowhere: the seed must have refused such data.
 */
export async function storedRelease(facts: Facts, sizes: Sizes = SIZES): Promise<StoredRelease> {
  const [broken] = brokenReferences(facts);
  if (broken !== undefined) {
    throw new Error(`${broken.from.kind} ${broken.from.id} refers to an unknown ${broken.to.kind}: ${broken.to.id}`);
  }
  const written = { organizations: writtenOf(facts.organizations), collaborations: writtenOf(facts.collaborations) };
  if (weightOf([...written.organizations, ...written.collaborations]) <= sizes.whole) {
    const text = wholeText(facts);
    if (bytesOf(text) <= sizes.whole) return { ...(await snapshotOf(text)), parts: new Map() };
  }
  return inParts(facts, written, sizes);
}

/** The snapshot that holds all facts, however large they are. */
export function wholeText({ site, legalForms, organizations, collaborations }: Facts): string {
  const documents = { organizations: inOrderOfIds(organizations), collaborations: inOrderOfIds(collaborations) };
  return canonical({ schema: SCHEMA_VERSION, site, legalForms, ...documents });
}

/** A document and how it is stored. */
interface Written<Document> {
  readonly id: string;
  readonly document: Document;
  readonly json: string;
}

interface WrittenFacts {
  readonly organizations: readonly Written<Organization>[];
  readonly collaborations: readonly Written<Collaboration>[];
}

function writtenOf<Document extends { readonly id: string }>(
  documents: readonly Document[],
): readonly Written<Document>[] {
  return inOrderOfIds(documents).map((document) => ({ id: document.id, document, json: canonical(document) }));
}

async function inParts(facts: Facts, written: WrittenFacts, sizes: Sizes): Promise<StoredRelease> {
  const { site, legalForms } = facts;
  const { organizations, collaborations } = written;
  const publisher = organizations.find(({ id }) => id === site.publisher)?.document;
  if (publisher === undefined) throw new Error("unreachable: the publisher is one of the references checked above");
  const parts = new Map<string, string>();
  const keep = async (text: string) => {
    const name = await partName(text);
    parts.set(name, text);
    return name;
  };
  const ranges = async <Item extends Written<unknown>>(
    items: readonly Item[],
    most: number,
    weighing: (item: Item) => number,
    textOf: (group: readonly Item[]) => string,
  ) => {
    const groups = await groupsOf(items, most, weighing);
    return Promise.all(groups.map(async (group) => [group[0]?.id ?? "", await keep(textOf(group))] as const));
  };
  const contents: Contents = {
    schema: SCHEMA_VERSION,
    site,
    legalForms,
    publisher,
    updated: lastUpdate(facts),
    parts: {
      references: await keep(canonical(referenceRows(organizations.map(({ document }) => referenceTo(document))))),
      organizations: await ranges(organizations, sizes.documents, weight, documentsText),
      collaborations: await ranges(collaborations, sizes.documents, weight, documentsText),
      register: await ranges(collaborations, sizes.entries, () => 1, registerTexts(facts)),
    },
  };
  return { ...(await snapshotOf(canonical(contents))), parts };
}

/** Gives the text of a part of the register. */
function registerTexts({ legalForms }: Facts): (group: WrittenFacts["collaborations"]) => string {
  const forms = new Map(legalForms.map((form) => [form.id, form]));
  return (group) => {
    const collaborations = group.map(({ document }) => document);
    const texts = collaborations.map((each) => collaborationSearchText(each, forms.get(each.legalForm)));
    const areas = distinct(collaborations.flatMap((each) => each.areas));
    return registerText(canonical({ areas, entries: collaborations.map(entryOf) }), canonical(wordIndex(texts)));
  };
}

function weight({ json }: Written<unknown>): number {
  return bytesOf(json);
}

function weightOf(written: readonly Written<unknown>[]): number {
  return written.reduce((sum, each) => sum + weight(each), 0);
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("what is stored is always an object, so it always has a canonical form");
  return text;
}
