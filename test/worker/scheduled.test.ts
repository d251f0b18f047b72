import { createExecutionContext, createScheduledController } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { type Pointer, serializePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import worker from "../../src/worker/index.ts";

// The Worker as it is deployed, with the KV of the local runtime. The cache in front of it only runs in Cloudflare's network:
// the one here counts what is purged, by the interface that Cloudflare documents for `ExecutionContext.cache`.

const sleeps: number[] = [];

// The run sleeps a quarter of a minute three times.
beforeEach(() => {
  const wait = async (milliseconds: number) => void sleeps.push(milliseconds);
  vi.stubGlobal("scheduler", { wait });
});

afterEach(async () => {
  vi.unstubAllGlobals();
  sleeps.length = 0;
  await env.KV.delete(POINTER_KEY);
});

/** Publishes twice, the second time so many minutes ago. */
async function publishTwice(minutes: number): Promise<Pointer> {
  const now = Date.now();
  const first = nextPointer("a".repeat(64), now - (minutes + 60) * 60_000, undefined);
  const second = nextPointer("b".repeat(64), now - minutes * 60_000, first);
  await env.KV.put(POINTER_KEY, serializePointer(second));
  return first;
}

/** Runs the scheduled handler, and returns the tags of each purge without those of yesterday. */
async function purgedTags(): Promise<readonly (readonly string[])[]> {
  const purged: string[][] = [];
  const purge = async ({ tags = [] }: CachePurgeOptions) => {
    const ofReleases = tags.filter((tag) => tag.startsWith("release-"));
    if (ofReleases.length > 0) purged.push(ofReleases);
    return { success: true, errors: [] };
  };
  await worker.scheduled(
    createScheduledController(),
    env,
    Object.assign(createExecutionContext(), { cache: { purge } }),
  );
  return purged;
}

test("the scheduled run of the deployed Worker purges the release before the live one four times in a minute", async () => {
  const { id } = await publishTwice(1);
  expect(await purgedTags()).toEqual(Array.from({ length: 4 }, () => [`release-${id}`]));
  expect(sleeps).toHaveLength(4);
});

test("a quarter of an hour after a publication it purges nothing", async () => {
  await publishTwice(15);
  expect(await purgedTags()).toEqual([]);
});

test("where there is no cache in front of the Worker, it does nothing", async () => {
  await publishTwice(1);
  await worker.scheduled(createScheduledController(), env, createExecutionContext());
  expect(sleeps).toEqual([]);
});
