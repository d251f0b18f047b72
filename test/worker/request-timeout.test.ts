import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { TIMEOUTS } from "../../src/worker/store/store.ts";
import { manyFacts } from "../fixtures/many.ts";
import { KV_FAULTS, testKv } from "./kv.ts";
import { NOW, published, publishedInChunks, startService } from "./service.ts";

// Other tests have long timeouts, because the machine may be busy. These have those of production, and a timer fires when the
// test says so.

/** How long a request may wait for KV in all: nginx gives up after a second by the shortest recipe (docs/embedding). Milliseconds. */
const MAX_WAIT = 1_000;

const timers = new Map<number, { readonly delay: number; readonly fire: () => void }>();
const realTimeout = setTimeout;

beforeEach(() => {
  timers.clear();
  vi.stubGlobal("setTimeout", (fire: () => void, delay: number) => {
    const id = timers.size + 1;
    timers.set(id, { fire, delay });
    return id;
  });
  vi.stubGlobal("clearTimeout", (id: number) => timers.delete(id));
});

afterEach(() => void vi.unstubAllGlobals());

/** Fires the first timer, when nothing else can happen; it has to be within so many milliseconds. */
async function fireFirstTimer(within: number): Promise<void> {
  for (let turn = 0; turn < EVENT_LOOP_TURNS; turn += 1) await new Promise((resolve) => realTimeout(resolve, 0));
  const [first] = [...timers.values()].toSorted((a, b) => a.delay - b.delay);
  expect(first?.delay, "milliseconds that a request waits").toBeLessThanOrEqual(within);
  first?.fire();
}

/** Turns of the event loop after which a request does nothing but wait. */
const EVENT_LOOP_TURNS = 5;

test("a cold isolate waits for KV for a second at most, and then serves the bundled release", async () => {
  const kv = testKv();
  kv.fault = KV_FAULTS["never responds"];
  const { requestWithoutWaiting } = startService({ reader: kv, bundled: env.SNAPSHOT, timeouts: TIMEOUTS });
  const response = requestWithoutWaiting("/fragments/overview");
  await fireFirstTimer(MAX_WAIT);
  expect((await response).headers.get("X-Samverkan-Source")).toBe("bundled");
});

test("an isolate that has not read KV for fifteen seconds waits for a second at most, and then serves what it has", async () => {
  let now = NOW;
  const kv = testKv(await published());
  const { requestWithoutWaiting } = startService({ reader: kv, clock: () => now, timeouts: TIMEOUTS });
  await requestWithoutWaiting("/fragments/overview");
  kv.fault = KV_FAULTS["never responds"];
  now += 15_000;
  const response = requestWithoutWaiting("/fragments/overview");
  await fireFirstTimer(MAX_WAIT);
  expect((await response).headers.get("X-Samverkan-Source")).toBe("live");
});

test("the second is for all reads of a request: after a slow pointer only the rest of it is left for chunks", async () => {
  let now = NOW;
  const kv = testKv(await publishedInChunks(manyFacts(6)));
  kv.fault = async (key, value) => {
    if (key !== POINTER_KEY) return new Promise(() => {});
    now += 600;
    return value;
  };
  const bundled = serializeWhole(manyFacts(6));
  const { requestWithoutWaiting } = startService({ reader: kv, clock: () => now, bundled, timeouts: TIMEOUTS });
  const response = requestWithoutWaiting("/fragments/overview");
  await fireFirstTimer(MAX_WAIT - 600);
  expect((await response).headers.get("X-Samverkan-Source")).toBe("bundled");
});
