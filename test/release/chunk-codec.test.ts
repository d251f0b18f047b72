import { expect, test } from "vitest";
import { toOrganizationRef } from "../../src/domain/organization.ts";
import {
  decodeRefs,
  encodeDocuments,
  encodeRefs,
  openDocuments,
  readDocuments,
} from "../../src/release/chunk-codec.ts";
import { listChunks } from "../../src/release/manifest.ts";
import { toBytes } from "../../src/release/storage.ts";
import { organization } from "../fixtures/facts.ts";
import { manyFacts } from "../fixtures/many.ts";
import { createChunkedRelease } from "./chunked-release.ts";

const REFERENCES = [
  organization("byn"),
  organization("dalen", { name: { sv: "Dalen", en: "The Valley" }, kind: "region" }),
  organization("staden", { shortName: "Stan" }),
  organization("viken", { shortName: "Viken", name: { sv: "Vikens kommun", en: "The Bay" } }),
].map(toOrganizationRef);

test("decoding the encoded references gives the same references", () => {
  const { organizations, byId } = decodeRefs(JSON.stringify(encodeRefs(REFERENCES)));
  expect(organizations).toStrictEqual(REFERENCES);
  expect(REFERENCES.map(({ id }) => byId.get(id))).toStrictEqual(REFERENCES);
});

test("an id before, between or after those of the references has no reference", () => {
  const { byId } = decodeRefs(JSON.stringify(encodeRefs(REFERENCES)));
  expect(["aaa", "cyn", "zzz"].map((id) => byId.get(id))).toEqual([undefined, undefined, undefined]);
  expect(decodeRefs("[]").byId.get("byn")).toBeUndefined();
});

test("a reference of a later version with an unknown kind is rejected with its name", () => {
  expect(() => decodeRefs('[["byn",99,"Byn"]]').byId.get("byn")).toThrow("of an unknown kind: byn");
});

test("a manifest lists every stored chunk of its release, each once", async () => {
  const { stored } = await createChunkedRelease(manyFacts(30), { whole: 0, documents: 1000, summaries: 10 });
  const manifest = JSON.parse(stored.text);
  expect([...listChunks(manifest)].toSorted()).toEqual([...stored.chunks.keys()].toSorted());
});

test("a manifest of an earlier seed lists its index too, so that it is kept for an earlier Worker", async () => {
  const { stored } = await createChunkedRelease(manyFacts(30), { whole: 0, documents: 1000, summaries: 10 });
  const { indexes, ...parts } = JSON.parse(stored.text).parts;
  const manifest = { ...JSON.parse(stored.text), parts: { ...parts, index: indexes } };
  expect([...listChunks(manifest)].toSorted()).toEqual([...stored.chunks.keys()].toSorted());
});

const documents = ["a", "räddning", "c"].map((id) => ({ id, name: `Å–${id}\n"x"` }));
const chunk = encodeDocuments(documents.map((each) => ({ id: each.id, json: JSON.stringify(each) })));

test("a chunk has each of its documents, and no other", () => {
  const value = toBytes(chunk);
  const read = openDocuments(value);
  expect(documents.map(({ id }) => read(id))).toEqual(documents);
  expect(read("b")).toBeUndefined();
  expect([...readDocuments(value)]).toEqual(documents);
});
