import { CASES, type Case, type CaseFigure, LIMIT } from "./cases.ts";
import type { Contender, Contenders } from "./contenders.ts";
import { waitUntilIdle } from "./cpu-usage.ts";
import type { KvServer } from "./kv-server.ts";
import { cpuOfOne } from "./load.ts";
import type { Progress, SampleSizes } from "./sample-sizes.ts";
import { interleave, measured, measuredRatio } from "./statistics.ts";

/** Measures the first request of a fresh isolate: workerd is restarted for each one. */
export async function measureCold(
  { contenders, kv }: Contenders,
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
  const samples = await interleave(workers, coldStarts, async (contender) => {
    const before = kv.usage().reads;
    const cpu = await firstRequest(contender, each);
    reads.set(contender, kv.usage().reads - before);
    return cpu;
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
  const request = contender.request(each);
  if (request === undefined) throw new Error(`${contender.name} has no request for ${each.name}`);
  const server = await contender.start();
  try {
    return await cpuOfOne(server, request, await waitUntilIdle(server.pid));
  } finally {
    await server.stop();
  }
}
