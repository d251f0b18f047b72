import { describe, expect, test } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { type Pointer, serializePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { switchPointer, uploadValues } from "../../src/seed/publish/publish.ts";
import { type KeyValueStore, type Step, StoreError } from "../../src/seed/publish/store.ts";
import { READ_BACK_FAILED } from "../../src/seed/publish/upload-chunks.ts";
import { createMemoryStore, publishContext } from "./published.ts";

const pointerOf = (letter: string): Pointer => nextPointer(letter.repeat(64), Date.UTC(2026, 0, 2), undefined);
const LIVE = serializePointer(pointerOf("a"));
const NEXT = pointerOf("b");
const OTHER = serializePointer(pointerOf("c"));

/** The outcome of a switch over a store with some calls replaced, its steps, and the pointer that visitors then get. */
async function switched(replaced: (values: Map<string, string>) => Partial<KeyValueStore>, attempts = 2) {
  const values = new Map([[POINTER_KEY, LIVE]]);
  const steps: Step[] = [];
  const context = {
    ...publishContext({ ...createMemoryStore(values), ...replaced(values) }),
    onStep: (step: Step) => steps.push(step),
    retryPolicy: async (attempt: number) => attempt < attempts,
  };
  const outcome = await switchPointer(NEXT, { pointerText: LIVE }, context);
  return { outcome, steps, live: values.get(POINTER_KEY) };
}

const refuse = (kind: StoreError["kind"]) => async () => {
  throw new StoreError("KV nekar", kind);
};

describe("the one write of the pointer", () => {
  test("is published once it is read back", async () => {
    expect(await switched(() => ({}))).toEqual({
      outcome: { kind: "published", pointer: NEXT, writes: 1 },
      steps: ["switch-pointer", "verify-pointer"],
      live: serializePointer(NEXT),
    });
  });

  test("that is refused permanently fails at once", async () => {
    const { outcome, steps } = await switched(() => ({ put: refuse("permanent") }));
    expect(outcome).toEqual({ kind: "failed", step: "switch-pointer", reason: "KV nekar" });
    expect(steps).toEqual(["switch-pointer"]);
  });

  test("that is refused each time fails with the reason, and the earlier release stays live", async () => {
    const { outcome, live } = await switched(() => ({ put: refuse("transient") }));
    expect(outcome).toEqual({ kind: "failed", step: "switch-pointer", reason: "KV nekar" });
    expect(live).toBe(LIVE);
  });

  test("that is refused once is written again", async () => {
    let refused = false;
    const { outcome } = await switched((values) => ({
      put: async (written) => {
        if (refused) return createMemoryStore(values).put(written);
        refused = true;
        return refuse("transient")();
      },
    }));
    expect(outcome).toEqual({ kind: "published", pointer: NEXT, writes: 1 });
  });

  test("that is accepted and never read back is unknown, and is not written again", async () => {
    let writes = 0;
    const { outcome } = await switched(() => ({
      put: async () => {
        writes += 1;
      },
    }));
    expect([outcome, writes]).toEqual([{ kind: "unknown", pointer: NEXT, reason: READ_BACK_FAILED }, 1]);
  });

  test("whose result cannot be read is unknown, with the reason of the write where that failed too", async () => {
    const unread = async () => {
      throw new StoreError("KV svarar inte", "transient");
    };
    const { outcome } = await switched(() => ({ get: unread }));
    expect(outcome).toEqual({ kind: "unknown", pointer: NEXT, reason: "KV svarar inte" });
    const both = await switched(() => ({ get: unread, put: refuse("transient") }));
    expect(both.outcome).toMatchObject({ kind: "unknown", reason: "KV nekar" });
  });

  test.for([
    ["the pointer of another publication is a conflict with it", OTHER, pointerOf("c")],
    ["no pointer is a conflict without a publication", undefined, undefined],
  ] as const)("that finds %s", async ([, found, by]) => {
    const { outcome } = await switched(() => ({
      put: async () => {},
      get: async () => new Map(found === undefined ? [] : [[POINTER_KEY, found]]),
    }));
    expect(outcome).toEqual({ kind: "conflict", by, when: "after" });
  });
});

describe("values that are stored before the switch", () => {
  async function uploaded(values: ReadonlyMap<string, string>, replaced: Partial<KeyValueStore> = {}) {
    const steps: Step[] = [];
    const store = { ...createMemoryStore(new Map([[POINTER_KEY, LIVE]])), ...replaced };
    const outcome = await uploadValues(values, { ...publishContext(store), onStep: (step) => steps.push(step) });
    return { outcome, steps };
  }

  test("are written and read back with the pointer", async () => {
    const { outcome, steps } = await uploaded(new Map([["snapshot/b", "{}"]]));
    expect(outcome).toEqual({ kind: "stored", pointerText: LIVE, writes: 1 });
    expect(steps).toEqual(["upload-snapshot", "verify-snapshot"]);
  });

  test("need no write if there are none", async () => {
    const { outcome, steps } = await uploaded(new Map(), { put: refuse("permanent") });
    expect([outcome, steps]).toEqual([{ kind: "stored", pointerText: LIVE, writes: 0 }, ["verify-snapshot"]]);
  });

  test("are read once more where the first read is too early, and then fail", async () => {
    const values = new Map([["snapshot/b", "{}"]]);
    let reads = 0;
    const late = async () => {
      reads += 1;
      return new Map([[POINTER_KEY, LIVE], ...(reads > 1 ? [["snapshot/b", "{}"] as const] : [])]);
    };
    expect((await uploaded(values, { get: late })).outcome).toMatchObject({ kind: "stored" });
    const never = await uploaded(values, { get: async () => new Map([[POINTER_KEY, LIVE]]) });
    expect(never.outcome).toEqual({ kind: "failed", step: "verify-snapshot", reason: READ_BACK_FAILED });
  });
});
