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
  /** Requests for the page while the cached fragment was fresh, and those that reached us. */
  readonly requests: number;
  readonly requestsToUs: number;
  /** Our CPU for all of them, in microseconds. */
  readonly ourCpu: number;
}

const RECIPE = "docs/embedding/nginx.sh";

/** Bytes of the page; the part beside the fragment is the page's own text. */
const PAGE_BYTES = 8_000;

/** The max-age of our responses, in milliseconds. */
const MAX_AGE = 60_000;

/** The factor of requests: nginx takes less CPU per request, so more are needed. */
const REQUEST_FACTOR = 2;

/** Measures both pages with the same nginx, alternately; undefined if this machine has none. */
export async function measurePageInclude(
  { contenders }: Contenders,
  sampleSizes: SampleSizes,
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
      return await measure(include, file, { ours, requestCount: proxy.count }, sampleSizes);
    } finally {
      await include.stop();
    }
  } finally {
    await proxy.stop();
    await ours.stop();
  }
}

interface Upstream {
  readonly ours: Running;
  readonly requestCount: () => number;
}

async function measure(include: Running, file: Running, { ours, requestCount }: Upstream, sampleSizes: SampleSizes) {
  const page = { path: "/page.html", status: 200 };
  const text = async ({ origin }: Running) => (await fetch(origin + page.path)).text();
  const expected = await text(file);
  if ((await text(include)) !== expected) throw new Error("the page with the include differs from the file");
  const startedAt = Date.now();
  const amount = sampleSizes.requests * REQUEST_FACTOR;
  for (const server of [include, file]) await cpuPerRequest(server, page, amount);
  const before = { requests: requestCount(), cpu: cpuMicros(ours.pid) };
  const samples = await interleave([include, file], sampleSizes.rounds, (server) =>
    cpuPerRequest(server, page, amount),
  );
  const after = { requests: requestCount(), cpu: cpuMicros(ours.pid) };
  if (Date.now() - startedAt > MAX_AGE)
    throw new Error("the rounds took longer than the max-age of the cached fragment");
  const [withInclude = [], staticFile = []] = [samples.get(include), samples.get(file)];
  return {
    pageBytes: Buffer.byteLength(expected),
    staticFile: measured(staticFile),
    withInclude: measured(withInclude),
    ratio: measuredRatio(withInclude, staticFile),
    requests: sampleSizes.rounds * amount,
    requestsToUs: after.requests - before.requests,
    ourCpu: after.cpu - before.cpu,
  };
}

/** Starts one nginx with both sites: the documented recipe, and the same page as a file. */
async function startSites(service: string, fragment: string) {
  const folder = scratchFolder();
  const [port, staticPort] = [await freePort(), await freePort()];
  const recipe = readFileSync(RECIPE, "utf8");
  const example = recipe.split("\n").flatMap((line) => /^# {3}(<.*)/.exec(line)?.[1] ?? []);
  const pageWith = (content: string) => page(content, PAGE_BYTES - Buffer.byteLength(fragment));
  for (const each of ["pages", "www", "cache"]) mkdirSync(join(folder, each));
  writeFileSync(join(folder, "pages/page.html"), pageWith(example.join("\n")));
  writeFileSync(join(folder, "www/page.html"), pageWith(`\n${fragment}`));
  const adapted = Object.entries({
    "http://127.0.0.1:8081/": `${service}/`,
    "/var/cache/samverkan ": `${folder}/cache `,
  }).reduce((text, [placeholder, replacement]) => {
    if (!text.includes(placeholder)) throw new Error(`${RECIPE} has no ${placeholder}`);
    return text.replaceAll(placeholder, () => replacement);
  }, recipe);
  const [cache = "", locations = ""] = Array.from(adapted.matchAll(/<<'END'\n(.*?)\nEND\n/gs), ([, file]) => file);
  const site = `${cache} server { listen 127.0.0.1:${port}; root ${folder}/pages; ${locations} }`;
  const include = await runNginx(folder, port, `${site}\n${staticSite(folder, staticPort)}`);
  return { include, file: { ...include, origin: `http://127.0.0.1:${staticPort}` } };
}

function page(content: string, bytes: number): string {
  const frame = ["<!doctype html><html lang=sv><title>Sida</title><body><main>", "</main></body></html>"];
  const rest = Math.max(0, bytes - frame.join("").length - "<p></p>".length);
  return `${frame[0]}<p>${"Text. ".repeat(rest / 6)}</p>${content}${frame[1]}`;
}
