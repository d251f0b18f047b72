import canonicalize from "canonicalize";
import { entryOf } from "../domain/entry.ts";
import { brokenReferences, type Facts, lastUpdate } from "../domain/facts.ts";
import { referenceTo } from "../domain/organization.ts";
import { collaborationSearchText } from "../domain/search.ts";
import { wordIndex } from "../domain/word-index.ts";
import { contentHash } from "./content-hash.ts";
import { type Contents, partOf } from "./contents.ts";
import { SCHEMA_VERSION } from "./keys.ts";
import { documentsText, referenceRows, registerText } from "./part-text.ts";
import { type Snapshot, snapshotOf } from "./snapshot.ts";

/** All that is stored for a release: its snapshot, and the parts that a large one names. */
export interface StoredRelease extends Snapshot {
  /** The texts of the parts by their hash; empty where the snapshot holds everything. */
  readonly parts: ReadonlyMap<string, string>;
}

/** How large the values of a release may be. */
export interface Sizes {
  /** The largest snapshot that holds everything, in bytes. */
  readonly whole: number;
  /** What a part of documents should weigh, in bytes. */
  readonly documents: number;
  /** How many entries a part of the register should have. */
  readonly entries: number;
}

/** An include reads one part of documents, and a free day of KV has 1,000 writes (docs/decisions/0011). */
export const SIZES: Sizes = { whole: 128 * 1024, documents: 64 * 1024, entries: 320 };

/**
 * What is stored for the facts. It is canonical JSON (RFC 8785), and what has no order of its own is in order of its id,
 * so the same facts give the same bytes and the same hashes on every machine. Throws where a reference in the facts leads
 * nowhere: the seed must have refused such data.
 */
export async function storedRelease(facts: Facts, sizes: Sizes = SIZES): Promise<StoredRelease> {
  const [broken] = brokenReferences(facts);
  if (broken !== undefined) {
    throw new Error(`${broken.from.kind} ${broken.from.id} refers to an unknown ${broken.to.kind}: ${broken.to.id}`);
  }
  const whole = wholeText(facts);
  if (bytesOf(whole) <= sizes.whole) return { ...(await snapshotOf(whole)), parts: new Map() };
  const parts = new Map<string, string>();
  const contents = await inParts(inOrder(facts), sizes, async (text) => {
    const sha = await contentHash(text);
    parts.set(sha, text);
    return sha;
  });
  return { ...(await snapshotOf(canonical(contents))), parts };
}

/** The snapshot that holds all facts, however large they are. */
export function wholeText(facts: Facts): string {
  return canonical({ schema: SCHEMA_VERSION, ...inOrder(facts) });
}

async function inParts(facts: Facts, sizes: Sizes, keep: (text: string) => Promise<string>): Promise<Contents> {
  const { site, legalForms, organizations, collaborations } = facts;
  const publisher = organizations.find(({ id }) => id === site.publisher);
  if (publisher === undefined) throw new Error("unreachable: the publisher is one of the references checked above");
  const forms = new Map(legalForms.map((form) => [form.id, form]));
  const registerPart = (group: Facts["collaborations"]) => {
    const texts = group.map((each) => collaborationSearchText(each, forms.get(each.legalForm)));
    return registerText(canonical(group.map(entryOf)), canonical(wordIndex(texts)));
  };
  const documentParts = (documents: Facts["organizations"] | Facts["collaborations"]) => {
    const written = documents.map((each) => ({ id: each.id, json: canonical(each) }));
    const wanted = bytesOf(documentsText(written)) / sizes.documents;
    return inGroups(written, wanted, (group) => keep(documentsText(group)));
  };
  return {
    schema: SCHEMA_VERSION,
    site,
    legalForms,
    publisher,
    updated: lastUpdate(facts),
    parts: {
      references: await keep(canonical(referenceRows(organizations.map(referenceTo)))),
      organizations: await documentParts(organizations),
      collaborations: await documentParts(collaborations),
      register: await inGroups(collaborations, collaborations.length / sizes.entries, (group) =>
        keep(registerPart(group)),
      ),
    },
  };
}

/** Puts each item into the group that the hash of its id tells, and gives the names that the groups are kept under. */
async function inGroups<Item extends { readonly id: string }>(
  items: readonly Item[],
  wanted: number,
  keep: (group: readonly Item[]) => Promise<string>,
): Promise<readonly string[]> {
  const groups = Array.from({ length: roundedUp(wanted) }, (): Item[] => []);
  const places = await Promise.all(items.map(({ id }) => partOf(id, groups.length)));
  for (const [index, item] of items.entries()) groups[places[index] ?? 0]?.push(item);
  return Promise.all(groups.map(keep));
}

/**
 * The next number of parts: 1, 2, 3, 4, 5, 6, 7, 8, 10, 12, 14, 16, 20 … Another number moves every document, so it must
 * change seldom.
 */
function roundedUp(wanted: number): number {
  const step = 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, wanted))) - 3);
  return Math.max(1, Math.ceil(wanted / step) * step);
}

function inOrder({ site, legalForms, organizations, collaborations }: Facts): Facts {
  return { site, legalForms, organizations: byId(organizations), collaborations: byId(collaborations) };
}

function byId<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

function canonical(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error("what is stored is always an object, so it always has a canonical form");
  return text;
}
