import { setTimeout as pause } from "node:timers/promises";
import { privateBytes, type Running, waitUntilIdle } from "./cpu-usage.ts";
import { connectInspector } from "./heap-usage.ts";
import { startKvServer } from "./kv-server.ts";
import { freePort } from "./ports.ts";
import { type Measured, measured } from "./statistics.ts";
import { startWorkerd } from "./workerd.ts";

/** The memory that a fresh isolate adds for a response, at its peak, in bytes. */
export interface MemoryFigure {
  /** By the count of V8, which the limit of an isolate, 128 MiB, is about. */
  readonly isolate: Measured;
  /** The private memory of workerd: includes its allocator, its compiler threads and its connections. */
  readonly program: Measured;
}

/** The responses with the whole data set, by their names in the report. */
export const LARGE_RESPONSES = {
  "collaborations as CSV": "/api/v1/collaborations.csv",
  "memberships as CSV": "/api/v1/memberships.csv",
  "organizations as CSV": "/api/v1/organizations.csv",
  feed: "/feed.atom",
  "part of the site map": "/sitemap.xml?part=1",
  "dataset description": "/datasets/dcat",
} as const;

/** The interval of samples of memory during a response. Milliseconds. */
const INTERVAL = 5;

/** Measures each response in fresh isolates. */
export async function measureMemory(
  script: string,
  values: ReadonlyMap<string, string>,
  repeats: number,
): Promise<Readonly<Record<string, MemoryFigure>>> {
  const kv = await startKvServer(values);
  const figures: Record<string, MemoryFigure> = {};
  try {
    for (const [name, path] of Object.entries(LARGE_RESPONSES)) {
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
  const readMemory = async () => ({ isolate: await inspector.isolateBytes(), program: privateBytes(pid) });
  const before = await readMemory();
  const peak = { ...before };
  let isDone = false;
  const sampling = (async () => {
    for (let isLast = false; !isLast; await pause(INTERVAL)) {
      isLast = isDone;
      const now = await readMemory();
      peak.isolate = Math.max(peak.isolate, now.isolate);
      peak.program = Math.max(peak.program, now.program);
    }
  })();
  const response = await fetch(origin + path);
  if (response.status !== 200) throw new Error(`${path} has status ${response.status}`);
  for await (const _ of response.body ?? []);
  isDone = true;
  await sampling;
  inspector.close();
  return { isolate: peak.isolate - before.isolate, program: peak.program - before.program };
}
