import { gzipSync } from "node:zlib";
import { buildClientAssets } from "../scripts/client-assets.ts";
import type { Contenders } from "./contenders.ts";
import { waitUntilIdle } from "./cpu-usage.ts";
import type { Progress, SampleSizes } from "./sample-sizes.ts";
import { interleave, type Measured, measured } from "./statistics.ts";
import { buildWorker, startWorkerd } from "./workerd.ts";

/** The sizes of the Worker and of the browser assets. */
export interface BundleSize {
  /** Bytes of the Worker's module, compressed with gzip. */
  readonly bundleGzip: number;
  /** CPU that starting workerd with our Worker takes beyond starting it with an empty one, in microseconds. */
  readonly startUp: Measured;
  readonly fragmentGzip: number;
  readonly embedScriptGzip: number;
  readonly stylesheetGzip: number;
}

const EMPTY = "export default { fetch: () => new Response() };";

/** Measures the size of the Worker, and its start-up against that of an empty one, alternately. */
export async function measureBundleSize(
  { responses }: Contenders,
  { coldStarts }: SampleSizes,
  progress: Progress,
): Promise<BundleSize> {
  progress("start-up and size of the Worker");
  const script = await buildWorker("src/worker/index.ts");
  const samples = await interleave([script, EMPTY], coldStarts, startUp);
  const empty = samples.get(EMPTY) ?? [];
  const assets = await buildClientAssets("src/client");
  const gzipSizeOf = (name: string) => assets.find((asset) => asset.name === name)?.gzipSize ?? Number.NaN;
  return {
    bundleGzip: gzipSync(script).length,
    startUp: measured((samples.get(script) ?? []).map((cpu, round) => cpu - (empty[round] ?? Number.NaN))),
    fragmentGzip: gzipSync(responses.find(({ path }) => path === "/fragments/overview")?.body ?? "").length,
    embedScriptGzip: gzipSizeOf("embed.js"),
    stylesheetGzip: gzipSizeOf("samverkan.css"),
  };
}

async function startUp(script: string): Promise<number> {
  const server = await startWorkerd({ script });
  try {
    return await waitUntilIdle(server.pid);
  } finally {
    await server.stop();
  }
}
