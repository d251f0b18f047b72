import { expect, test } from "vitest";
import type { Release } from "../../src/release/release.ts";
import { collaboration, factsWith, organization } from "../fixtures/facts.ts";
import { queriesOver } from "./queries-over.ts";

const CONTEXT = { day: "2026-06-15", language: "sv" } as const;

const FACTS = factsWith({
  organizations: [organization("byn"), organization("grannen")],
  collaborations: [
    collaboration("a", { reviewed: "2026-01-01" }),
    collaboration("b", { reviewed: "2026-02-01" }),
    collaboration("c", { reviewed: "2026-02-01" }),
    collaboration("d", { reviewed: "2025-12-01" }),
  ],
});

const unpublished = () => queriesOver(FACTS);

const published = () =>
  queriesOver(FACTS, {
    changed: "2026-05-02",
    changedOn: { "2026-05-01": ["collaborations/d", "organizations/grannen"], "2026-01-20": ["collaborations/b"] },
  });

test("a document has the day of its last change, or of its review if no change is recorded", async () => {
  expect((await published().collaboration("d", CONTEXT))?.modified).toBe("2026-05-01");
  expect((await published().collaboration("c", CONTEXT))?.modified).toBe("2026-02-01");
  expect((await published().organization("grannen", CONTEXT))?.modified).toBe("2026-05-01");
  expect((await published().organization("byn", CONTEXT))?.modified).toBe("2026-02-01");
  expect(published().modifiedOn({ of: "organization", id: "d" })).toBeUndefined();
});

test("the most recently modified comes first, and those of one day are in order of names", async () => {
  const latest = async (release: Release, count: number) =>
    (await release.recentlyModified(count, CONTEXT)).map((each) => each.collaboration.id).join(" ");
  expect(await latest(unpublished(), 4)).toBe("b c a d");
  expect(await latest(published(), 4)).toBe("d c b a");
  expect(await latest(published(), 2)).toBe("d c");
});

test("the publisher information has the day of the last change, or of the latest review if nothing was published", async () => {
  expect(published().publisherInfo.updated).toBe("2026-05-02");
  expect(unpublished().publisherInfo.updated).toBe("2026-02-01");
});

test("the same facts in another publication have the id and the days of that publication", async () => {
  const other = published().publishedAs({ id: "other", publishedAt: undefined });
  expect([other.id, other.publishedAt, published().publishedAt]).toEqual(["other", undefined, "2026-01-02T03:04:05Z"]);
  expect((await other.collaboration("d", CONTEXT))?.modified).toBe("2025-12-01");
});

test("the changes are those of the publication, and none if nothing is recorded", async () => {
  expect(await unpublished().changes()).toEqual([]);
  const change = { kind: "added", of: "collaboration", id: "a", name: "a", lines: [], day: "2026-01-01" } as const;
  expect(await queriesOver(FACTS, { loadChanges: async () => [change] }).changes()).toEqual([change]);
  expect(await queriesOver(FACTS, { loadChanges: async () => undefined }).changes()).toBeUndefined();
});
