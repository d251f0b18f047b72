import type { Facts } from "../src/domain/facts.ts";
import { generatedFacts } from "./generated-facts.ts";
import { cpuPerRequest } from "./load.ts";
import { releaseValues } from "./release-values.ts";
import { cpuMicros, residentBytes } from "./running.ts";
import { measured } from "./statistics.ts";
import { builtWorker, startWorkerd } from "./workerd.ts";

/** What a number of collaborations costs. CPU in microseconds. */
export interface GrowthFigure {
  readonly collaborations: number;
  /** CPU of one include that is remembered. */
  readonly warmInclude: number;
  /** CPU of the first include of an isolate. */
  readonly coldInclude: number;
  readonly coldKvReads: number;
  /** Memory that the first include added, in bytes. */
  readonly coldMemory: number;
  /** CPU of a list nobody has asked for yet. */
  readonly list: number;
  /** CPU of a search nobody has made yet. */
  readonly search: number;
  /** Bytes of all values of the release in KV. */
  readonly bytes: number;
  readonly kvWrites: number;
}

const INCLUDE = "/fragments/collaborations/samverkan-3";

/** Measures releases of these sizes, one after the other. */
export async function measureGrowth(
  facts: Facts,
  sizes: readonly number[],
  repeats: number,
  progress: (line: string) => void,
): Promise<readonly GrowthFigure[]> {
  const script = await builtWorker("src/worker/index.ts");
  const figures: GrowthFigure[] = [];
  for (const size of sizes) {
    progress(`measuring: ${size} collaborations`);
    figures.push(await measureSize(script, generatedFacts(facts, size), size, repeats));
  }
  return figures;
}

async function measureSize(script: string, facts: Facts, size: number, repeats: number): Promise<GrowthFigure> {
  const values = await releaseValues(facts);
  const cold: { cpu: number; memory: number; reads: number }[] = [];
  for (let turn = 0; turn < repeats; turn += 1) cold.push(await measureCold(script, values));
  const server = await startWorkerd({ script, values });
  try {
    await cpuPerRequest(server, { path: INCLUDE, status: 200 }, 1_000);
    const warm: number[] = [];
    for (let turn = 0; turn < repeats; turn += 1) {
      warm.push(await cpuPerRequest(server, { path: INCLUDE, status: 200 }, 5_000));
    }
    return {
      collaborations: size,
      warmInclude: measured(warm).median,
      coldInclude: measured(cold.map(({ cpu }) => cpu)).median,
      coldKvReads: cold[0]?.reads ?? 0,
      coldMemory: measured(cold.map(({ memory }) => memory)).median,
      list: await measureFresh(server, repeats, (turn) => `/api/v1/collaborations?page=${turn + 2}&limit=20`),
      search: await measureFresh(server, repeats, (turn) => `/api/v1/collaborations?q=kommun+${turn}`),
      bytes: [...values.values()].reduce((sum, value) => sum + Buffer.byteLength(value), 0),
      kvWrites: values.size,
    };
  } finally {
    await server.stop();
  }
}

async function measureCold(script: string, values: ReadonlyMap<string, string>) {
  const server = await startWorkerd({ script, values });
  try {
    // The runtime itself settles with an address that needs no facts.
    await (await fetch(`${server.origin}/assets/none`)).text();
    const [cpu, memory] = [cpuMicros(server.pid), residentBytes(server.pid)];
    const response = await fetch(server.origin + INCLUDE);
    await response.text();
    if (response.status > 404) throw new Error(`the first include answered ${response.status}`);
    const used = { cpu: cpuMicros(server.pid) - cpu, memory: residentBytes(server.pid) - memory };
    return { ...used, reads: await server.kvReads() };
  } finally {
    await server.stop();
  }
}

async function measureFresh(
  server: { origin: string; pid: number },
  repeats: number,
  path: (turn: number) => string,
): Promise<number> {
  const used: number[] = [];
  for (let turn = 0; turn < repeats + 1; turn += 1) {
    const before = cpuMicros(server.pid);
    const response = await fetch(server.origin + path(turn));
    await response.text();
    if (response.status !== 200) throw new Error(`${path(turn)} answered ${response.status}`);
    // The first one also makes what later ones use again.
    if (turn > 0) used.push(cpuMicros(server.pid) - before);
  }
  return measured(used).median;
}
