import { describe, expect, test } from "vitest";
import { listChunks } from "../../src/release/manifest.ts";
import { parseSnapshot } from "../../src/release/storage.ts";
import { splitIntoChunks } from "../../src/seed/serialize/chunking.ts";
import { deserializeFacts } from "../../src/seed/serialize/deserialize.ts";
import { serializeRelease, serializeWhole } from "../../src/seed/serialize/release.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";

const IDS = ["a", "b", "c", "d", "e", "f", "g", "h"];

/** The ids in each chunk of items of these sizes. */
async function chunksOf(sizes: readonly number[], maxSize: number) {
  const items = sizes.map((size, index) => ({ id: IDS[index] ?? "", size }));
  const chunks = await splitIntoChunks(items, maxSize, ({ size }) => size);
  return chunks.map((chunk) => chunk.map(({ id }) => id).join(""));
}

describe("items are split into chunks", () => {
  test("only where they are too large together, and exactly the limit is not too large", async () => {
    expect(await chunksOf([], 10)).toEqual([]);
    expect(await chunksOf([5, 5], 10)).toEqual(["ab"]);
    expect(await chunksOf([5, 6], 10)).toEqual(["a", "b"]);
    expect(await chunksOf([11], 10)).toEqual(["a"]);
    expect(await chunksOf([11, 11], 10)).toEqual(["a", "b"]);
  });

  test("within the limit, in order, without loss", async () => {
    const chunks = await chunksOf([3, 3, 3, 3, 3, 3, 3, 3], 10);
    expect(chunks.join("")).toBe("abcdefgh");
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(3);
    expect(Math.min(...chunks.map((chunk) => chunk.length))).toBeGreaterThan(0);
  });

  test("where the hash of an id is lowest, so that they stay the same for years", async () => {
    expect(await chunksOf([3, 3, 3, 3, 3, 3, 3, 3], 10)).toEqual(["abc", "de", "fgh"]);
    expect(await chunksOf([1, 1, 1, 1, 1, 1, 1, 1], 7)).toEqual(["abc", "defgh"]);
  });
});

const LIMITS = { whole: 0, documents: 900, summaries: 2 };

const facts = () =>
  factsWith({
    organizations: [organization("grannen", { formerIds: ["nabon"] }), organization("byn"), organization("andra")],
    collaborations: ["sotarna", "brandkaren", "vattnet"].map((id) => collaboration(id)),
  });

async function manifestOf(limits = LIMITS, all = facts()) {
  const release = await serializeRelease(all, limits);
  const content = await parseSnapshot(release);
  if (typeof content === "string" || content.kind === "whole") throw new Error("a release in chunks");
  return { release, content, manifest: content.manifest };
}

describe("a release in chunks", () => {
  test("gives back all facts, in the order of their ids", async () => {
    const { release, content } = await manifestOf();
    const { organizations, collaborations, ...rest } = facts();
    const byId = <Document extends { readonly id: string }>(documents: readonly Document[]) =>
      documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
    expect(deserializeFacts(content, release.chunks)).toEqual({
      ...rest,
      organizations: byId(organizations),
      collaborations: byId(collaborations),
    });
  });

  test("gives no facts where any chunk of documents is missing", async () => {
    const { release, content, manifest } = await manifestOf();
    const documents = [...manifest.parts.organizations, ...manifest.parts.collaborations].map(([, name]) => name);
    expect(documents.length).toBeGreaterThan(2);
    for (const name of documents) {
      const others = new Map([...release.chunks].filter(([other]) => other !== name));
      expect(deserializeFacts(content, others)).toBeUndefined();
    }
  });

  test("names every chunk once, and each chunk of documents by its first id", async () => {
    const { release, manifest } = await manifestOf();
    expect(new Set(listChunks(manifest))).toEqual(new Set(release.chunks.keys()));
    expect(manifest.parts.collaborations[0]?.[0]).toBe("brandkaren");
    expect(manifest.parts.organizations[0]?.[0]).toBe("andra");
    expect(manifest.parts.register.map(([id]) => id)).toHaveLength(2);
    for (const [id, name] of manifest.parts.collaborations) expect(release.chunks.get(name)).toContain(id);
  });

  test("has publisher, last change and former ids in its manifest", async () => {
    const { manifest } = await manifestOf();
    expect(manifest).toMatchObject({
      publisher: organization("byn"),
      updated: "2026-01-01",
      leading: { total: 3 },
      formerIds: { organizations: { nabon: "grannen" } },
    });
    expect((await manifestOf(LIMITS, factsWith())).manifest).not.toHaveProperty("formerIds");
  });

  test("has no index without collaborations", async () => {
    const { manifest } = await manifestOf(LIMITS, factsWith({ collaborations: [] }));
    expect(manifest.parts).not.toHaveProperty("indexes");
    expect((await manifestOf()).manifest.parts).toHaveProperty("indexes");
  });

  test("keeps former ids of collaborations too", async () => {
    const collaborations = [collaboration("brandkaren", { formerIds: ["brandverket"] })];
    expect((await manifestOf(LIMITS, factsWith({ collaborations }))).manifest.formerIds).toMatchObject({
      collaborations: { brandverket: "brandkaren" },
    });
  });
});

test("facts are one value up to the limit, and in chunks one byte above it", async () => {
  const text = serializeWhole(factsWith({ site: { ...factsWith().site, title: { sv: "Åäö" } } }));
  const size = new TextEncoder().encode(text).byteLength;
  const all = factsWith({ site: { ...factsWith().site, title: { sv: "Åäö" } } });
  const chunks = async (whole: number) => (await serializeRelease(all, { ...LIMITS, whole })).chunks.size;
  expect(await chunks(size)).toBe(0);
  expect(await chunks(size - 1)).toBeGreaterThan(0);
});

test("facts with a dangling reference are not serialized", async () => {
  const collaborations = [collaboration("brandkaren", { members: [membership("staden")] })];
  await expect(serializeRelease(factsWith({ collaborations }))).rejects.toThrow(
    "collaboration brandkaren refers to an unknown organization: staden",
  );
});
