import { expect, test } from "vitest";
import { createInMemoryRepository } from "../../src/release/repository.ts";
import { binarySearchById, sortById } from "../../src/release/sort-by-id.ts";
import {
  chunkKey,
  contentHash,
  createSnapshot,
  parseSnapshot,
  publicationKey,
  snapshotKey,
  toBytes,
  toText,
} from "../../src/release/storage.ts";
import { factsWith, organization } from "../fixtures/facts.ts";

test("each kind of value has keys of its own, which deployed Workers read", () => {
  expect([snapshotKey("a"), chunkKey("a"), publicationKey("a")]).toEqual(["snapshot/a", "part/a", "publication/a"]);
});

test("a value is the same as text and as bytes", async () => {
  const bytes = new Uint8Array([0xc3, 0xa5]);
  expect([toText("å"), toText(bytes)]).toEqual(["å", "å"]);
  expect([[...toBytes("å")], [...toBytes(bytes)]]).toEqual([
    [0xc3, 0xa5],
    [0xc3, 0xa5],
  ]);
  expect(await contentHash(bytes)).toBe(await contentHash("å"));
  expect(await contentHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

const FACTS = { schema: 1, site: {}, legalForms: [], organizations: [], collaborations: [] };

test.each([
  ["facts", FACTS, { kind: "whole", facts: FACTS }],
  ["a manifest of chunks", { schema: 1, parts: {} }, { kind: "chunked", manifest: { schema: 1, parts: {} } }],
  ["no site", { ...FACTS, site: undefined }, "unreadable"],
  ["no legal forms", { ...FACTS, legalForms: undefined }, "unreadable"],
  ["organizations that are no list", { ...FACTS, organizations: {} }, "unreadable"],
  ["no collaborations", { ...FACTS, collaborations: null }, "unreadable"],
  ["another schema", { ...FACTS, schema: 2 }, "wrong-schema"],
  ["nothing", null, "unreadable"],
])("a snapshot with %s is read as what it is", async (_, stored, expected) => {
  expect(await parseSnapshot(await createSnapshot(JSON.stringify(stored)))).toEqual(expected);
});

test("facts whose publisher is none of their organizations are no release", () => {
  expect(createInMemoryRepository(factsWith({ organizations: [organization("grannen")] }))).toBeUndefined();
});

test("stored rows are in order of their ids, and the search gives the last one that is not after the id, or the first", () => {
  const rows = sortById([{ id: "c" }, { id: "a" }, { id: "b" }]).map(({ id }) => [id] as const);
  expect(rows.flat()).toEqual(["a", "b", "c"]);
  expect(["0", "a", "aa", "b", "c", "d"].map((id) => rows[binarySearchById(id, rows)]?.[0])).toEqual([
    "a",
    "a",
    "a",
    "b",
    "c",
    "c",
  ]);
});
