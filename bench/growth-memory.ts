import { setTimeout as pause } from "node:timers/promises";
import { privateBytes, type Running, waitUntilIdle } from "./cpu-usage.ts";
import { connectInspector } from "./heap-usage.ts";
import { startKvServer } from "./kv-server.ts";
import { freePort } from "./ports.ts";
import { type Measured, measured } from "./statistics.ts";
import { startWorkerd } from "./workerd.ts";

/** The memory that a fresh isolate adds for a response, at most, in bytes. */
export interface MemoryFigure {
  /** As V8 counts it. This is what the limit of an isolate, 128 MiB, is about. */
  readonly isolate: Measured;
  /** The private memory of workerd: also what its allocator, its compiler threads and its connections hold. */
  readonly program: Measured;
}

/** The responses with everything in them, by their names in the report. */
export const WHOLE = {
  "collaborations as CSV": "/api/v1/collaborations.csv",
  "memberships as CSV": "/api/v1/memberships.csv",
  "organizations as CSV": "/api/v1/organizations.csv",
  feed: "/feed.atom",
  "part of the site map": "/sitemap.xml?part=1",
  "dataset description": "/datasets/dcat",
} as const;

/** How often memory is read while a response is on its way. Milliseconds. */
const INTERVAL = 5;

/** Measures each response in isolates of its own. */
export async function measureMemory(
  script: string,
  values: ReadonlyMap<string, string>,
  repeats: number,
): Promise<Readonly<Record<string, MemoryFigure>>> {
  const kv = await startKvServer(values);
  const figures: Record<string, MemoryFigure> = {};
  try {
    for (const [name, path] of Object.entries(WHOLE)) {
      const samples = { isolate: [] as number[], program: [] as number[] };
      for (let turn = 0; turn < repeats; turn += 1) {
        const inspector = await freePort();
        const server = await startWorkerd({ script, kv: kv.port, inspector });
        try {
          const { isolate, program } = await memoryOfOne(server, inspector, path);
          samples.isolate.push(isolate);
          samples.program.push(program);
        } finally {
          await server.stop();
        }
      }
      figures[name] = { isolate: measured(samples.isolate), program: measured(samples.program) };
    }
  } finally {
    await kv.stop();
  }
  return figures;
}

async function memoryOfOne({ origin, pid }: Running, port: number, path: string) {
  const inspector = await connectInspector(port);
  await waitUntilIdle(pid);
  const look = async () => ({ isolate: await inspector.isolateBytes(), program: privateBytes(pid) });
  const before = await look();
  const most = { ...before };
  let isDone = false;
  const watching = (async () => {
    for (let isLast = false; !isLast; await pause(INTERVAL)) {
      isLast = isDone;
      const now = await look();
      most.isolate = Math.max(most.isolate, now.isolate);
      most.program = Math.max(most.program, now.program);
    }
  })();
  const response = await fetch(origin + path);
  if (response.status !== 200) throw new Error(`${path} answered ${response.status}`);
  for await (const _ of response.body ?? []);
  isDone = true;
  await watching;
  inspector.close();
  return { isolate: most.isolate - before.isolate, program: most.program - before.program };
}
