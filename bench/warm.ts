import { CASES, type Case, type CaseFigure, LIMIT, OURS } from "./cases.ts";
import type { Contender, Contenders } from "./contenders.ts";
import type { Running } from "./cpu-usage.ts";
import { cpuPerRequest } from "./load.ts";
import type { Progress, SampleSizes } from "./sample-sizes.ts";
import { interleave, measuredInStarts, measuredRatioInStarts } from "./statistics.ts";

/** Requests before the rounds, until the JIT compiler has finished. */
const WARM_UP = 1_200;

/** Samples by case and contender: per start, in the order of the rounds. */
type Samples = Map<Case, Map<Contender, readonly (readonly number[])[]>>;

/** Measures the cost of a request that the server has cached. */
export async function measureWarm(
  { contenders }: Contenders,
  sampleSizes: SampleSizes,
  progress: Progress,
): Promise<readonly CaseFigure[]> {
  const samples: Samples = new Map(CASES.map((each) => [each, new Map()]));
  for (let start = 1; start <= sampleSizes.starts; start += 1) {
    progress(`case table: start ${start} of ${sampleSizes.starts}`);
    await measureStart(contenders, samples, sampleSizes, progress);
  }
  return [...samples].flatMap(([each, byContender]) => figures(each, byContender));
}

async function measureStart(
  contenders: readonly Contender[],
  samples: Samples,
  sampleSizes: SampleSizes,
  progress: Progress,
) {
  const servers = new Map<Contender, Running>();
  try {
    for (const contender of contenders) servers.set(contender, await contender.start());
    for (const each of CASES) {
      progress(`case table: ${each.name}`);
      const byContender = samples.get(each);
      for (const [contender, taken] of await measureCase(each, servers, sampleSizes)) {
        byContender?.set(contender, [...(byContender.get(contender) ?? []), taken]);
      }
    }
  } finally {
    await Promise.all([...servers.values()].map(({ stop }) => stop()));
  }
}

async function measureCase(each: Case, servers: ReadonlyMap<Contender, Running>, { rounds, requests }: SampleSizes) {
  const participants = [...servers].flatMap(([contender, server]) => {
    const request = contender.request(each);
    return request === undefined ? [] : [{ contender, server, request }];
  });
  for (const { server, request } of participants) await cpuPerRequest(server, request, WARM_UP);
  const samples = await interleave(participants, rounds, ({ server, request }) =>
    cpuPerRequest(server, request, requests),
  );
  return [...samples].map(([{ contender }, taken]) => [contender, taken] as const);
}

function figures(each: Case, samples: ReadonlyMap<Contender, readonly (readonly number[])[]>): readonly CaseFigure[] {
  const samplesOf = (wanted: string) => [...samples].find(([{ name }]) => name === wanted)?.[1] ?? [];
  const [limit, ours] = [samplesOf(LIMIT), samplesOf(OURS)];
  return [...samples].map(([{ name }, starts]) => {
    const { median, ...spread } = measuredRatioInStarts(starts, limit);
    return {
      case: each.name,
      isolate: "warm",
      contender: name,
      cpuMicros: measuredInStarts(starts).median,
      ratioToLimit: median,
      ...spread,
      ratioToOurs: measuredRatioInStarts(starts, ours),
    };
  });
}
