import { describe, expect, test } from "vitest";
import { SORT_ORDERS } from "../../src/domain/sort.ts";
import type { Release } from "../../src/release/release.ts";
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

async function listed<Item>(stream: AsyncIterable<Iterable<Item>>): Promise<readonly Item[]> {
  const items: Item[] = [];
  for await (const batch of stream) items.push(...batch);
  return items;
}

describe.each(["current", "earlier"] as const)(
  "a chunked release of the %s seed answers as the same in one value:",
  async (seed) => {
    const stored = await serializeRelease(facts, SIZES);
    const one = createInMemoryRelease(facts);
    const queries: Readonly<Record<string, (of: Release) => Promise<unknown>>> = {
      "who publishes": (of) => of.publisherInfo(),
      "the overview": (of) => of.overview(context),
      "one collaboration": (of) => of.collaboration("samarbete-7", context),
      "a collaboration that it does not have": (of) => of.collaboration("samarbete", context),
      "one organization": (of) => of.organization("kommun-17", context),
      "an organization that it does not have": (of) => of.organization("kommun", context),
      "what is going on": (of) => of.current(context),
      "who takes part in what": (of) => of.participationMatrix(context),
      "the choices": (of) => of.filterOptions(context),
      "the whole list": (of) => of.collaborations({}, { ...context, language: "en" }),
      "the whole list, the publisher's own first": (of) => of.collaborations({}, { ...context, first: "publisher" }),
      "a stream of all": (of) => listed(of.stream({}, context)),
      "a stream of some": (of) => listed(of.stream({ area: "omrade-1", sort: "-name" }, context)),
      "a stream of all organizations": (of) => listed(of.streamOrganizations()),
      "the names of everything": (of) => of.listAll({ ...context, language: "en" }),
      "references to all organizations": (of) => of.organizationRefs(),
      "the areas": (of) => of.areas(context),
      "a range of participations": (of) => of.participations({}, context, { offset: 7, limit: 20 }),
      "participations in another order": (of) => of.participations({ sort: "-name" }, context, { offset: 0, limit: 9 }),
      "what was modified last": (of) => of.recentlyModified(20, context),
      "all organizations": (of) => of.organizations({}, context),
      "the organizations of a collaboration": (of) => of.organizations({ collaboration: "samarbete-7" }, context),
      "a search for organizations": (of) => of.organizations({ q: "kommun 12" }, context),
    };
    test.each(Object.entries(queries))("%s", async (_, runQuery) => {
      const { release } = await openChunkedRelease(stored, seed);
      expect(await runQuery(release)).toEqual(await runQuery(one));
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
          expect(await release.collaborations(...query)).toEqual(await one.collaborations(...query));
        }),
        { numRuns: 100 },
      );
    });
  },
);

test("the summaries are in parts, each once and in order of the ids", async () => {
  const { release } = await createChunkedRelease(facts, SIZES);
  const parts = await Promise.all(Array.from({ length: release.summaryParts }, (_, part) => release.summaries(part)));
  expect(parts.length).toBeGreaterThan(1);
  expect(parts.flat()).toEqual(await createInMemoryRelease(facts).summaries(0));
});

test("a stream has the documents of a chunk in one batch", async () => {
  const { release, fetched } = await createChunkedRelease(facts, SIZES);
  const batches: number[] = [];
  for await (const batch of release.streamOrganizations()) batches.push([...batch].length);
  expect(batches.length).toBe(fetched.length);
  expect(batches.length).toBeLessThan(facts.organizations.length / 10);
  expect(batches.reduce((sum, count) => sum + count)).toBe(facts.organizations.length);
});

test("a stream has six chunks in memory at a time, a list forty-eight", async () => {
  const small = { whole: 0, documents: 1, summaries: 40 };
  const streamed = await createChunkedRelease(facts, small);
  for await (const _ of streamed.release.streamOrganizations());
  expect([Math.max(...streamed.reads), streamed.reads.length]).toEqual([6, Math.ceil(streamed.fetched.length / 6)]);
  const listed = await createChunkedRelease(facts, small);
  await listed.release.organizations({}, context);
  expect(Math.max(...listed.reads)).toBe(48);
});

test("one collaboration reads its own chunk and the references, and nothing else", async () => {
  const { release, fetched } = await createChunkedRelease(facts, SIZES);
  await release.collaboration("samarbete-7", context);
  expect(new Set(fetched).size).toBe(2);
});

test("a list reads the index once, and then only the documents that it shows", async () => {
  const { release, fetched } = await createChunkedRelease(facts, SIZES);
  const page = { offset: 0, limit: 10 };
  await release.collaborations({ area: "omrade-1" }, context, page);
  const before = fetched.length;
  await release.collaborations({ area: "omrade-2" }, context, page);
  expect(fetched.length - before).toBeLessThanOrEqual(10);
});

test("index texts are parsed once per release, not per search", async () => {
  const { release, fetched } = await createChunkedRelease(facts, SIZES);
  await release.collaborations({ q: "nummer7" }, context);
  const before = fetched.length;
  const { total } = await release.collaborations({ q: "nummer312" }, context);
  expect([total, fetched.length]).toEqual([0, before]);
});

test("concurrent lists all succeed, and the index is built once", async () => {
  const { release } = await createChunkedRelease(facts, SIZES);
  const page = { offset: 0, limit: 10 };
  const lists = await Promise.all(
    Array.from({ length: 5 }, () => release.collaborations({ q: "vatten" }, context, page)),
  );
  expect(new Set(lists.map(({ total }) => total)).size).toBe(1);
});
