import { describe, expect, test } from "vitest";
import { SORT_ORDERS } from "../../src/domain/sort.ts";
import type { Release } from "../../src/release/release.ts";
import { collect as collectInOrder } from "../../src/release/repository.ts";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import fc from "../fast-check.ts";
import { manyFacts } from "../fixtures/many.ts";
import { createChunkedRelease, createInMemoryRelease, openChunkedRelease } from "./chunked-release.ts";

const many = manyFacts(300);

const byId = (a: { readonly id: string }, b: { readonly id: string }) => Number(a.id > b.id) - Number(a.id < b.id);

/** In the order of the ids, as the seed reads them from files. */
const facts = {
  ...many,
  organizations: many.organizations.toSorted(byId),
  collaborations: many.collaborations.toSorted(byId),
};

const SIZES = { whole: 0, documents: 8_192, summaries: 40 };
const context = { day: "2026-11-23", language: "sv" } as const;

async function collect<Item>(stream: AsyncIterable<Iterable<Item>>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const batch of stream) items.push(...batch);
  return items;
}

describe.each(["current", "earlier"] as const)(
  "a chunked release of the %s seed gives the same result as an in-memory release for",
  async (seed) => {
    const stored = await serializeRelease(facts, SIZES);
    const inMemory = createInMemoryRelease(facts);
    const queries: Readonly<Record<string, (of: Release) => Promise<unknown>>> = {
      "the publisher": async (of) => of.publisherInfo,
      "the overview": (of) => of.overview(context),
      "one collaboration": (of) => of.collaboration("samarbete-7", context),
      "an unknown collaboration": (of) => of.collaboration("samarbete", context),
      "one organization": (of) => of.organization("kommun-17", context),
      "an unknown organization": (of) => of.organization("kommun", context),
      "current collaborations": (of) => of.current(context),
      "the participation matrix": (of) => of.participationMatrix(context),
      "the filter options": (of) => of.filterOptions(context),
      "the complete list": (of) => of.collaborations({}, { ...context, language: "en" }),
      "the complete list, the publisher's own first": (of) => of.collaborations({}, { ...context, first: "publisher" }),
      "a stream of all collaborations": (of) => collect(of.stream({}, context)),
      "a stream of filtered collaborations": (of) => collect(of.stream({ area: "omrade-1", sort: "-name" }, context)),
      "a stream of all organizations": (of) => collect(of.streamOrganizations()),
      "all names": (of) => of.listAll({ ...context, language: "en" }),
      "references to all organizations": (of) => of.organizationRefs(),
      "the areas": (of) => of.areas(context),
      "a range of participations": (of) => of.participations({}, context, { offset: 7, limit: 20 }),
      "participations in another order": (of) => of.participations({ sort: "-name" }, context, { offset: 0, limit: 9 }),
      "the most recently modified collaborations": (of) => of.recentlyModified(20, context),
      "all organizations": (of) => of.organizations({}, context),
      "the organizations of a collaboration": (of) => of.organizations({ collaboration: "samarbete-7" }, context),
      "a search for organizations": (of) => of.organizations({ q: "kommun 12" }, context),
    };
    test.each(Object.entries(queries))("%s", async (_, runQuery) => {
      const { release } = await openChunkedRelease(stored, seed);
      expect(await runQuery(release)).toEqual(await runQuery(inMemory));
    });

    test("any filter, search and order", async () => {
      const { release } = await openChunkedRelease(stored, seed);
      const word = fc.constantFrom("räddning", "kommun", "12", "förbundet för", "själv", "a", "kommunernas", "nämnd");
      const filter = fc.record(
        {
          form: fc.constantFrom("municipal-association", "joint-board"),
          member: fc.nat(300).map((number) => `kommun-${number}`),
          area: fc.nat(8).map((number) => `omrade-${number}`),
          q: fc.array(word, { maxLength: 3 }).map((words) => words.join(" ")),
          sort: fc.constantFrom(...SORT_ORDERS),
        },
        { requiredKeys: [] },
      );
      const range = fc.record({ offset: fc.nat(300), limit: fc.nat(30) });
      await fc.assert(
        fc.asyncProperty(filter, range, fc.constantFrom("sv", "en"), async (filter, range, language) => {
          const query = [filter, { ...context, language }, range] as const;
          expect(await release.collaborations(...query)).toEqual(await inMemory.collaborations(...query));
          const streamOf = (of: Release) => collectInOrder(of.stream(filter, { ...context, language }));
          expect(await streamOf(release)).toEqual(await streamOf(inMemory));
        }),
        { numRuns: 100 },
      );
    });
  },
);

