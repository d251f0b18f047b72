import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { LoadResult } from "./load-facts.ts";

/** `loadFacts` in a thread of its own, so that this one can do something else meanwhile. What it throws is thrown here. */
export async function loadFactsInThread(path: string): Promise<LoadResult> {
  const thread = new Worker(new URL("load-facts-thread.ts", import.meta.url), { workerData: path });
  const [result]: LoadResult[] = await once(thread, "message");
  if (result === undefined) throw new Error("unreachable: the thread sent nothing");
  return result;
}
