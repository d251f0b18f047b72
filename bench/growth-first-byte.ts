import { once } from "node:events";
import { get, type IncomingMessage } from "node:http";
import { cpuMicros, type Running, waitUntilIdle } from "./cpu-usage.ts";
import { LARGE_RESPONSES } from "./growth-memory.ts";
import { startKvServer } from "./kv-server.ts";
import { type Measured, measured } from "./statistics.ts";
import { startWorkerd } from "./workerd.ts";

/** The responses whose first byte is measured, by their names in the report: the large ones, and the index of one. */
export const FIRST_BYTE_RESPONSES = { ...LARGE_RESPONSES, "index of the site map": "/sitemap.xml" } as const;

/**
 * Measures the CPU in microseconds until the first byte of a body, each time in a fresh isolate. It includes what workerd
 * does while that byte is on its way to us.
 */
export async function measureFirstBytes(
  script: string,
  values: ReadonlyMap<string, string>,
  repeats: number,
): Promise<Readonly<Record<string, Measured>>> {
  const kv = await startKvServer(values);
  const figures: Record<string, Measured> = {};
  try {
    for (const [name, path] of Object.entries(FIRST_BYTE_RESPONSES)) {
      const samples: number[] = [];
      for (let turn = 0; turn < repeats; turn += 1) {
        const server = await startWorkerd({ script, kv: kv.port });
        try {
          samples.push(await cpuUntilFirstByte(server, path));
        } finally {
          await server.stop();
        }
      }
      figures[name] = measured(samples);
    }
  } finally {
    await kv.stop();
  }
  return figures;
}

/** The CPU of a server in microseconds until the first byte of the body of its next response. */
export async function cpuUntilFirstByte({ origin, pid }: Running, path: string): Promise<number> {
  const before = await waitUntilIdle(pid);
  // Not by fetch(), which gives the body through more steps while the server goes on.
  const request = get(origin + path);
  const [response]: IncomingMessage[] = await once(request, "response");
  if (response?.statusCode !== 200) throw new Error(`${path} has status ${response?.statusCode}`);
  const used = await new Promise<number>((resolve) => response.once("data", () => resolve(cpuMicros(pid) - before)));
  request.destroy();
  return used;
}
