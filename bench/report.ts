import type { BundleSize } from "./bundle-size.ts";
import type { ChangedFact } from "./changed-fact.ts";
import type { InstallSize } from "./install-size.ts";
import type { Measurements } from "./measurements.ts";
import type { Results } from "./outcomes.ts";
import type { PageInclude } from "./page-include.ts";
import { caseTable, fullCell, goalTable, growthTable, seedTable, slowKvTable, spread } from "./tables.ts";

/** The results as the tables of a Markdown document. */
export function markdown(results: Results): string {
  const { cases, growth, seed, weight, pageInclude, slowKv, hangingKv, changedFact, installSize, goals } = results;
  return [
    "# Bench",
    `${madeWith(results)} Made by \`npm run bench\`; CPU of the server in all threads; medians, with minimum and maximum.`,
    "## Requests",
    "Ratio to the bare workerd handler with the same bytes: the median of alternating rounds, its 95 % interval (bootstrap), and the CPU per request. The bare handler is measured twice: its ratio to itself is the noise of the machine.",
    caseTable(
      cases.filter(({ isolate }) => isolate === "warm"),
      fullCell,
    ),
    TYPICAL_NOTE,
    "The same for the first request of a fresh isolate: workerd is restarted for each.",
    caseTable(
      cases.filter(({ isolate }) => isolate === "cold"),
      fullCell,
    ),
    "The time of the first include of a fresh isolate, by the time of a read from KV.",
    slowKv === undefined ? "Not measured." : slowKvTable(slowKv),
    hangingKv === undefined
      ? "Not measured where KV never answers."
      : `Where KV never answers, it is served from the bundle after ${spread(hangingKv, 1, 0)} ms.`,
    sizes(weight),
    "## A page with a fragment, by nginx with our recipe",
    pageInclude === undefined ? "Not measured: this machine has no nginx." : includeCost(pageInclude),
    "## Publishing our data on this machine",
    seedTable(seed),
    "## `npm start`",
    changedFact === undefined || installSize === undefined ? "Not measured." : localService(changedFact, installSize),
    "## Growth",
    "CPU of the Worker (without its KV, which is another process) and of publishing to a store in memory. Memory of whole tables and the feed: what a fresh isolate adds by the count of V8 (heap, C++ objects and array buffers), which counts towards its limit of 128 MiB, and what the process adds. First bytes of their bodies: the CPU of a fresh isolate until then.",
    growthTable(growth),
    "## Goals",
    "A goal is met if the whole interval is within the limit, and not met if the whole interval is beyond it. Milliseconds of CPU are scaled to a machine whose bare handler takes 60 µs; their interval reaches to what was measured.",
    goalTable(goals),
    "",
  ].join("\n\n");
}

/** The machine and the program versions of a run. */
export function madeWith({ machine, versions }: Measurements): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return `${machine}. ${programs.join(", ")}.`;
}

/** A note on the contender that reads KV. */
const TYPICAL_NOTE =
  "The Worker that reads KV for each request ignores conditional requests: in the case 304 it sends the full response with 200, which costs it less than hono's etag() would.";

function sizes({ bundleGzip, startUp, fragmentGzip, embedScriptGzip, stylesheetGzip }: BundleSize): string {
  const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
  return [
    `Start-up of our Worker beyond that of an empty one: ${spread(startUp, 1_000, 1)} ms of CPU. Its module is ${kilobytes(bundleGzip)} with gzip,`,
    `the fragment of everything ${kilobytes(fragmentGzip)}, the script of the embeds ${kilobytes(embedScriptGzip)}, the stylesheet ${kilobytes(stylesheetGzip)}.`,
  ].join("\n");
}

function localService({ wall, restarts, requests, refused }: ChangedFact, { packages, bytes }: InstallSize): string {
  return [
    `A changed file is on its page after ${spread(wall, 1_000, 1)} s. Meanwhile ${restarts} processes of the Worker ended, and`,
    `${refused} of ${requests} requests had no response with status 200. ${packages} packages are installed for it; their files have ${(bytes / 1e6).toFixed(0)} MB.`,
  ].join("\n");
}

function includeCost({
  pageBytes,
  staticFile,
  withInclude,
  ratio,
  requests,
  requestsToUs,
  ourCpu,
}: PageInclude): string {
  return [
    `A page of ${(pageBytes / 1_000).toFixed(1)} kB costs nginx ${spread(withInclude, 1, 0)} µs with one fragment included and ${spread(staticFile, 1, 0)} µs as a`,
    `file: ${spread(ratio, 1, 2)} times as much. Of ${requests} requests while the cached copy was fresh, ${requestsToUs} reached us; they cost us ${ourCpu.toFixed(0)} µs of CPU.`,
  ].join("\n");
}
