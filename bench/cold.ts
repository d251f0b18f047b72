import { CASES, type Case, type CaseFigure, LIMIT } from "./cases.ts";
import type { Contender, Field } from "./contenders.ts";
import { untilQuiet } from "./cpu-usage.ts";
import type { KvServer } from "./kv-server.ts";
import { cpuOfOne } from "./load.ts";
import type { Progress, SampleSizes } from "./sample-sizes.ts";
import { inTurns, measured, measuredRatio } from "./statistics.ts";

/** Measures the first request of a fresh isolate: workerd is restarted for each one. */
export async function measureCold(
  { contenders, kv }: Field,
  { coldStarts }: SampleSizes,
  progress: Progress,
): Promise<readonly CaseFigure[]> {
  const workers = contenders.filter(({ isWorker }) => isWorker);
  const figures: CaseFigure[] = [];
  for (const each of CASES.filter(({ isColdToo }) => isColdToo)) {
    progress(`fresh isolates: ${each.name}`);
    figures.push(...(await measureCase(each, workers, kv, coldStarts)));
  }
  return figures;
}

async function measureCase(each: Case, workers: readonly Contender[], kv: KvServer, coldStarts: number) {
  const reads = new Map<Contender, number>();
  const samples = await inTurns(workers, coldStarts, async (contender) => {
    const before = kv.use().reads;
    const used = await firstRequest(contender, each);
    reads.set(contender, kv.use().reads - before);
    return used;
  });
  const [, limit = []] = [...samples].find(([{ name }]) => name === LIMIT) ?? [];
  return [...samples].map(([contender, values]): CaseFigure => {
    const { median, ...spread } = measuredRatio(values, limit);
    return {
      case: each.name,
      isolate: "cold",
      contender: contender.name,
      cpuMicros: measured(values).median,
      ratioToLimit: median,
      ...spread,
      kvReads: reads.get(contender) ?? 0,
    };
  });
}

async function firstRequest(contender: Contender, each: Case): Promise<number> {
  const ask = contender.ask(each);
  if (ask === undefined) throw new Error(`${contender.name} has no answer for ${each.name}`);
  const server = await contender.start();
  try {
    return await cpuOfOne(server, ask, await untilQuiet(server.pid));
  } finally {
    await server.stop();
  }
}
