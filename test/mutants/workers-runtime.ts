import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { inject } from "vitest";

/**
 * A stand-in for `cloudflare:workers` and `cloudflare:test` in Node, because StrykerJS mutates code in its own process.
 * Modelled on the binding of static assets and on the execution context of workerd. Left out: KV, limits and isolates.
 * Only `npm run mutants` uses it; `npm test` runs these tests in workerd.
 */

const GENERATED = join(import.meta.dirname, "../../.generated");

export const env = {
  SNAPSHOT: inject("snapshot"),
  FUZZ_RUNS: "50",
  PUBLIC_ORIGIN: "https://samverkan.example",
  ASSETS: {
    async fetch(address: string): Promise<Response> {
      try {
        const file = await readFile(join(GENERATED, "static", decodeURIComponent(new URL(address).pathname)));
        return new Response(new Uint8Array(file));
      } catch {
        return new Response(null, { status: 404 });
      }
    },
  },
};

// A global of workerd, which Node has in a module.
Object.assign(globalThis, { scheduler: { wait: (milliseconds: number) => setTimeout(milliseconds) } });

interface Context {
  readonly work: Promise<unknown>[];
  readonly waitUntil: (work: Promise<unknown>) => void;
  readonly passThroughOnException: () => void;
}

export function createExecutionContext(): Context {
  const work: Promise<unknown>[] = [];
  return { work, waitUntil: (each) => void work.push(each), passThroughOnException: () => undefined };
}

/** Waits for all work, and for what that work has added. */
export async function waitOnExecutionContext({ work }: Context): Promise<void> {
  for (let done = 0; done < work.length; done = work.length) await Promise.allSettled(work);
}
