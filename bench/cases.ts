import { rmSync, writeFileSync } from "node:fs";
import type { Facts } from "../src/domain/facts.ts";
import { bareHonoEntry, bareWorker, type FixedAnswer } from "./contenders/bare-worker.ts";
import { hasNginx, startNginx } from "./contenders/nginx-static.ts";
import { startNodeServer } from "./contenders/node-servers.ts";
import { type Ask, cpuPerRequest } from "./load.ts";
import { releaseValues } from "./release-values.ts";
import type { Running } from "./running.ts";
import { type Measured, measured } from "./statistics.ts";
import { builtWorker, startWorkerd } from "./workerd.ts";

/** Whose CPU every ratio is against. */
export const LIMIT = "workerd, bare handler";

/** One cell of the table: a contender in a case. */
export interface CaseFigure {
  readonly case: string;
  readonly contender: string;
  readonly cpuMicros: number;
  readonly ratioToLimit: number;
  readonly min: number;
  readonly max: number;
}

/** How long the bench measures. */
export interface Effort {
  readonly rounds: number;
  readonly requests: number;
}

interface Case {
  readonly name: string;
  readonly path: string;
  readonly isConditional?: boolean;
}

const CASES: readonly Case[] = [
  { name: "fragment of everything", path: "/fragments/overview" },
  { name: "fragment of one", path: "/fragments/collaborations/smohf" },
  { name: "list as JSON", path: "/api/v1/collaborations" },
  { name: "one as JSON", path: "/api/v1/collaborations/smohf" },
  { name: "page", path: "/" },
  { name: "304", path: "/fragments/overview", isConditional: true },
];

/** A server and the cases that it can answer. */
interface Contender {
  readonly name: string;
  readonly server: Running;
  readonly answers: (each: Case) => boolean;
}

const everything = () => true;

/** What the typical Worker of the table has routes for; it knows no conditions. */
const TYPICAL = new Set(["/fragments/overview", "/fragments/collaborations/smohf", "/api/v1/collaborations"]);

/** Measures every contender in every case, in rounds that alternate between them, so that a machine's drift cancels. */
export async function measureCases(
  facts: Facts,
  effort: Effort,
  progress: (line: string) => void,
): Promise<readonly CaseFigure[]> {
  const values = await releaseValues(facts);
  const ours = await startWorkerd({ script: await builtWorker("src/worker/index.ts"), values });
  const started: Running[] = [ours];
  try {
    const answers = await Promise.all(
      [...new Set(CASES.map(({ path }) => path))].map((path) => fixedAnswer(ours, path)),
    );
    const contenders = await startContenders(ours, answers, values, started);
    const figures: CaseFigure[] = [];
    for (const each of CASES) {
      progress(`measuring: ${each.name}`);
      figures.push(...(await measureCase(each, contenders, answers, effort)));
    }
    return figures;
  } finally {
    await Promise.all(started.map(({ stop }) => stop()));
  }
}

async function startContenders(
  ours: Running,
  answers: readonly FixedAnswer[],
  values: ReadonlyMap<string, string>,
  started: Running[],
): Promise<readonly Contender[]> {
  const keep = async (server: Promise<Running>) => {
    const running = await server;
    started.push(running);
    return running;
  };
  const fragment = answers.find(({ path }) => path === "/fragments/overview")?.body ?? "";
  const isPlainFragment = (each: Case) => each.name === "fragment of everything";
  const typical = await builtWorker("bench/contenders/typical-worker.tsx");
  const nginx = hasNginx()
    ? [
        {
          name: "nginx, static file",
          server: await keep(startNginx(answers)),
          answers: (each: Case) => !each.isConditional,
        },
      ]
    : [];
  return [
    { name: LIMIT, server: await keep(startWorkerd({ script: bareWorker(answers) })), answers: everything },
    {
      name: "workerd + Hono, one constant route",
      server: await keep(startWorkerd({ script: await bareHono(answers) })),
      answers: everything,
    },
    { name: "samverkan", server: ours, answers: everything },
    {
      name: "workerd + Hono, KV and render per request",
      server: await keep(startWorkerd({ script: typical, values })),
      answers: ({ path, isConditional }) => TYPICAL.has(path) && !isConditional,
    },
    {
      name: "Fastify, prepared",
      server: await keep(startNodeServer("fastify-server.ts", fragment)),
      answers: isPlainFragment,
    },
    {
      name: "Podium podlet, prepared",
      server: await keep(startNodeServer("podlet-server.ts", fragment)),
      answers: isPlainFragment,
    },
    ...nginx,
  ];
}

async function bareHono(answers: readonly FixedAnswer[]): Promise<string> {
  const entry = "bench/bare-hono.generated.ts";
  writeFileSync(entry, bareHonoEntry(answers));
  try {
    return await builtWorker(entry);
  } finally {
    rmSync(entry);
  }
}

async function measureCase(
  each: Case,
  contenders: readonly Contender[],
  answers: readonly FixedAnswer[],
  { rounds, requests }: Effort,
): Promise<readonly CaseFigure[]> {
  const able = contenders.filter((contender) => contender.answers(each));
  const ask = askFor(each, answers);
  const samples = new Map(able.map(({ name }) => [name, [] as number[]]));
  for (const { server } of able) await cpuPerRequest(server, ask, Math.ceil(requests / 4));
  for (let round = 0; round < rounds; round += 1) {
    for (const { name, server } of able) samples.get(name)?.push(await cpuPerRequest(server, ask, requests));
  }
  const limit = samples.get(LIMIT) ?? [];
  return able.map(({ name }) => figure(each.name, name, samples.get(name) ?? [], limit));
}

/** The ratio is the median of the rounds' ratios: what slows a round slows both sides of it. */
function figure(name: string, contender: string, values: readonly number[], limit: readonly number[]): CaseFigure {
  const cpu = measured(values);
  const ratio: Measured = measured(values.map((value, round) => value / (limit[round] ?? Number.NaN)));
  return { case: name, contender, cpuMicros: cpu.median, ratioToLimit: ratio.median, min: ratio.min, max: ratio.max };
}

function askFor({ path, isConditional = false }: Case, answers: readonly FixedAnswer[]): Ask {
  if (!isConditional) return { path, status: 200 };
  const etag = answers.find((answer) => answer.path === path)?.headers.ETag ?? "";
  return { path, headers: { "If-None-Match": etag }, status: 304 };
}

async function fixedAnswer({ origin }: Running, path: string): Promise<FixedAnswer> {
  const response = await fetch(origin + path);
  const own = [...response.headers].filter(([name]) => !["content-length", "transfer-encoding", "date"].includes(name));
  const headers = Object.fromEntries(own.map(([name, value]) => [name === "etag" ? "ETag" : name, value]));
  return { path, body: await response.text(), headers };
}
