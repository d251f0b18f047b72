import type { Facts } from "../src/domain/facts.ts";
import { oneChanged } from "./generated-facts.ts";
import { type CountingStore, countingStore, publishTo } from "./publishing.ts";
import { type Measured, measured } from "./statistics.ts";

/** The cost of publishing into a store in memory: time in milliseconds, and keys. */
export interface Publishing {
  readonly wall: Measured;
  readonly cpu: Measured;
  readonly reads: number;
  readonly writes: number;
}

/** The cost of publishing a release of some size. */
export interface PublishingFigure {
  /** Into an empty store. */
  readonly seedFull: Publishing;
  /** Once more. */
  readonly seedUnchanged: Publishing;
  /** With one fact changed. */
  readonly seedOneChanged: Publishing;
}

interface Sample {
  readonly wall: number;
  readonly cpu: number;
  readonly reads: number;
  readonly writes: number;
}

/** Publishes the facts, the same again, and with a change; repeatedly. */
export async function measurePublishing(facts: Facts, repeats: number): Promise<PublishingFigure> {
  const samples: Record<keyof PublishingFigure, Sample[]> = { seedFull: [], seedUnchanged: [], seedOneChanged: [] };
  for (let turn = 0; turn < repeats; turn += 1) {
    const store = countingStore();
    samples.seedFull.push(await publishing(store, facts));
    samples.seedUnchanged.push(await publishing(store, facts));
    samples.seedOneChanged.push(await publishing(store, oneChanged(facts)));
  }
  const { seedFull, seedUnchanged, seedOneChanged } = samples;
  return { seedFull: figure(seedFull), seedUnchanged: figure(seedUnchanged), seedOneChanged: figure(seedOneChanged) };
}

async function publishing(store: CountingStore, facts: Facts): Promise<Sample> {
  const before = { ...store.count, wall: performance.now(), cpu: process.cpuUsage() };
  await publishTo(store, facts);
  const { user, system } = process.cpuUsage(before.cpu);
  return {
    wall: performance.now() - before.wall,
    cpu: (user + system) / 1_000,
    reads: store.count.reads - before.reads,
    writes: store.count.writes - before.writes,
  };
}

function figure(samples: readonly Sample[]): Publishing {
  const [first] = samples;
  return {
    wall: measured(samples.map(({ wall }) => wall)),
    cpu: measured(samples.map(({ cpu }) => cpu)),
    reads: first?.reads ?? Number.NaN,
    writes: first?.writes ?? Number.NaN,
  };
}
