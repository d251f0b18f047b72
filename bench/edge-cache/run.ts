import { mkdirSync, writeFileSync } from "node:fs";
import { MUNICIPALITIES } from "./municipality.ts";
import { type SimulatedPolicy, writeSimulations } from "./results.ts";
import { POLICIES, simulate } from "./simulate.ts";

/** Simulates the visits of a quiet and a busy municipality with the model of the cache, and writes the results. */

const FOLDER = "bench/results";

const rows: SimulatedPolicy[] = [];
for (const municipality of MUNICIPALITIES) {
  for (const policy of POLICIES) {
    rows.push({ municipality: municipality.name, policy: policy.name, ...(await simulate(municipality, policy)) });
  }
}

function table(name: string): string {
  const own = rows.filter(({ municipality }) => municipality === name);
  return [
    "| lifetime in the edge cache | visitors who wait for the Worker | who wait for a cold one | who get an old release | for at most |",
    "|---|---|---|---|---|",
    ...own.map(({ policy, waited, waitedCold, old, longestOld, views }) =>
      [
        "",
        policy,
        percent(waited),
        percent(waitedCold),
        `${old} of ${views.toLocaleString("en")}`,
        time(longestOld),
        "",
      ]
        .join(" | ")
        .trim(),
    ),
  ].join("\n");
}

function percent(share: number): string {
  return `${(100 * share).toFixed(share < 0.001 ? 2 : 1)} %`;
}

function time(milliseconds: number): string {
  return milliseconds < 120_000 ? `${Math.round(milliseconds / 1_000)} s` : `${Math.round(milliseconds / 60_000)} min`;
}

const sections = MUNICIPALITIES.map(({ name, viewsPerDay, dataCentres, urls, betweenPublications, days }) =>
  [
    `## A ${name} municipality`,
    `${viewsPerDay.toLocaleString("en")} page views a day of ${urls} URLs through ${dataCentres} data centres, a publication every ${betweenPublications / 86_400_000} days, for ${days} days.`,
    table(name),
  ].join("\n\n"),
);
const text = `# Simulation of the edge cache

Made by \`npm run bench:edge-cache\`; deterministic. The model of the cache is \`bench/edge-cache/cache-model.ts\`, KV lags up to a minute,
and an isolate ends after a quarter of an hour without requests. The limits of purges are in \`docs/decisions/0021\`.

${sections.join("\n\n")}
`;
mkdirSync(FOLDER, { recursive: true });
writeSimulations(rows);
writeFileSync(`${FOLDER}/edge-cache.md`, text);
process.stdout.write(text);
