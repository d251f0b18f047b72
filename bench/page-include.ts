import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { OURS } from "./cases.ts";
import { hasNginx, runNginx, staticSite } from "./contenders/nginx.ts";
import type { Contenders } from "./contenders.ts";
import { startCountingProxy } from "./counting-proxy.ts";
import { cpuMicros, type Running } from "./cpu-usage.ts";
import { cpuPerRequest } from "./load.ts";
import { freePort } from "./ports.ts";
import { scratchFolder } from "./processes.ts";
import type { Progress, SampleSizes } from "./sample-sizes.ts";
import { interleave, type Measured, measured, measuredRatio } from "./statistics.ts";

/** The cost of a page with one fragment in a web server with our recipe, and of the same page as a static file. */
export interface PageInclude {
  /** Bytes of the whole page. */
  readonly pageBytes: number;
  /** CPU of nginx per request, in microseconds. */
  readonly staticFile: Measured;
  readonly withInclude: Measured;
  readonly ratio: Measured;
  /** Requests for the page while the copy of the fragment was fresh, and those of them that reached us. */
  readonly requests: number;
  readonly requestsToUs: number;
  /** CPU that all of them together cost us, in microseconds. */
  readonly ourCpu: number;
}

const RECIPE = "docs/embedding/nginx.sh";

/** Bytes of the page; the part beside the fragment is the page's own text. */
const PAGE_BYTES = 8_000;

/** How long our responses are fresh, in milliseconds. */
const FRESH = 60_000;

/** The factor of requests: nginx takes less CPU per request, so more are needed. */
const REQUEST_FACTOR = 2;

/** Measures both pages with the same nginx, alternately; undefined if this machine has none. */
export async function measurePageInclude(
  { contenders }: Contenders,
  effort: SampleSizes,
  progress: Progress,
): Promise<PageInclude | undefined> {
  if (!hasNginx()) return undefined;
  const ours = await contenders.find(({ name }) => name === OURS)?.start();
  if (ours === undefined) return undefined;
  progress("page with a fragment, by nginx");
  const proxy = await startCountingProxy(ours);
  try {
    const fragment = await (await fetch(`${proxy.origin}/fragments/overview`)).text();
    const { include, file } = await startSites(proxy.origin, fragment);
    try {
      return await measure(include, file, { ours, reached: proxy.count }, effort);
    } finally {
      await include.stop();
    }
  } finally {
    await proxy.stop();
    await ours.stop();
  }
}

interface Behind {
  readonly ours: Running;
  readonly reached: () => number;
}

async function measure(include: Running, file: Running, { ours, reached }: Behind, effort: SampleSizes) {
  const page = { path: "/page.html", status: 200 };
  const text = async ({ origin }: Running) => (await fetch(origin + page.path)).text();
  const whole = await text(file);
  if ((await text(include)) !== whole) throw new Error("the page with the include differs from the file");
  const since = Date.now();
  const amount = effort.requests * REQUEST_FACTOR;
  for (const server of [include, file]) await cpuPerRequest(server, page, amount);
  const before = { reached: reached(), cpu: cpuMicros(ours.pid) };
  const samples = await interleave([include, file], effort.rounds, (server) => cpuPerRequest(server, page, amount));
  const after = { reached: reached(), cpu: cpuMicros(ours.pid) };
  if (Date.now() - since > FRESH) throw new Error("the rounds took longer than a copy is fresh");
  const [withInclude = [], staticFile = []] = [samples.get(include), samples.get(file)];
  return {
    pageBytes: Buffer.byteLength(whole),
    staticFile: measured(staticFile),
    withInclude: measured(withInclude),
    ratio: measuredRatio(withInclude, staticFile),
    requests: effort.rounds * amount,
    requestsToUs: after.reached - before.reached,
    ourCpu: after.cpu - before.cpu,
  };
}

/** One nginx with both: our recipe as the documentation shows it, and the same page as a file. */
async function startSites(service: string, fragment: string) {
  const folder = scratchFolder();
  const [port, staticPort] = [await freePort(), await freePort()];
  const recipe = readFileSync(RECIPE, "utf8");
  const shown = recipe.split("\n").flatMap((line) => /^# {3}(<.*)/.exec(line)?.[1] ?? []);
  const around = (content: string) => page(content, PAGE_BYTES - Buffer.byteLength(fragment));
  for (const each of ["pages", "www", "cache"]) mkdirSync(join(folder, each));
  writeFileSync(join(folder, "pages/page.html"), around(shown.join("\n")));
  writeFileSync(join(folder, "www/page.html"), around(`\n${fragment}`));
  const own = Object.entries({
    "http://127.0.0.1:8081/": `${service}/`,
    "/var/cache/samverkan ": `${folder}/cache `,
  }).reduce((text, [example, replacement]) => {
    if (!text.includes(example)) throw new Error(`${RECIPE} has no ${example}`);
    return text.replaceAll(example, () => replacement);
  }, recipe);
  const [cache = "", locations = ""] = Array.from(own.matchAll(/<<'END'\n(.*?)\nEND\n/gs), ([, file]) => file);
  const site = `${cache} server { listen 127.0.0.1:${port}; root ${folder}/pages; ${locations} }`;
  const include = await runNginx(folder, port, `${site}\n${staticSite(folder, staticPort)}`);
  return { include, file: { ...include, origin: `http://127.0.0.1:${staticPort}` } };
}

function page(content: string, bytes: number): string {
  const frame = ["<!doctype html><html lang=sv><title>Sida</title><body><main>", "</main></body></html>"];
  const rest = Math.max(0, bytes - frame.join("").length - "<p></p>".length);
  return `${frame[0]}<p>${"Text. ".repeat(rest / 6)}</p>${content}${frame[1]}`;
}
