import { describe, expect, test } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { parsePublication } from "../../src/release/publication.ts";
import { BATCH_LIMITS, batchKeys, batchValues } from "../../src/seed/publish/batches.ts";
import { changedDocuments, serializeDetails } from "../../src/seed/publish/publication.ts";
import { retry, StoreError } from "../../src/seed/publish/store.ts";

const keys = (count: number) => Array.from({ length: count }, (_, index) => `key${index}`);

describe("a batch", () => {
  const sizesOf = (values: readonly string[]) =>
    batchValues(new Map(values.map((value, index) => [`key${index}`, value]))).map(({ size }) => size);

  test("has at most fifty keys or values, in their order", () => {
    expect(batchKeys([])).toEqual([]);
    expect(batchKeys(keys(50)).map(({ length }) => length)).toEqual([50]);
    expect(batchKeys(keys(101)).map(({ length }) => length)).toEqual([50, 50, 1]);
    expect(batchKeys(keys(101)).flat()).toEqual(keys(101));
    expect(sizesOf([])).toEqual([]);
    expect(sizesOf(keys(50))).toEqual([50]);
    expect(sizesOf(keys(101))).toEqual([50, 50, 1]);
  });

  test("has at most five million bytes, and a larger value is one of its own", () => {
    const half = "å".repeat(BATCH_LIMITS.bytes / 4);
    expect(sizesOf([half, half])).toEqual([2]);
    expect(sizesOf([half, half, "a"])).toEqual([2, 1]);
    expect(sizesOf([half, `${half}a`, half])).toEqual([1, 1, 1]);
    expect(sizesOf(["a", half + half + half, "a", "a"])).toEqual([1, 1, 2]);
  });
});

describe("a publication", () => {
  const pointer = nextPointer("a".repeat(64), Date.UTC(2026, 0, 1, 23, 30), undefined);
  const change = {
    kind: "changed",
    of: "collaboration",
    id: "brandkaren",
    name: "Brandkåren",
    fields: [{ label: "Bildat", before: "1990", after: "1993" }],
  } as const;

  test("says what changed, line by line, and on which Swedish day", () => {
    const text = serializeDetails(
      pointer,
      { changes: [change], by: "kansliet", message: "", commit: undefined },
      undefined,
    );
    const published = {
      kind: "changed",
      of: "collaboration",
      id: "brandkaren",
      name: "Brandkåren",
      lines: ["Bildat: 1990 → 1993"],
      day: "2026-01-02",
      publishedAt: "2026-01-01T23:30:00Z",
    };
    expect(JSON.parse(text)).toEqual({
      schema: 1,
      id: pointer.id,
      snapshot: pointer.snapshot,
      publishedAt: pointer.publishedAt,
      by: "kansliet",
      changes: [published],
      latest: [published],
    });
    const next = serializeDetails(pointer, { changes: [] }, parsePublication(text));
    expect(JSON.parse(next)).toMatchObject({ changes: [], latest: [published] });
  });

  test("names the changed documents and the organizations whose membership changes, each once", () => {
    const concerned = { ...change, concerned: ["byn", "grannen"] };
    const byn = { ...change, of: "organization", id: "byn" } as const;
    expect(changedDocuments({ changes: [byn, concerned, { ...concerned, id: "sotarna" }] })).toEqual([
      "organizations/byn",
      "collaborations/brandkaren",
      "collaborations/sotarna",
      "organizations/grannen",
    ]);
    expect(changedDocuments({ changes: [] })).toEqual([]);
  });
});

describe("a call of the store", () => {
  /** Runs `retry` with a call that fails this often, under a policy that gives up at an attempt; returns the number of calls and the result. */
  async function callsOf(failures: number, kind: StoreError["kind"], giveUpAt: number) {
    const attempts: number[] = [];
    let calls = 0;
    const result = await retry(
      async () => {
        calls += 1;
        if (calls <= failures) throw new StoreError("hicka", kind);
        return "answer";
      },
      async (attempt) => {
        attempts.push(attempt);
        return attempt < giveUpAt;
      },
    );
    return [calls, attempts, result instanceof StoreError ? result.message : result];
  }

  test("is retried after a transient failure, until it succeeds or the policy gives up", async () => {
    expect(await callsOf(0, "transient", 3)).toEqual([1, [], "answer"]);
    expect(await callsOf(2, "transient", 3)).toEqual([3, [1, 2], "answer"]);
    expect(await callsOf(9, "transient", 3)).toEqual([3, [1, 2, 3], "hicka"]);
  });

  test("is not retried after a permanent failure or an interruption", async () => {
    expect(await callsOf(1, "permanent", 3)).toEqual([1, [], "hicka"]);
    expect(await callsOf(1, "aborted", 3)).toEqual([1, [], "hicka"]);
  });

  test("that fails for another reason is a bug, and thrown", async () => {
    const call = () =>
      retry(
        () => Promise.reject(new TypeError("a mistake")),
        async () => true,
      );
    await expect(call()).rejects.toThrow(TypeError);
  });
});
