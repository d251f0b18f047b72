import type { Organization } from "../domain/organization.ts";
import { registerOf } from "../domain/register.ts";
import { searchIn } from "../domain/searching.ts";
import { type Content, textIn } from "./content.ts";
import { type Contents, type PartRange, partWith } from "./contents.ts";
import { documentsIn, readerOf, referencesIn, registerPartIn } from "./part-text.ts";
import { indexedOrganizations, type Shelf } from "./shelf.ts";

/** Parts by their names. */
export type FetchedParts = ReadonlyMap<string, Content>;

/** Fetches parts by their names, all of them and each verified, or throws `PartsMissing`. */
export type FetchParts = (names: readonly string[]) => Promise<FetchedParts>;

/** Parts of a release were asked for and cannot be had now: KV fails, or they have not reached this place. */
export class PartsMissing extends Error {
  override readonly name = "PartsMissing";
}

/** Documents that are in parts, fetched when they are asked for. What lists find them by is kept once it was needed. */
export function packedShelf({ site, publisher, updated, legalForms, parts }: Contents, fetchParts: FetchParts): Shelf {
  async function textsOf(ranges: readonly PartRange[]): Promise<readonly string[]> {
    const names = ranges.map(([, name]) => name);
    const fetched = await fetchParts(names);
    return names.map((name) => textIn(partIn(fetched, name)));
  }
  const registerParts = kept(
    () => textsOf(parts.register),
    (texts) => texts.map(registerPartIn),
  );
  const references = kept(
    () => fetchParts([parts.references]),
    (fetched) => referencesIn(textIn(partIn(fetched, parts.references))),
  );
  const register = kept(registerParts, (all) =>
    registerOf(
      all.flatMap(({ entries }) => entries),
      all.flatMap(({ areas }) => areas),
    ),
  );
  const search = kept(
    async () => ({
      register: await register(),
      inRegister: await registerParts(),
      organizations: await textsOf(parts.organizations),
    }),
    ({ register, inRegister, organizations }) =>
      searchIn(
        register,
        inRegister.map(({ entries, words }) => ({ entries: entries.length, words: words() })),
        // In order of their ids, as the references are: the places that a search tells of are those.
        indexedOrganizations(organizations.flatMap((text) => documentsIn<Organization>(text))),
      ),
  );
  return {
    site,
    publisher,
    updated,
    legalForms,
    collaborations: (ids, use) => documentsOf(ids, parts.collaborations, fetchParts, use),
    organizations: (ids) =>
      documentsOf(ids, parts.organizations, fetchParts, async (): Promise<Same> => (each) => each),
    references,
    register,
    search,
  };
}

type Same = (organization: Organization) => Organization;

/** So many parts are in memory at a time, where everything is asked for. */
const GROUP = 100;

/** What is made of the documents of these ids, in the order of the ids. */
async function documentsOf<Document, Result>(
  ids: readonly string[],
  ranges: readonly PartRange[],
  fetchParts: FetchParts,
  use: () => Promise<(document: Document) => Result>,
): Promise<readonly Result[]> {
  const inPart = Map.groupBy(ids.keys(), (place) => partWith(ids[place] ?? "", ranges));
  const names = [...inPart.keys()].filter((name) => name !== undefined);
  const results: { readonly place: number; readonly result: Result }[] = [];
  for (let start = 0; start < names.length; start += GROUP) {
    const [fetched, make] = await Promise.all([fetchParts(names.slice(start, start + GROUP)), use()]);
    for (const [name, content] of fetched) {
      const read = readerOf<Document>(content);
      for (const place of inPart.get(name) ?? []) {
        const document = read(ids[place] ?? "");
        if (document !== undefined) results.push({ place, result: make(document) });
      }
    }
  }
  return results.toSorted((a, b) => a.place - b.place).map(({ result }) => result);
}

/**
 * A value that is made of what is fetched when it is first asked for, and kept from then on. Requests that ask at the same
 * time each fetch, and one of them makes. A promise is never kept: one whose request was cancelled never settles, and
 * whoever waits for it hangs.
 */
function kept<Fetched, Value>(fetch: () => Promise<Fetched>, make: (fetched: Fetched) => Value): () => Promise<Value> {
  let made: { readonly value: Value } | undefined;
  return async () => {
    if (made !== undefined) return made.value;
    const fetched = await fetch();
    made ??= { value: make(fetched) };
    return made.value;
  };
}

function partIn(fetched: FetchedParts, name: string): Content {
  const part = fetched.get(name);
  if (part === undefined) throw new Error(`unreachable: all parts are fetched or none, and ${name} is not among them`);
  return part;
}
