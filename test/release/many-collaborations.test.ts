import { expect, test } from "vitest";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import { manyFacts } from "../fixtures/many.ts";
import { createChunkedRelease, createInMemoryRelease, openChunkedRelease } from "./chunked-release.ts";

const COUNT = 10_000;
const facts = manyFacts(COUNT);
const release = createInMemoryRelease(facts);
const context = { day: "2026-11-23", language: "sv" } as const;

test("one collaboration is found among ten thousand", async () => {
  const { collaborations, total } = await release.collaborations({ q: "nummer7312" }, context);
  expect([total, collaborations.map(({ collaboration }) => collaboration.id)]).toEqual([1, ["samarbete-7312"]]);
});

test("combined filters match the collaborations that match each filter", async () => {
  const filter = { form: "municipal-association", member: "kommun-17", area: "omrade-2", status: "active" } as const;
  const { total } = await release.collaborations(filter, context);
  const expected = facts.collaborations.filter(
    ({ areas, members }) =>
      areas[0]?.id === "omrade-2" && members.some(({ organization }) => organization === "kommun-17"),
  );
  expect(total).toBe(expected.length);
  expect(total).toBeGreaterThan(10);
});

test("the pages of a search that matches everything have every collaboration once", async () => {
  const ids = new Set<string>();
  for (let offset = 0; offset < COUNT; offset += 2_000) {
    const { collaborations, total } = await release.collaborations({ q: "uppgiften" }, context, {
      offset,
      limit: 2_000,
    });
    expect([total, collaborations.length]).toEqual([COUNT, 2_000]);
    for (const { collaboration } of collaborations) ids.add(collaboration.id);
  }
  expect(ids.size).toBe(COUNT);
});

test("only the requested page is computed", async () => {
  const { collaborations } = await release.collaborations({}, context, { offset: 9_990, limit: 100 });
  expect(collaborations).toHaveLength(10);
});

test("the overview loads its stored ids together with the index, and then those that replace an ended collaboration", async () => {
  const many = manyFacts(302);
  const isFirst = ({ id }: { readonly id: string }) => id === "samarbete-0";
  const collaborations = many.collaborations.map((each) => (isFirst(each) ? { ...each, ended: "2026-12-01" } : each));
  const withEnd = { ...many, collaborations };
  const inMemory = createInMemoryRelease(withEnd);
  const overviewOn = async (day: string) => {
    const { release, loaded } = await createChunkedRelease(withEnd, { whole: 0, documents: 1, summaries: 100 });
    const context = { day, language: "sv", first: "publisher" } as const;
    const overview = await release.overview(context);
    expect(overview).toEqual(await inMemory.overview(context));
    return { ids: overview.collaborations.map(({ collaboration }) => collaboration.id), loads: loaded.length };
  };
  const [before, after] = [await overviewOn("2026-11-23"), await overviewOn("2026-12-02")];
  expect([before.ids.includes("samarbete-0"), after.ids.includes("samarbete-0")]).toEqual([true, false]);
  // The references, the index and 40 documents; then the one that replaces the ended one.
  expect([before.loads, after.loads]).toEqual([42, 43]);
});

test("the overview of a release of an earlier seed, without stored ids, loads only the documents that it shows", async () => {
  const many = manyFacts(302);
  const stored = await serializeRelease(many, { whole: 0, documents: 1, summaries: 100 });
  const { release, loaded } = await openChunkedRelease(stored, "earlier");
  const context = { day: "2026-11-23", language: "sv", first: "publisher" } as const;
  expect(await release.overview(context)).toEqual(await createInMemoryRelease(many).overview(context));
  const isCollaboration = (name: string) => stored.chunks.get(name)?.startsWith("samarbete-");
  expect(loaded.filter((name) => isCollaboration(name) && stored.chunks.get(name)?.includes('"prose"'))).toHaveLength(
    40,
  );
});
