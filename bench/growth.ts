import type { Facts } from "../src/domain/facts.ts";
import { StoreError } from "../src/seed/publish/store.ts";
import { generatedFacts } from "./generated-facts.ts";
import { measureFirstBytes } from "./growth-first-byte.ts";
import { type IsolateFigure, measureIsolates } from "./growth-isolates.ts";
import { type MemoryFigure, measureMemory } from "./growth-memory.ts";
import { measurePublishing, type PublishingFigure } from "./growth-publishing.ts";
import { measureWarmIncludes, type WarmInclude } from "./growth-warm.ts";
import { releaseValues } from "./publishing.ts";
import type { Progress, SampleSizes } from "./sample-sizes.ts";
import type { Measured } from "./statistics.ts";
import { buildWorker } from "./workerd.ts";

/** The costs of a number of collaborations. */
export interface GrowthFigure extends IsolateFigure, PublishingFigure, WarmInclude {
  readonly collaborations: number;
  /** The bytes of all values of the release in KV, and their number. */
  readonly bytes: number;
  readonly values: number;
  /** The memory that whole tables and feeds add, by their names; absent in earlier runs. */
  readonly memory?: Readonly<Record<string, MemoryFigure>>;
  /** CPU in microseconds until the first byte of them, by their names; absent in earlier runs. */
  readonly firstBytes?: Readonly<Record<string, Measured>>;
}

/** A number of collaborations that KV rejects. */
export interface RejectedSize {
  readonly collaborations: number;
  readonly error: string;
}

/** Measures releases of each size. */
export async function measureGrowth(
  facts: Facts,
  sampleSizes: SampleSizes,
  progress: Progress,
): Promise<readonly (GrowthFigure | RejectedSize)[]> {
  const script = await buildWorker("src/worker/index.ts");
  const outcomes: (Omit<GrowthFigure, keyof WarmInclude> | RejectedSize)[] = [];
  const stores = new Map<number, ReadonlyMap<string, string>>();
  for (const collaborations of sampleSizes.sizes) {
    const grown = generatedFacts(facts, collaborations);
    try {
      progress(`${collaborations} collaborations: publishing`);
      const values = await releaseValues(grown);
      const publishing = await measurePublishing(grown, sampleSizes.repeats);
      progress(`${collaborations} collaborations: fresh isolates`);
      const isolates = await measureIsolates(script, values, sampleSizes.repeats);
      progress(`${collaborations} collaborations: memory`);
      const memory = await measureMemory(script, values, sampleSizes.repeats);
      progress(`${collaborations} collaborations: first bytes`);
      const firstBytes = await measureFirstBytes(script, values, sampleSizes.repeats);
      stores.set(collaborations, values);
      outcomes.push({
        collaborations,
        bytes: bytesOf(values),
        values: values.size,
        ...publishing,
        ...isolates,
        memory,
        firstBytes,
      });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      outcomes.push({ collaborations, error: error.message });
    }
  }
  progress("cached includes at every size, alternately");
  const warm = await measureWarmIncludes(script, stores, sampleSizes);
  return outcomes.map((outcome) => ("error" in outcome ? outcome : { ...outcome, ...warmAt(warm, outcome) }));
}

function warmAt(warm: ReadonlyMap<number, WarmInclude>, { collaborations }: { readonly collaborations: number }) {
  const found = warm.get(collaborations);
  if (found === undefined) throw new Error(`nothing was measured at ${collaborations} collaborations`);
  return found;
}

function bytesOf(values: ReadonlyMap<string, string>): number {
  return [...values.values()].reduce((sum, value) => sum + Buffer.byteLength(value), 0);
}
