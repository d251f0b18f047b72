import { expect, test } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { isFromFuture, type Pointer, parsePointer, serializePointer, toRecord } from "../../src/release/pointer.ts";

const A = "a".repeat(64);
const B = "b".repeat(64);
const NOON = Date.parse("2026-11-23T12:00:00Z");

test("a pointer has its snapshot, its time and the earlier releases", () => {
  const first = nextPointer(A, NOON, undefined);
  const second = nextPointer(B, NOON + 60_000, first);
  expect(second).toMatchObject({ id: "20261123T120100Z-bbbbbbbb", snapshot: B, publishedAt: "2026-11-23T12:01:00Z" });
  expect(second.previous).toEqual([toRecord(first)]);
});

test("a publication is later than the one it replaces, also if the clock is behind", () => {
  const first = nextPointer(A, NOON, undefined);
  expect(nextPointer(B, NOON - 3_600_000, first).publishedAt).toBe("2026-11-23T12:00:01Z");
});

test("a pointer keeps ten earlier releases and is smaller than 2 KB", () => {
  let pointer: Pointer | undefined;
  for (let day = 0; day < 20; day += 1) pointer = nextPointer(day % 2 ? A : B, NOON + day * 86_400_000, pointer);
  expect(pointer?.previous).toHaveLength(10);
  expect(pointer && serializePointer(pointer).length).toBeLessThan(2_048);
});

test("a serialized pointer parses to the same value", () => {
  const pointer = nextPointer(B, NOON, nextPointer(A, NOON - 1000, undefined));
  expect(parsePointer(serializePointer(pointer))).toEqual(pointer);
});

test("unknown fields of a later version are ignored", () => {
  const pointer = nextPointer(B, NOON, nextPointer(A, NOON - 1000, undefined));
  expect(parsePointer(JSON.stringify({ ...pointer, comment: "later" }))).toEqual(pointer);
});

test("a publication with a confirmed time has that time, also if the pointer that it replaces is too far in the future for Workers", () => {
  const tooFarAhead = nextPointer(A, NOON + 2 * 3_600_000, undefined);
  expect(nextPointer(B, NOON, tooFarAhead, { isTimeConfirmed: true }).publishedAt).toBe("2026-11-23T12:00:00Z");
  // Without a confirmed time this clock may be wrong: Workers ignore a pointer that is older than the live one.
  expect(nextPointer(B, NOON, tooFarAhead).publishedAt).toBe("2026-11-23T14:00:01Z");
  const littleAhead = nextPointer(A, NOON + 60_000, undefined);
  expect(nextPointer(B, NOON, littleAhead, { isTimeConfirmed: true }).publishedAt).toBe("2026-11-23T12:01:01Z");
});

const POINTER = nextPointer(A, NOON, undefined);
test.each([
  ["no JSON", "{"],
  ["another schema", JSON.stringify({ ...POINTER, schema: 2 })],
  ["a snapshot that is not a hash", JSON.stringify({ ...POINTER, snapshot: "../secret" })],
  ["an id of another form", JSON.stringify({ ...POINTER, id: "latest" })],
  ["no earlier releases", JSON.stringify({ ...POINTER, previous: undefined })],
  ["an invalid earlier release", JSON.stringify({ ...POINTER, previous: [toRecord(POINTER), null] })],
  ["more than ten earlier releases", JSON.stringify({ ...POINTER, previous: Array(11).fill(toRecord(POINTER)) })],
  ["a month that does not exist", JSON.stringify({ ...POINTER, publishedAt: "2026-13-23T12:00:00Z" })],
  ["no time", JSON.stringify({ ...POINTER, publishedAt: "i går" })],
  ["a list", "[]"],
  ["null", "null"],
])("a text with %s is rejected", (_, text) => {
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
])("a pointer with invalid changes (%j) is parsed without them", (changedOn) => {
  expect(Object.keys(parsePointer(JSON.stringify({ ...POINTER, changedOn })) ?? {})).toEqual(Object.keys(POINTER));
});

test("a pointer with an empty list of changes is parsed with it", () => {
  expect(parsePointer(JSON.stringify({ ...POINTER, changedOn: {} }))?.changedOn).toEqual({});
});

test("a pointer with ten earlier releases is parsed", () => {
  expect(
    parsePointer(JSON.stringify({ ...POINTER, previous: Array(10).fill(toRecord(POINTER)) }))?.previous,
  ).toHaveLength(10);
});

test("a pointer contains the text of its snapshot, if that is given", () => {
  const withRoot = nextPointer(A, NOON, undefined, { root: "{}" });
  expect(parsePointer(serializePointer(withRoot))?.root).toBe("{}");
  expect(Object.keys(parsePointer(JSON.stringify({ ...POINTER, root: 7 })) ?? {})).toEqual(Object.keys(POINTER));
  expect(Object.keys(POINTER)).not.toContain("root");
});

test("a pointer with an invalid day of change is parsed without it", () => {
  for (const changed of ["i går", ["2026-11-23"], 2026]) {
    expect(parsePointer(JSON.stringify({ ...POINTER, changed }))).not.toHaveProperty("changed");
  }
});

test("an id in a list is rejected", () => {
  expect(parsePointer(JSON.stringify({ ...POINTER, id: [POINTER.id] }))).toBeUndefined();
});

test("a pointer is from the future if it is more than five minutes ahead", () => {
  expect(isFromFuture(POINTER, NOON - 5 * 60_000)).toBe(false);
  expect(isFromFuture(POINTER, NOON - 5 * 60_000 - 1)).toBe(true);
});

test("a publication is later than a pointer up to five minutes ahead of a confirmed time, or up to a day ahead of an unconfirmed one", () => {
  const ahead = (milliseconds: number) => nextPointer(A, NOON + milliseconds, undefined);
  const day = 24 * 3_600_000;
  const publishedAt = (replaced: Pointer, isTimeConfirmed: boolean) =>
    nextPointer(B, NOON, replaced, { isTimeConfirmed }).publishedAt;
  expect(publishedAt(ahead(5 * 60_000), true)).toBe("2026-11-23T12:05:01Z");
  expect(publishedAt(ahead(5 * 60_000 + 1000), true)).toBe("2026-11-23T12:00:00Z");
  expect(publishedAt(ahead(day), false)).toBe("2026-11-24T12:00:01Z");
  expect(publishedAt(ahead(day + 1000), false)).toBe("2026-11-23T12:00:00Z");
});
