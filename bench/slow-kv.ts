import type { Facts } from "../src/domain/facts.ts";
import { generatedFacts } from "./generated-facts.ts";
import { INCLUDE } from "./growth-isolates.ts";
import { startKvServer } from "./kv-server.ts";
import { releaseValues } from "./publishing.ts";
import type { Progress, SampleSizes } from "./sample-sizes.ts";
import { type Measured, measured } from "./statistics.ts";
import { buildWorker, startWorkerd } from "./workerd.ts";

/** The first response time of an isolate with a slow KV. */
export interface SlowKvFigure {
  readonly size: "ours" | "largest";
  readonly collaborations: number;
  /** The time of one read, in milliseconds. */
  readonly delay: number;
  /** Sequential rounds of reads. */
  readonly rounds: number;
  /** Time until the response, in milliseconds. */
  readonly wall: Measured;
}

/** The time of a read in the same data centre, in the same country, and overseas. Milliseconds. */
const DELAYS = [5, 50, 200] as const;

/** Measures first includes of fresh isolates, with these delays of KV. */
export async function measureSlowKv(
  facts: Facts,
  { coldStarts, sizes }: SampleSizes,
  progress: Progress,
): Promise<readonly SlowKvFigure[]> {
  const script = await buildWorker("src/worker/index.ts");
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
      progress(`fresh isolates, KV at ${delay} ms per read: ${facts.collaborations.length} collaborations`);
      const figure = await measureDelay(script, values, { delay, path, coldStarts });
      figures.push({ size, collaborations: facts.collaborations.length, delay, ...figure });
    }
  }
  return figures;
}

/**
 * Measures first includes of fresh isolates whose KV never answers, which are served from the bundle. The time until the
 * response is complete, in milliseconds, of a fragment that the bundle of every publisher has.
 */
export async function measureHangingKv({ coldStarts }: SampleSizes, progress: Progress): Promise<Measured> {
  progress("fresh isolates, KV never answers");
  const script = await buildWorker("src/worker/index.ts");
  const kv = await startKvServer(new Map(), Number.POSITIVE_INFINITY);
  const walls: number[] = [];
  try {
    for (let start = 0; start < coldStarts; start += 1) {
      walls.push(await firstInclude(script, kv.port, { path: "/fragments/overview", source: "bundled" }));
    }
  } finally {
    await kv.stop();
  }
  return measured(walls);
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
      const before = kv.usage().rounds;
      walls.push(await firstInclude(script, kv.port, { path, source: "live" }));
      rounds = Math.max(rounds, kv.usage().rounds - before);
    }
  } finally {
    await kv.stop();
  }
  return { rounds, wall: measured(walls) };
}

/** The time until the first response of a fresh isolate is complete, in milliseconds. Another source is an error. */
async function firstInclude(
  script: string,
  kv: number,
  { path, source }: { readonly path: string; readonly source: "live" | "bundled" },
): Promise<number> {
  const server = await startWorkerd({ script, kv });
  try {
    const startedAt = performance.now();
    const response = await fetch(server.origin + path);
    await response.arrayBuffer();
    const wall = performance.now() - startedAt;
    const found = response.headers.get("X-Samverkan-Source");
    if (found !== source) throw new Error(`the source of ${path} is ${found}, not ${source}`);
    return wall;
  } finally {
    await server.stop();
  }
}
