import { expect, test } from "vitest";
import {
  latestChanges,
  type Publication,
  type PublishedChange,
  parsePublication,
  serializePublication,
} from "../../src/release/publication.ts";

function change(id: string, more: Partial<PublishedChange> = {}): PublishedChange {
  return { kind: "changed", of: "collaboration", id, name: id, lines: ["Rad: ny"], day: "2026-01-02", ...more };
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

const parsed = (changes: object) => parsePublication(JSON.stringify({ ...PUBLICATION, ...changes }));

test("a stored publication is read back, with and without optional fields", () => {
  expect(parsePublication(serializePublication(PUBLICATION))).toEqual(PUBLICATION);
  const { schema, id, snapshot, publishedAt, changes } = PUBLICATION;
  const least = { schema, id, snapshot, publishedAt, changes };
  expect(Object.keys(parsePublication(serializePublication(least)) ?? {})).toEqual(Object.keys(least));
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
])("a publication with %o is none", (changes) => {
  expect(parsed(changes)).toBeUndefined();
});

test("text that is no JSON object is no publication", () => {
  expect(["", "{", "null", "1", "[]"].map(parsePublication)).toEqual(Array(5).fill(undefined));
});

test.each(["kind", "of", "id", "name", "day", "publishedAt", "lines"])(
  "a change whose %s is a number makes the publication unreadable",
  (field) => {
    expect(parsed({ changes: [{ ...change("a"), [field]: 7 }] })).toBeUndefined();
  },
);

test("a change with a line that is no text makes the publication unreadable", () => {
  expect(parsed({ changes: [{ ...change("a"), lines: ["Rad", 7] }] })).toBeUndefined();
});

test.each([
  { base: 1 },
  { commit: null },
  { by: ["kommunikation"] },
  { message: 7 },
  { latest: "none" },
  { latest: [change("c"), null] },
])("a publication with %o is read without it", (changes) => {
  expect(Object.keys(parsed(changes) ?? {})).not.toContain(Object.keys(changes)[0]);
  expect(parsed(changes)?.id).toBe(PUBLICATION.id);
});

test("of three publications each document's last change is listed once, newest first", () => {
  const first = { ...PUBLICATION, changes: [change("a"), change("b")], latest: [change("a"), change("b")] };
  const second = { ...PUBLICATION, changes: [change("b", { lines: ["2"] })] };
  const latest = latestChanges(second, first);
  expect(latest.map(({ id, lines }) => `${id} ${lines}`)).toEqual(["b 2", "a Rad: ny"]);
  const third = latestChanges({ changes: [change("c")] }, { ...second, latest });
  expect(third.map(({ id }) => id)).toEqual(["c", "b", "a"]);
});

test("an organization and a collaboration with one id are two documents", () => {
  const latest = latestChanges({ changes: [change("a", { of: "organization" }), change("a")] }, undefined);
  expect(latest.map(({ of }) => of)).toEqual(["organization", "collaboration"]);
});

test("a publication of an earlier seed, without the last changes, gives its own", () => {
  const { latest: _, ...earlier } = PUBLICATION;
  expect(latestChanges({ changes: [change("x")] }, earlier).map(({ id }) => id)).toEqual(["x", "a", "b"]);
});

test("the last changes of a hundred documents are kept", () => {
  const changes = Array.from({ length: 101 }, (_, index) => change(`a${index}`));
  expect(latestChanges({ changes }, PUBLICATION)).toEqual(changes.slice(0, 100));
});
