import { expect, test } from "vitest";
import {
  latestChanges,
  type Publication,
  type PublishedChange,
  parsePublication,
  serializePublication,
} from "../../src/release/publication.ts";

function change(id: string, fields: Partial<PublishedChange> = {}): PublishedChange {
  return { kind: "changed", of: "collaboration", id, name: id, lines: ["Rad: ny"], day: "2026-01-02", ...fields };
}

const PUBLICATION: Publication = {
  schema: 1,
  id: "20260102T030405Z-0123abcd",
  snapshot: "0123abcd",
  publishedAt: "2026-01-02T03:04:05Z",
  base: "20260101T030405Z-0123abcd",
  commit: "abcdef",
  by: "kommunikation",
  message: "Rättat",
  changes: [change("a", { publishedAt: "2026-01-02T03:04:05Z" }), change("b", { lines: [] })],
  latest: [change("c")],
};

const parseWith = (fields: object) => parsePublication(JSON.stringify({ ...PUBLICATION, ...fields }));

test("a serialized publication parses to the same value, with and without optional fields", () => {
  expect(parsePublication(serializePublication(PUBLICATION))).toEqual(PUBLICATION);
  const { schema, id, snapshot, publishedAt, changes } = PUBLICATION;
  const withoutOptional = { schema, id, snapshot, publishedAt, changes };
  expect(Object.keys(parsePublication(serializePublication(withoutOptional)) ?? {})).toEqual(
    Object.keys(withoutOptional),
  );
});

test.each([
  { schema: 2 },
  { schema: undefined },
  { id: 1 },
  { snapshot: null },
  { publishedAt: 2026 },
  { publishedAt: "yesterday" },
  { changes: undefined },
  { changes: "a" },
  { changes: [change("a"), null] },
])("a publication with %o is rejected", (fields) => {
  expect(parseWith(fields)).toBeUndefined();
});

test("a text that is not a JSON object is rejected", () => {
  expect(["", "{", "null", "1", "[]"].map(parsePublication)).toEqual(Array(5).fill(undefined));
});

test.each(["kind", "of", "id", "name", "day", "publishedAt", "lines"])(
  "a publication is rejected if the %s of a change is a number",
  (field) => {
    expect(parseWith({ changes: [{ ...change("a"), [field]: 7 }] })).toBeUndefined();
  },
);

test("a publication is rejected if a line of a change is not a string", () => {
  expect(parseWith({ changes: [{ ...change("a"), lines: ["Rad", 7] }] })).toBeUndefined();
});

test.each([
  { base: 1 },
  { commit: null },
  { by: ["kommunikation"] },
  { message: 7 },
  { latest: "none" },
  { latest: [change("c"), null] },
])("a publication with the invalid field %o is parsed without it", (fields) => {
  expect(Object.keys(parseWith(fields) ?? {})).not.toContain(Object.keys(fields)[0]);
  expect(parseWith(fields)?.id).toBe(PUBLICATION.id);
});

test("the last change of each document in three publications is listed once, newest first", () => {
  const first = { ...PUBLICATION, changes: [change("a"), change("b")], latest: [change("a"), change("b")] };
  const second = { ...PUBLICATION, changes: [change("b", { lines: ["2"] })] };
  const latest = latestChanges(second, first);
  expect(latest.map(({ id, lines }) => `${id} ${lines}`)).toEqual(["b 2", "a Rad: ny"]);
  const third = latestChanges({ changes: [change("c")] }, { ...second, latest });
  expect(third.map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

test("an organization and a collaboration with the same id are two documents", () => {
  const latest = latestChanges({ changes: [change("a", { of: "organization" }), change("a")] }, undefined);
  expect(latest.map(({ of }) => of)).toEqual(["organization", "collaboration"]);
});

test("a publication of an earlier seed, without latest changes, contributes its own changes", () => {
  const { latest: _, ...earlier } = PUBLICATION;
  expect(latestChanges({ changes: [change("x")] }, earlier).map(({ id }) => id)).toEqual(["x", "a", "b"]);
});

test("the last changes of at most a hundred documents are kept", () => {
  const changes = Array.from({ length: 101 }, (_, index) => change(`a${index}`));
  expect(latestChanges({ changes }, PUBLICATION)).toEqual(changes.slice(0, 100));
});
