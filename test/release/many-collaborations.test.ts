import { expect, test } from "vitest";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import { manyFacts } from "../fixtures/many.ts";
import { createChunkedRelease, createInMemoryRelease, openChunkedRelease } from "./chunked-release.ts";

const COUNT = 10_000;
const facts = manyFacts(COUNT);
const release = createInMemoryRelease(facts);
const moment = { day: "2026-11-23", language: "sv" } as const;

test("one collaboration is found among ten thousand", async () => {
  const { collaborations, total } = await release.collaborations({ q: "nummer7312" }, moment);
  expect([total, collaborations.map(({ collaboration }) => collaboration.id)]).toEqual([1, ["samarbete-7312"]]);
});

test("combined filters match what each of them matches", async () => {
  const each = { form: "municipal-association", member: "kommun-17", area: "omrade-2", status: "active" } as const;
  const { total } = await release.collaborations(each, moment);
  const expected = facts.collaborations.filter(
    ({ areas, members }) =>
      areas[0]?.id === "omrade-2" && members.some(({ organization }) => organization === "kommun-17"),
  );
  expect(total).toBe(expected.length);
  expect(total).toBeGreaterThan(10);
});

test("a search over everything has every collaboration once, page by page", async () => {
  const seen = new Set<string>();
  for (let offset = 0; offset < COUNT; offset += 2_000) {
    const { collaborations, total } = await release.collaborations({ q: "uppgiften" }, moment, {
      offset,
      limit: 2_000,
    });
    expect([total, collaborations.length]).toEqual([COUNT, 2_000]);
    for (const { collaboration } of collaborations) seen.add(collaboration.id);
  }
  expect(seen.size).toBe(COUNT);
});

test("only the requested page is computed", async () => {
  const { collaborations } = await release.collaborations({}, moment, { offset: 9_990, limit: 100 });
  expect(collaborations).toHaveLength(10);
});

test("the overview loads what it is expected to show beside the index, and what moves up when one of these has ended", async () => {
  const many = manyFacts(302);
  const isFirst = ({ id }: { readonly id: string }) => id === "samarbete-0";
  const collaborations = many.collaborations.map((each) => (isFirst(each) ? { ...each, ended: "2026-12-01" } : each));
  const changing = { ...many, collaborations };
  const inMemory = createInMemoryRelease(changing);
  const shownOn = async (day: string) => {
    const { release, fetched } = await createChunkedRelease(changing, { whole: 0, documents: 1, summaries: 100 });
    const context = { day, language: "sv", first: "publisher" } as const;
    const overview = await release.overview(context);
    expect(overview).toEqual(await inMemory.overview(context));
    return { ids: overview.collaborations.map(({ collaboration }) => collaboration.id), read: fetched.length };
  };
  const [before, after] = [await shownOn("2026-11-23"), await shownOn("2026-12-02")];
  expect([before.ids.includes("samarbete-0"), after.ids.includes("samarbete-0")]).toEqual([true, false]);
  // The references, the index and 40 documents; then the one that moved up.
  expect([before.read, after.read]).toEqual([42, 43]);
});

test("the overview of a release of an earlier seed, which does not name what it shows, loads only that", async () => {
  const many = manyFacts(302);
  const stored = await serializeRelease(many, { whole: 0, documents: 1, summaries: 100 });
  const { release, fetched } = await openChunkedRelease(stored, "earlier");
  const context = { day: "2026-11-23", language: "sv", first: "publisher" } as const;
  expect(await release.overview(context)).toEqual(await createInMemoryRelease(many).overview(context));
  const isCollaboration = (name: string) => stored.chunks.get(name)?.startsWith("samarbete-");
  expect(fetched.filter((name) => isCollaboration(name) && stored.chunks.get(name)?.includes('"prose"'))).toHaveLength(
    40,
  );
});
