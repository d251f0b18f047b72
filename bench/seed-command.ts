import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import type { Facts } from "../src/domain/facts.ts";
import { startGroup } from "../src/seed/publish/process-group.ts";
import { removeFolder, scratchFolder, waitForExit } from "./processes.ts";
import { releaseValues } from "./publishing.ts";
import type { Progress, SampleSizes } from "./sample-sizes.ts";
import { type Measured, measured, measuredRatio } from "./statistics.ts";

/** The time of one command in milliseconds, and its wall time relative to wrangler's. */
export interface CommandFigure {
  readonly command: string;
  readonly wall: Measured;
  readonly cpu: Measured;
  readonly ratioToWrangler: Measured;
}

/** The commands that are compared. */
export const SEED_FRESH = "npm run seed, nothing published";
const SEED_UNCHANGED = "npm run seed, unchanged";
const WRANGLER = "wrangler kv bulk put --local, the same values";

/** The unit of CPU time of exited child processes: 100 per second on every Linux. */
const MILLISECONDS_PER_TICK = 10;

/** Disables prompts and telemetry of wrangler. */
const WRANGLER_ENVIRONMENT = {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
};

interface Sample {
  readonly wall: number;
  readonly cpu: number;
}

/** Measures the commands that publish our data on this machine, alternately. */
export async function measureSeedCommand(
  facts: Facts,
  { seeds }: SampleSizes,
  progress: Progress,
): Promise<readonly CommandFigure[]> {
  const samples = new Map<string, Sample[]>([SEED_FRESH, SEED_UNCHANGED, WRANGLER].map((name) => [name, []]));
  for (let round = 1; round <= seeds; round += 1) {
    progress(`seeding and wrangler: round ${round} of ${seeds}`);
    for (const [command, each] of await measureRound(facts)) samples.get(command)?.push(each);
  }
  const walls = (name: string) => (samples.get(name) ?? []).map(({ wall }) => wall);
  return [...samples].map(([command, each]) => ({
    command,
    wall: measured(walls(command)),
    cpu: measured(each.map(({ cpu }) => cpu)),
    ratioToWrangler: measuredRatio(walls(command), walls(WRANGLER)),
  }));
}

async function measureRound(facts: Facts): Promise<readonly (readonly [string, Sample])[]> {
  const folder = scratchFolder();
  try {
    const values = join(folder, "values.json");
    const pairs = [...(await releaseValues(facts))].map(([key, value]) => ({ key, value }));
    writeFileSync(values, JSON.stringify(pairs));
    const seed = ["--import", "./scripts/compile-cache.mjs", "src/seed/cli/seed.ts", "--state", join(folder, "seed")];
    const put = ["kv", "bulk", "put", values, "--binding", "KV", "--local", "--persist-to", join(folder, "wrangler")];
    return [
      [SEED_FRESH, await run(seed, folder)],
      [WRANGLER, await run([wranglerFile(), ...put], folder)],
      [SEED_UNCHANGED, await run(seed, folder)],
    ];
  } finally {
    removeFolder(folder);
  }
}

async function run(args: readonly string[], folder: string): Promise<Sample> {
  const before = { wall: performance.now(), cpu: cpuOfExitedChildren() };
  const child = startGroup(process.execPath, args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...WRANGLER_ENVIRONMENT, WRANGLER_LOG_PATH: join(folder, "logs") },
  });
  await waitForExit(child);
  return { wall: performance.now() - before.wall, cpu: cpuOfExitedChildren() - before.cpu };
}

/** The CPU time of all exited child processes and their children, in milliseconds. Linux only. */
function cpuOfExitedChildren(): number {
  const [, fields = ""] = readFileSync("/proc/self/stat", "utf8").split(") ");
  // proc(5): cutime and cstime are the 16th and 17th; two fields stand before the parenthesis.
  const [user, system] = fields.split(" ").slice(13, 15).map(Number);
  return ((user ?? 0) + (system ?? 0)) * MILLISECONDS_PER_TICK;
}

function wranglerFile(): string {
  return join(dirname(createRequire(import.meta.url).resolve("wrangler/package.json")), "bin/wrangler.js");
}
