import type { BundleSize } from "./bundle-size.ts";
import type { Measurements } from "./measurements.ts";
import type { Results } from "./outcomes.ts";
import type { PageInclude } from "./page-include.ts";
import { caseTable, fullCell, goalTable, growthTable, seedTable, slowKvTable, spread } from "./tables.ts";

/** The results as the tables of a Markdown document. */
export function markdown(results: Results): string {
  const { cases, growth, seed, weight, pageInclude, slowKv, goals } = results;
  return [
    "# Bench",
    `${madeWith(results)} Made by \`npm run bench\`; CPU of the server, all its threads; medians, with the least and the greatest.`,
    "## Requests",
    "Ratio to the bare workerd handler with the same bytes: the median of rounds that take turns, its 95 % interval (bootstrap), and the CPU of a request. The bare handler stands there twice: what it takes against itself is the noise of the machine.",
    caseTable(
      cases.filter(({ isolate }) => isolate === "warm"),
      fullCell,
    ),
    TYPICAL_NOTE,
    "The same for the first request of a fresh isolate: workerd is started anew for each.",
    caseTable(
      cases.filter(({ isolate }) => isolate === "cold"),
      fullCell,
    ),
    "The time of the first include of a fresh isolate, where KV takes so long for each read.",
    slowKv === undefined ? "Not measured yet." : slowKvTable(slowKv),
    weighed(weight),
    "## A page with a fragment, by nginx with our recipe",
    pageInclude === undefined ? "Not measured: this machine has no nginx." : included(pageInclude),
    "## Publishing our data on this machine",
    seedTable(seed),
    "## As the data grows",
    `CPU of the Worker (its KV is another process) and of publishing into a store in memory. Memory of whole tables and the feed: what a fresh
isolate adds as V8 counts it (heap, C++ objects and array buffers), which its limit of 128 MiB is about, and what the program adds.`,
    growthTable(growth),
    "## Goals",
    "A goal is met where the whole interval is on its right side, and not met where it is on the other. Milliseconds of CPU are scaled to a machine whose bare handler takes 60 µs.",
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
  "The Worker that reads KV for each request knows no conditions: in the case 304 it answers 200 in full, which costs it less than hono's etag() would.";

function weighed({ bundleGzip, startUp, fragmentGzip, embedScriptGzip, stylesheetGzip }: BundleSize): string {
  const kilobytes = (bytes: number) => `${(bytes / 1_000).toFixed(1)} kB`;
  return [
    `Start-up of our Worker beyond that of an empty one: ${spread(startUp, 1_000, 1)} ms of CPU. Its module is ${kilobytes(bundleGzip)} in gzip,`,
    `the fragment of everything ${kilobytes(fragmentGzip)}, the script of the embeds ${kilobytes(embedScriptGzip)}, the stylesheet ${kilobytes(stylesheetGzip)}.`,
  ].join("\n");
}

function included({ pageBytes, staticFile, withInclude, ratio, requests, requestsToUs, ourCpu }: PageInclude): string {
  return [
    `A page of ${(pageBytes / 1_000).toFixed(1)} kB costs nginx ${spread(withInclude, 1, 0)} µs with one fragment included and ${spread(staticFile, 1, 0)} µs as a`,
    `file: ${spread(ratio, 1, 2)} times as much. Of ${requests} requests while its copy was fresh, ${requestsToUs} reached us; they cost us ${ourCpu.toFixed(0)} µs of CPU.`,
  ].join("\n");
}
