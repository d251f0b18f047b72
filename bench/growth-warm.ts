import type { Running } from "./cpu-usage.ts";
import { INCLUDE } from "./growth-isolates.ts";
import { type KvServer, startKvServer } from "./kv-server.ts";
import { cpuOfOne, cpuPerRequest } from "./load.ts";
import type { SampleSizes } from "./sample-sizes.ts";
import { interleave, type Measured, measuredInStarts, measuredRatioInStarts } from "./statistics.ts";
import { startWorkerd } from "./workerd.ts";

/** The cost of a cached include. */
export interface WarmInclude {
  /** CPU in microseconds. */
  readonly warmInclude: Measured;
  /** Against the smallest size, in the same rounds. */
  readonly warmRatio: Measured;
}

/** Times as many rounds as the case table has, because the margin of this goal, 5 %, is half as wide. */
const ROUNDS_FACTOR = 4;

/** Measures the same include at every size, in alternating rounds, so that sizes can be compared. */
export async function measureWarmIncludes(
  script: string,
  stores: ReadonlyMap<number, ReadonlyMap<string, string>>,
  sampleSizes: SampleSizes,
): Promise<ReadonlyMap<number, WarmInclude>> {
  const all = new Map<number, (readonly number[])[]>([...stores.keys()].map((size) => [size, []]));
  for (let start = 0; start < sampleSizes.starts; start += 1) {
    for (const [size, samples] of await measureStart(script, stores, sampleSizes)) all.get(size)?.push(samples);
  }
  const [[, smallest = []] = []] = all;
  return new Map(
    [...all].map(([size, samples]) => [
      size,
      { warmInclude: measuredInStarts(samples), warmRatio: measuredRatioInStarts(samples, smallest) },
    ]),
  );
}

async function measureStart(
  script: string,
  stores: ReadonlyMap<number, ReadonlyMap<string, string>>,
  { rounds, requests }: SampleSizes,
): Promise<readonly (readonly [number, readonly number[]])[]> {
  const started: { size: number; kv: KvServer; server: Running }[] = [];
  try {
    for (const [size, values] of stores) {
      const kv = await startKvServer(values);
      started.push({ size, kv, server: await startWorkerd({ script, kv: kv.port }) });
    }
    for (const { server } of started) {
      // One request alone first: several at once would each read the release.
      await cpuOfOne(server, INCLUDE, 0);
      await cpuPerRequest(server, INCLUDE, requests);
    }
    const samples = await interleave(started, ROUNDS_FACTOR * rounds, ({ server }) =>
      cpuPerRequest(server, INCLUDE, requests),
    );
    return [...samples].map(([{ size }, taken]) => [size, taken] as const);
  } finally {
    await Promise.all(started.flatMap(({ kv, server }) => [kv.stop(), server.stop()]));
  }
}