test("the summaries are in chunks, each once and in order of the ids", async () => {
  const { release } = await createChunkedRelease(facts, SIZES);
  const chunks = await Promise.all(
    Array.from({ length: release.summaryPages }, (_, index) => release.summaries(index)),
  );
  expect(chunks.length).toBeGreaterThan(1);
  expect(chunks.flat()).toEqual(await createInMemoryRelease(facts).summaries(0));
});

test("a stream yields the documents of a chunk in one batch", async () => {
  const { release, loaded } = await createChunkedRelease(facts, SIZES);
  const batches: number[] = [];
  for await (const batch of release.streamOrganizations()) batches.push([...batch].length);
  expect(batches.length).toBe(loaded.length);
  expect(batches.length).toBeLessThan(facts.organizations.length / 10);
  expect(batches.reduce((sum, count) => sum + count)).toBe(facts.organizations.length);
});

test("a stream loads four chunks at a time, and a list at most 192", async () => {
  const smallChunks = { whole: 0, documents: 1, summaries: 40 };
  const streamed = await createChunkedRelease(facts, smallChunks);
  for await (const _ of streamed.release.streamOrganizations());
  expect([Math.max(...streamed.reads), streamed.reads.length]).toEqual([4, Math.ceil(streamed.loaded.length / 4)]);
  const list = await createChunkedRelease(facts, smallChunks);
  await list.release.organizations({}, context);
  expect(Math.max(...list.reads)).toBe(192);
});

test("a stream in another order loads each chunk once, four at a time, and first those of what comes first", async () => {
  const { release, loaded, reads } = await createChunkedRelease(facts, SIZES);
  const seen = new Set<number>();
  for await (const batch of release.stream({ sort: "founded" }, context)) {
    const next = Array.from(facts.collaborations.keys()).find((index) => !seen.has(index));
    const indices = Array.from(batch, ({ index }) => index);
    expect(indices).toContain(next);
    for (const index of indices) seen.add(index);
  }
  expect(seen.size).toBe(facts.collaborations.length);
  expect([new Set(loaded).size, Math.max(...reads)]).toEqual([loaded.length, 4]);
  expect(loaded.length).toBeGreaterThan(50);
});

test("one collaboration loads only its own chunk and the references", async () => {
  const { release, loaded } = await createChunkedRelease(facts, SIZES);
  await release.collaboration("samarbete-7", context);
  expect(new Set(loaded).size).toBe(2);
});

test("a list loads the index once, and then only the documents on its page", async () => {
  const { release, loaded } = await createChunkedRelease(facts, SIZES);
  const page = { offset: 0, limit: 10 };
  await release.collaborations({ area: "omrade-1" }, context, page);
  const before = loaded.length;
  await release.collaborations({ area: "omrade-2" }, context, page);
  expect(loaded.length - before).toBeLessThanOrEqual(10);
});

test("the index is loaded once per release, not once per search", async () => {
  const { release, loaded } = await createChunkedRelease(facts, SIZES);
  await release.collaborations({ q: "nummer7" }, context);
  const before = loaded.length;
  const { total } = await release.collaborations({ q: "nummer312" }, context);
  expect([total, loaded.length]).toEqual([0, before]);
});

test("concurrent lists all succeed with the same result", async () => {
  const { release } = await createChunkedRelease(facts, SIZES);
  const page = { offset: 0, limit: 10 };
  const lists = await Promise.all(
    Array.from({ length: 5 }, () => release.collaborations({ q: "vatten" }, context, page)),
  );
  expect(new Set(lists.map(({ total }) => total)).size).toBe(1);
});
