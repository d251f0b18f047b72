import type { Facts } from "../src/domain/facts.ts";
import { generatedFacts } from "./generated-facts.ts";
import { INCLUDE } from "./growth-isolates.ts";
import { startKvServer } from "./kv-server.ts";
import { releaseValues } from "./publishing.ts";
import type { Progress, SampleSizes } from "./sample-sizes.ts";
import { type Measured, measured } from "./statistics.ts";
import { builtWorker, startWorkerd } from "./workerd.ts";

/** What the first visitor of an isolate waits for, where a read of KV takes its time. */
export interface SlowKvFigure {
  readonly size: "ours" | "largest";
  readonly collaborations: number;
  /** What a read takes, in milliseconds. */
  readonly delay: number;
  /** Rounds of reads, one after the other. */
  readonly rounds: number;
  /** Time until the answer, in milliseconds. */
  readonly wall: Measured;
}

/** What a read takes in the place of the value, in the country, and on the other side of the sea. Milliseconds. */
const DELAYS = [5, 50, 200] as const;

/** Measures first includes of fresh isolates, with a KV that takes so long for each read. */
export async function measureSlowKv(
  facts: Facts,
  { coldStarts, sizes }: SampleSizes,
  progress: Progress,
): Promise<readonly SlowKvFigure[]> {
  const script = await builtWorker("src/worker/index.ts");
  const [own] = facts.collaborations;
  const largest = generatedFacts(facts, sizes.at(-1) ?? 0);
  const all = [
    { size: "ours", facts, path: `/fragments/collaborations/${own?.id}` },
    { size: "largest", facts: largest, path: INCLUDE.path },
  ] as const;
  const figures: SlowKvFigure[] = [];
  for (const { size, facts, path } of all) {
    const values = await releaseValues(facts);
    for (const delay of DELAYS) {
      progress(`fresh isolates, KV at ${delay} ms a read: ${facts.collaborations.length} collaborations`);
      const taken = await measureDelay(script, values, { delay, path, coldStarts });
      figures.push({ size, collaborations: facts.collaborations.length, delay, ...taken });
    }
  }
  return figures;
}

async function measureDelay(
  script: string,
  values: ReadonlyMap<string, string>,
  { delay, path, coldStarts }: { readonly delay: number; readonly path: string; readonly coldStarts: number },
): Promise<Pick<SlowKvFigure, "rounds" | "wall">> {
  const kv = await startKvServer(values, delay);
  const walls: number[] = [];
  let rounds = 0;
  try {
    for (let start = 0; start < coldStarts; start += 1) {
      const server = await startWorkerd({ script, kv: kv.port });
      const before = kv.use().rounds;
      const began = performance.now();
      const response = await fetch(server.origin + path);
      await response.arrayBuffer();
      walls.push(performance.now() - began);
      rounds = Math.max(rounds, kv.use().rounds - before);
      await server.stop();
      if (response.headers.get("X-Samverkan-Source") !== "live") throw new Error(`${path} was not answered from KV`);
    }
  } finally {
    await kv.stop();
  }
  return { rounds, wall: measured(walls) };
}
