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

test("each kind of value has the key prefix that deployed Workers read", () => {
  expect([snapshotKey("a"), chunkKey("a"), publicationKey("a")]).toEqual(["snapshot/a", "part/a", "publication/a"]);
});

test("a value as text and as bytes has the same content and hash", async () => {
  const bytes = new Uint8Array([0xc3, 0xa5]);
  expect([toText("å"), toText(bytes)]).toEqual(["å", "å"]);
  expect(toBytes("å")).toEqual(bytes);
  expect(await contentHash(bytes)).toBe(await contentHash("å"));
  expect(await contentHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
});

const FACTS = { schema: 1, site: {}, legalForms: [], organizations: [], collaborations: [] };

test.each([
  ["facts", FACTS, { kind: "whole", facts: FACTS }],
  ["a manifest of chunks", { schema: 1, parts: {} }, { kind: "chunked", manifest: { schema: 1, parts: {} } }],
  ["no site", { ...FACTS, site: undefined }, "unreadable"],
  ["no legal forms", { ...FACTS, legalForms: undefined }, "unreadable"],
  ["organizations that are not a list", { ...FACTS, organizations: {} }, "unreadable"],
  ["no collaborations", { ...FACTS, collaborations: null }, "unreadable"],
  ["another schema", { ...FACTS, schema: 2 }, "wrong-schema"],
  ["nothing", null, "unreadable"],
])("parseSnapshot identifies a snapshot with %s", async (_, stored, expected) => {
  expect(await parseSnapshot(await createSnapshot(JSON.stringify(stored)))).toEqual(expected);
});

test("facts without their publisher among the organizations give no repository", () => {
  expect(createInMemoryRepository(factsWith({ organizations: [organization("grannen")] }))).toBeUndefined();
});

test("rows are sorted by id, and the binary search gives the last row whose id is not greater, or the first row", () => {
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
