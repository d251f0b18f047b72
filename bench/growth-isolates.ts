import { type Running, residentBytes, waitUntilIdle } from "./cpu-usage.ts";
import { type KvServer, startKvServer } from "./kv-server.ts";
import { type BenchRequest, cpuOfOne } from "./load.ts";
import { type Measured, measured } from "./statistics.ts";
import { startWorkerd } from "./workerd.ts";

/** The costs of a fresh isolate for a release of some size. CPU in microseconds, memory in bytes. */
export interface IsolateFigure {
  /** The first request of an isolate, when it is an include: CPU, keys and bytes read from KV, memory added. */
  readonly coldInclude: Measured;
  readonly coldKvReads: number;
  readonly coldKvBytes: number;
  readonly coldMemory: Measured;
  /** The first request of an isolate, when it is a list. */
  readonly coldList: Measured;
  /** A new list in an isolate that has rendered others. */
  readonly newList: Measured;
  /** The first search of an isolate that has rendered an include. */
  readonly firstSearch: Measured;
  /** A new search in an isolate that has done others. */
  readonly newSearch: Measured;
  /** The same for the most expensive query; absent in earlier runs. */
  readonly worstSearch?: Measured;
}

/** A typical include. */
export const INCLUDE: BenchRequest = { path: "/fragments/collaborations/samverkan-3", status: 200 };

const list = (turn: number): BenchRequest => ({ path: `/api/v1/collaborations?page=${1 + turn * 17}`, status: 200 });
/** Two hundred characters of terms that occur everywhere. */
const WORST = "a b d e f h i k l m n o p r s t ".repeat(7).slice(0, 200).trimEnd().replaceAll(" ", "+");
const worst = (turn: number): BenchRequest => ({
  path: `/api/v1/collaborations?q=${WORST}&page=${1 + turn}`,
  status: 200,
});
const search = (turn: number): BenchRequest => ({ path: `/api/v1/collaborations?q=kommun+${turn}`, status: 200 });

/** New lists and searches per isolate that are measured, after those that warm up the JIT compiler. */
const ITERATIONS = 12;
const WARM_UP = 10;

interface Samples extends Record<Exclude<keyof IsolateFigure, "coldKvReads" | "coldKvBytes">, number[]> {}

/** Measures isolates, with a restart for every sample of a first request. */
export async function measureIsolates(
  script: string,
  values: ReadonlyMap<string, string>,
  repeats: number,
): Promise<IsolateFigure> {
  const kv = await startKvServer(values);
  const start = () => startWorkerd({ script, kv: kv.port });
  const samples: Samples = {
    coldInclude: [],
    coldMemory: [],
    coldList: [],
    newList: [],
    firstSearch: [],
    newSearch: [],
    worstSearch: [],
  };
  let read = { reads: 0, bytes: 0 };
  try {
    for (let turn = 0; turn < repeats; turn += 1) {
      read = await stopped(start, (server) => includeAndSearch(server, kv, samples));
      await stopped(start, (server) => lists(server, samples));
    }
  } finally {
    await kv.stop();
  }
  const { coldInclude, coldMemory, coldList, newList, firstSearch, newSearch, worstSearch } = samples;
  return {
    coldInclude: measured(coldInclude),
    coldKvReads: read.reads,
    coldKvBytes: read.bytes,
    coldMemory: measured(coldMemory),
    coldList: measured(coldList),
    newList: measured(newList),
    firstSearch: measured(firstSearch),
    newSearch: measured(newSearch),
    worstSearch: measured(worstSearch),
  };
}

async function stopped<Result>(start: () => Promise<Running>, use: (server: Running) => Promise<Result>) {
  const server = await start();
  try {
    return await use(server);
  } finally {
    await server.stop();
  }
}

async function includeAndSearch(server: Running, kv: KvServer, samples: Samples) {
  const quiet = await waitUntilIdle(server.pid);
  const before = { ...kv.usage(), memory: residentBytes(server.pid) };
  samples.coldInclude.push(await cpuOfOne(server, INCLUDE, quiet));
  samples.coldMemory.push(residentBytes(server.pid) - before.memory);
  const { reads, bytes } = kv.usage();
  samples.firstSearch.push(await next(server, search(0)));
  samples.newSearch.push(...(await warm(server, search)));
  samples.worstSearch.push(...(await warm(server, worst)));
  return { reads: reads - before.reads, bytes: bytes - before.bytes };
}

async function lists(server: Running, samples: Samples): Promise<void> {
  samples.coldList.push(await next(server, list(0)));
  samples.newList.push(...(await warm(server, list)));
}

/** The cost of requests that are not cached. */
async function warm(server: Running, request: (turn: number) => BenchRequest): Promise<readonly number[]> {
  const costs: number[] = [];
  for (let turn = 1; turn <= WARM_UP + ITERATIONS; turn += 1) costs.push(await next(server, request(turn)));
  return costs.slice(WARM_UP);
}

async function next(server: Running, request: BenchRequest): Promise<number> {
  return cpuOfOne(server, request, await waitUntilIdle(server.pid));
}
