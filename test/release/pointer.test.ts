import { expect, test } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { isFromFuture, type Pointer, parsePointer, serializePointer, toRecord } from "../../src/release/pointer.ts";

const A = "a".repeat(64);
const B = "b".repeat(64);
const NOON = Date.parse("2026-11-23T12:00:00Z");

test("a pointer names its snapshot, its time and those before it", () => {
  const first = nextPointer(A, NOON, undefined);
  const second = nextPointer(B, NOON + 60_000, first);
  expect(second).toMatchObject({ id: "20261123T120100Z-bbbbbbbb", snapshot: B, publishedAt: "2026-11-23T12:01:00Z" });
  expect(second.previous).toEqual([toRecord(first)]);
});

test("a publication is later than the one it replaces, also when the machine's clock is behind", () => {
  const first = nextPointer(A, NOON, undefined);
  expect(nextPointer(B, NOON - 3_600_000, first).publishedAt).toBe("2026-11-23T12:00:01Z");
});

test("the pointer remembers ten releases and stays under 2 KB", () => {
  let pointer: Pointer | undefined;
  for (let day = 0; day < 20; day += 1) pointer = nextPointer(day % 2 ? A : B, NOON + day * 86_400_000, pointer);
  expect(pointer?.previous).toHaveLength(10);
  expect(pointer && serializePointer(pointer).length).toBeLessThan(2_048);
});

test("a serialized pointer parses to the same value", () => {
  const pointer = nextPointer(B, NOON, nextPointer(A, NOON - 1000, undefined));
  expect(parsePointer(serializePointer(pointer))).toEqual(pointer);
});

test("fields that a later version may add are left out", () => {
  const pointer = nextPointer(B, NOON, nextPointer(A, NOON - 1000, undefined));
  expect(parsePointer(JSON.stringify({ ...pointer, comment: "later" }))).toEqual(pointer);
});

test("a pointer that Workers refuse, because it is of a later hour, is not followed by one whose time is confirmed", () => {
  const refused = nextPointer(A, NOON + 2 * 3_600_000, undefined);
  expect(nextPointer(B, NOON, refused, { isTimeConfirmed: true }).publishedAt).toBe("2026-11-23T12:00:00Z");
  // The clock that is wrong may be this machine's own: a time before that of the live pointer would never be shown.
  expect(nextPointer(B, NOON, refused).publishedAt).toBe("2026-11-23T14:00:01Z");
  const close = nextPointer(A, NOON + 60_000, undefined);
  expect(nextPointer(B, NOON, close, { isTimeConfirmed: true }).publishedAt).toBe("2026-11-23T12:01:01Z");
});

const good = nextPointer(A, NOON, undefined);
test.each([
  ["no JSON", "{"],
  ["another schema", JSON.stringify({ ...good, schema: 2 })],
  ["a snapshot that is no hash", JSON.stringify({ ...good, snapshot: "../secret" })],
  ["an id of another form", JSON.stringify({ ...good, id: "latest" })],
  ["no history", JSON.stringify({ ...good, previous: undefined })],
  ["an earlier release that is none", JSON.stringify({ ...good, previous: [toRecord(good), null] })],
  ["more history than it remembers", JSON.stringify({ ...good, previous: Array(11).fill(toRecord(good)) })],
  ["a day that is not in the calendar", JSON.stringify({ ...good, publishedAt: "2026-13-23T12:00:00Z" })],
  ["no time", JSON.stringify({ ...good, publishedAt: "i går" })],
  ["a list", "[]"],
  ["null", "null"],
])("a text with %s is no pointer", (_, text) => {
  expect(parsePointer(text)).toBeUndefined();
});

test("the pointer has the changed documents by day, the last publication's day first", () => {
  const first = nextPointer(A, Date.parse("2026-01-01T12:00:00Z"), undefined, { documents: ["collaborations/a"] });
  const second = nextPointer(A, Date.parse("2026-01-02T12:00:00Z"), first, { documents: ["site/site"] });
  expect(parsePointer(serializePointer(second))?.changedOn).toEqual({
    "2026-01-02": ["site/site"],
    "2026-01-01": ["collaborations/a"],
  });
  expect(Object.keys(nextPointer(A, 0, undefined))).not.toContain("changedOn");
});

test.each([
  null,
  "2026-01-01",
  [],
  { "2026-01": ["a"] },
  { "2026-01-01": "a" },
  { "2026-01-01": ["a"], "2026-01-02": [7] },
  { "2026-01-01": ["a", 7] },
])("a pointer with the changes %j is read without them", (changedOn) => {
  expect(Object.keys(parsePointer(JSON.stringify({ ...good, changedOn })) ?? {})).toEqual(Object.keys(good));
});

test("a pointer with no changed document is read with that", () => {
  expect(parsePointer(JSON.stringify({ ...good, changedOn: {} }))?.changedOn).toEqual({});
});

test("a pointer with ten releases of history is read", () => {
  expect(parsePointer(JSON.stringify({ ...good, previous: Array(10).fill(toRecord(good)) }))?.previous).toHaveLength(
    10,
  );
});

test("a pointer contains the text of its snapshot, if given", () => {
  const carrying = nextPointer(A, NOON, undefined, { root: "{}" });
  expect(parsePointer(serializePointer(carrying))?.root).toBe("{}");
  expect(Object.keys(parsePointer(JSON.stringify({ ...good, root: 7 })) ?? {})).toEqual(Object.keys(good));
  expect(Object.keys(good)).not.toContain("root");
});

test("a pointer with a day of change that is none, or is a list with one, is read without it", () => {
  for (const changed of ["i går", ["2026-11-23"], 2026]) {
    expect(parsePointer(JSON.stringify({ ...good, changed }))).not.toHaveProperty("changed");
  }
});

test("an id in a list is no id", () => {
  expect(parsePointer(JSON.stringify({ ...good, id: [good.id] }))).toBeUndefined();
});

test("a pointer five minutes ahead is that of a clock that is a little fast; more is refused", () => {
  expect(isFromFuture(good, NOON - 5 * 60_000)).toBe(false);
  expect(isFromFuture(good, NOON - 5 * 60_000 - 1)).toBe(true);
});

test("a pointer five minutes ahead of a confirmed time is followed, and one a day ahead of another", () => {
  const ahead = (milliseconds: number) => nextPointer(A, NOON + milliseconds, undefined);
  const day = 24 * 3_600_000;
  const publishedAt = (replaced: Pointer, isTimeConfirmed: boolean) =>
    nextPointer(B, NOON, replaced, { isTimeConfirmed }).publishedAt;
  expect(publishedAt(ahead(5 * 60_000), true)).toBe("2026-11-23T12:05:01Z");
  expect(publishedAt(ahead(5 * 60_000 + 1000), true)).toBe("2026-11-23T12:00:00Z");
  expect(publishedAt(ahead(day), false)).toBe("2026-11-24T12:00:01Z");
  expect(publishedAt(ahead(day + 1000), false)).toBe("2026-11-23T12:00:00Z");
});
