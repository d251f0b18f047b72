import type { Facts } from "../src/domain/facts.ts";
import { CASES, type Case, LIMIT, NOISE, OURS, TYPICAL } from "./cases.ts";
import { bareHonoEntry, bareWorker, type FixedResponse } from "./contenders/bare-worker.ts";
import { hasNginx, startNginx } from "./contenders/nginx.ts";
import { startNodeServer } from "./contenders/node-servers.ts";
import type { Running } from "./cpu-usage.ts";
import { type KvServer, startKvServer } from "./kv-server.ts";
import type { BenchRequest } from "./load.ts";
import { releaseValues } from "./publishing.ts";
import { buildText, buildWorker, startWorkerd } from "./workerd.ts";

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
  readonly responses: readonly FixedResponse[];
}

/** Prepares every contender with the same facts; constant contenders get our own bytes and headers. */
export async function prepareContenders(facts: Facts): Promise<Contenders> {
  const values = [...(await releaseValues(facts)), ["typical", JSON.stringify(facts)] as const];
  const kv = await startKvServer(new Map(values));
  const script = await buildWorker("src/worker/index.ts");
  const ours = () => startWorkerd({ script, kv: kv.port });
  const responses = await responsesOf(ours);
  return { kv, responses, contenders: [...(await workers(responses, ours, kv)), ...servers(responses)] };
}

async function workers(responses: readonly FixedResponse[], ours: Contender["start"], kv: KvServer) {
  const [bareHono, typical] = await Promise.all([
    buildText(bareHonoEntry(responses)),
    buildWorker("bench/contenders/typical-worker.tsx"),
  ]);
  const request = (each: Case) => requestFor(each, responses);
  const bare = bareWorker(responses);
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
function servers(responses: readonly FixedResponse[]): readonly Contender[] {
  const path = "/fragments/overview";
  const fragment = responses.find((response) => response.path === path)?.body ?? "";
  const node = (name: string, script: string): Contender => ({
    name,
    isWorker: false,
    start: () => startNodeServer(script, fragment),
    request: (each) => (each.path === path && !each.isConditional ? { path, status: 200 } : undefined),
  });
  const nginx: Contender = {
    name: "nginx, static file",
    isWorker: false,
    start: () => startNginx(responses),
    request: (each) => (each.isConditional ? undefined : { path: each.path, status: 200 }),
  };
  return [
    node("Fastify, prepared", "fastify-server.ts"),
    node("Podium podlet, prepared", "podlet-server.ts"),
    ...(hasNginx() ? [nginx] : []),
  ];
}

function requestFor({ path, isConditional = false }: Case, responses: readonly FixedResponse[]): BenchRequest {
  if (!isConditional) return { path, status: 200 };
  const etag = responses.find((response) => response.path === path)?.headers.ETag ?? "";
  return { path, headers: { "If-None-Match": etag }, status: 304 };
}

async function responsesOf(start: Contender["start"]): Promise<readonly FixedResponse[]> {
  const server = await start();
  try {
    return await Promise.all([...new Set(CASES.map(({ path }) => path))].map((path) => fixedResponse(server, path)));
  } finally {
    await server.stop();
  }
}

async function fixedResponse({ origin }: Running, path: string): Promise<FixedResponse> {
  const response = await fetch(origin + path);
  if (response.status !== 200) throw new Error(`${path} has status ${response.status}`);
  const own = [...response.headers].filter(([name]) => !["content-length", "transfer-encoding", "date"].includes(name));
  const headers = Object.fromEntries(own.map(([name, value]) => [name === "etag" ? "ETag" : name, value]));
  return { path, body: await response.text(), headers };
}
