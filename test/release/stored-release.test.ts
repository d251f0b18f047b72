import { describe, expect, test } from "vitest";
import { generatedFacts } from "../../bench/generated-facts.ts";
import type { Facts } from "../../src/domain/facts.ts";
import { type StoredRelease, storedRelease } from "../../src/release/stored-release.ts";
import { readFacts } from "../../src/seed/facts-from.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { manyFacts } from "../fixtures/many.ts";

function news(before: StoredRelease, after: StoredRelease): number {
  return [...after.parts.keys()].filter((name) => !before.parts.has(name)).length;
}

test("facts that are small are one value", async () => {
  expect((await storedRelease(factsWith())).parts.size).toBe(0);
});

describe("ten thousand collaborations", async () => {
  const facts = manyFacts(10_000);
  const stored = await storedRelease(facts);
  const changed = (change: Partial<Facts>) => storedRelease({ ...facts, ...change });
  const [first, ...others] = facts.collaborations;

  test("the same facts in another order are stored in the same bytes", async () => {
    const turned = await changed({ collaborations: facts.collaborations.toReversed() });
    expect(turned).toEqual(stored);
  });

  test("a changed collaboration changes the part that it is in and its part of the register", async () => {
    const name = { sv: "Ett annat namn" };
    expect(first && news(stored, await changed({ collaborations: [{ ...first, name }, ...others] }))).toBe(2);
  });

  test("a new collaboration changes no other part than those that it comes into", async () => {
    const more = collaboration("nytt", { members: [membership("kommun-1")] });
    expect(news(stored, await changed({ collaborations: [...facts.collaborations, more] }))).toBe(2);
  });

  test("a changed organization changes the part that it is in and the references", async () => {
    const [one, ...rest] = facts.organizations;
    const organizations = [{ ...one, ...organization("kommun-0", { name: { sv: "Nya kommunen" } }) }, ...rest];
    expect(news(stored, await changed({ organizations }))).toBe(2);
  });
});

test("no value of a large release with our own prose is large, and all of them are fewer than a free day's writes", async () => {
  const reading = readFacts("data");
  if (reading.kind === "problems") throw new Error("our own facts have problems");
  const { text, parts } = await storedRelease(generatedFacts(reading.facts, 10_000));
  const sizes = [text, ...parts.values()].map((value) => new TextEncoder().encode(value).byteLength);
  expect(Math.max(...sizes)).toBeLessThan(512 * 1024);
  expect(parts.size).toBeLessThan(880);
});
