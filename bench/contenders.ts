import type { Facts } from "../src/domain/facts.ts";
import { CASES, type Case, LIMIT, NOISE, OURS, TYPICAL } from "./cases.ts";
import { bareHonoEntry, bareWorker, type FixedAnswer } from "./contenders/bare-worker.ts";
import { hasNginx, startNginx } from "./contenders/nginx.ts";
import { startNodeServer } from "./contenders/node-servers.ts";
import type { Running } from "./cpu-usage.ts";
import { type KvServer, startKvServer } from "./kv-server.ts";
import type { BenchRequest } from "./load.ts";
import { releaseValues } from "./publishing.ts";
import { builtText, builtWorker, startWorkerd } from "./workerd.ts";

/** A server of the table. */
export interface Contender {
  readonly name: string;
  /** Whether it runs in isolates, which start cold. */
  readonly isWorker: boolean;
  readonly start: () => Promise<Running>;
  /** The request of a case, or undefined if it does not support the case. */
  readonly request: (each: Case) => BenchRequest | undefined;
}

/** All contenders, and the KV that those with one read from. */
export interface Contenders {
  readonly contenders: readonly Contender[];
  readonly kv: KvServer;
  /** Our response in each case. */
  readonly answers: readonly FixedAnswer[];
}

/** Prepares every contender with the same facts; constant contenders get our own bytes and headers. */
export async function prepareContenders(facts: Facts): Promise<Contenders> {
  const values = [...(await releaseValues(facts)), ["typical", JSON.stringify(facts)] as const];
  const kv = await startKvServer(new Map(values));
  const script = await builtWorker("src/worker/index.ts");
  const ours = () => startWorkerd({ script, kv: kv.port });
  const answers = await answersOf(ours);
  return { kv, answers, contenders: [...(await workers(answers, ours, kv)), ...servers(answers)] };
}

async function workers(answers: readonly FixedAnswer[], ours: Contender["start"], kv: KvServer) {
  const [bareHono, typical] = await Promise.all([
    builtText(bareHonoEntry(answers)),
    builtWorker("bench/contenders/typical-worker.tsx"),
  ]);
  const request = (each: Case) => requestFor(each, answers);
  const bare = bareWorker(answers);
  return [
    { name: LIMIT, isWorker: true, request, start: () => startWorkerd({ script: bare }) },
    // Adjacent, so that little happens between the two samples of a ratio.
    { name: OURS, isWorker: true, request, start: ours },
    { name: NOISE, isWorker: true, request, start: () => startWorkerd({ script: bare }) },
    {
      name: "workerd + Hono, constant routes",
      isWorker: true,
      request,
      start: () => startWorkerd({ script: bareHono }),
    },
    {
      name: TYPICAL,
      isWorker: true,
      // It ignores conditional requests and sends the full response, which costs it less than hono's etag() would.
      request: (each: Case) => ({ ...request(each), status: 200 }),
      start: () => startWorkerd({ script: typical, kv: kv.port }),
    },
  ];
}

/** Alternatives to Workers. They send constant bytes and ignore conditions; those in Node have one fragment only. */
function servers(answers: readonly FixedAnswer[]): readonly Contender[] {
  const path = "/fragments/overview";
  const fragment = answers.find((answer) => answer.path === path)?.body ?? "";
  const node = (name: string, script: string): Contender => ({
    name,
    isWorker: false,
    start: () => startNodeServer(script, fragment),
    request: (each) => (each.path === path && !each.isConditional ? { path, status: 200 } : undefined),
  });
  const nginx: Contender = {
    name: "nginx, static file",
    isWorker: false,
    start: () => startNginx(answers),
    request: (each) => (each.isConditional ? undefined : { path: each.path, status: 200 }),
  };
  return [
    node("Fastify, prepared", "fastify-server.ts"),
    node("Podium podlet, prepared", "podlet-server.ts"),
    ...(hasNginx() ? [nginx] : []),
  ];
}

function requestFor({ path, isConditional = false }: Case, answers: readonly FixedAnswer[]): BenchRequest {
  if (!isConditional) return { path, status: 200 };
  const etag = answers.find((answer) => answer.path === path)?.headers.ETag ?? "";
  return { path, headers: { "If-None-Match": etag }, status: 304 };
}

async function answersOf(start: Contender["start"]): Promise<readonly FixedAnswer[]> {
  const server = await start();
  try {
    return await Promise.all([...new Set(CASES.map(({ path }) => path))].map((path) => fixedAnswer(server, path)));
  } finally {
    await server.stop();
  }
}

async function fixedAnswer({ origin }: Running, path: string): Promise<FixedAnswer> {
  const response = await fetch(origin + path);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  const own = [...response.headers].filter(([name]) => !["content-length", "transfer-encoding", "date"].includes(name));
  const headers = Object.fromEntries(own.map(([name, value]) => [name === "etag" ? "ETag" : name, value]));
  return { path, body: await response.text(), headers };
}
