import { describe, expect, test } from "vitest";
import type { Facts } from "../../src/domain/facts.ts";
import type { ChunkRange } from "../../src/release/manifest.ts";
import { parseSnapshot } from "../../src/release/storage.ts";
import { type SerializedRelease, serializeRelease } from "../../src/seed/serialize/release.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { factsIn } from "../fixtures/facts-in.ts";
import { manyFacts } from "../fixtures/many.ts";
import { tenThousandRelease } from "../fixtures/ten-thousand.ts";
import { TYRESO } from "../fixtures/tyreso.ts";

function countNewChunks(before: SerializedRelease, after: SerializedRelease): number {
  return [...after.chunks.keys()].filter((name) => !before.chunks.has(name)).length;
}

test("facts that are small are one value", async () => {
  expect((await serializeRelease(factsWith())).chunks.size).toBe(0);
});

describe("a large release", async () => {
  const facts = manyFacts(3_000);
  const stored = await serializeRelease(facts);
  const changed = (change: Partial<Facts>) => serializeRelease({ ...facts, ...change });
  const [first, ...others] = facts.collaborations;

  test("the same facts in another order are stored in the same bytes", async () => {
    const reversed = await changed({ collaborations: facts.collaborations.toReversed() });
    expect(reversed).toEqual(stored);
  });

  test("a changed collaboration changes its own chunk, its chunk of the register, and the index", async () => {
    const name = { sv: "Ett annat namn" };
    expect(first && countNewChunks(stored, await changed({ collaborations: [{ ...first, name }, ...others] }))).toBe(3);
  });

  test("a new collaboration changes only the chunks that it is added to", async () => {
    const more = collaboration("nytt", { members: [membership("kommun-1")] });
    expect(countNewChunks(stored, await changed({ collaborations: [...facts.collaborations, more] }))).toBe(3);
  });

  test("a changed organization changes its own chunk, the references, and the index", async () => {
    const [one, ...rest] = facts.organizations;
    const organizations = [{ ...one, ...organization("kommun-0", { name: { sv: "Nya kommunen" } }) }, ...rest];
    expect(countNewChunks(stored, await changed({ organizations }))).toBe(3);
  });
});

describe("with the project's own prose", async () => {
  const ownFacts = factsIn(TYRESO);
  const many = await tenThousandRelease();
  const stored = await parseSnapshot(many);
  if (typeof stored === "string" || stored.kind === "whole") throw new Error("ten thousand are in parts");
  const { index = "", references, organizations, collaborations, register } = stored.manifest.parts;
  const bytesOf = (ranges: readonly ChunkRange[]) => ranges.map(([, name]) => bytes(many.chunks.get(name) ?? ""));

  test("a collaboration takes at most 9 kB of our snapshot, its organizations and sources included", async () => {
    expect(bytes((await serializeRelease(ownFacts)).text) / ownFacts.collaborations.length).toBeLessThan(9_000);
  });

  test("with ten thousand each takes at most 5 kB as a document, 0.75 kB in the register and 0.25 kB in the index", () => {
    expect(sum(bytesOf(collaborations)) / 10_000).toBeLessThan(5_000);
    expect(sum(bytesOf(register)) / 10_000).toBeLessThan(750);
    expect(bytes(many.chunks.get(index) ?? "") / 10_000).toBeLessThan(250);
  });

  test("with ten thousand an include reads 235 kB on average, and 280 kB at most", () => {
    const always = bytes(many.text) + bytes(many.chunks.get(references) ?? "") + 2_048;
    // A document is read with its whole chunk, so the expected size is weighted by the number of documents.
    const mean = sum(bytesOf(collaborations).map((size) => size * size)) / sum(bytesOf(collaborations));
    expect(always + mean).toBeLessThan(235_000);
    expect(always + Math.max(...bytesOf(collaborations))).toBeLessThan(280_000);
  });

  test("no chunk is large, and there are fewer than the free plan's writes of a day", () => {
    expect(Math.max(...bytesOf([...organizations, ...collaborations, ...register]))).toBeLessThan(320 * 1024);
    expect(many.chunks.size + 2).toBeLessThanOrEqual(850);
  });
});

function bytes(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0);
}
