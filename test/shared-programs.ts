import { once } from "node:events";
import { createServer } from "node:http";
import type { TestProject } from "vitest/node";
import { serveChromium } from "./browser/chromium.ts";
import { factsWith } from "./fixtures/facts.ts";
import { hostileFacts } from "./fixtures/hostile-facts.ts";
import { type RunningServiceOptions, startRunningService } from "./running-service.ts";
import { DEPLOYED_ORIGIN } from "./shared.ts";

interface Program {
  /** Its URL. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Programs that several test files share and none changes, by the path under which they are requested. */
const PROGRAMS: Readonly<Record<string, () => Promise<Program>>> = {
  "/service": () => service(),
  "/deployed-service": () => service({ publicOrigin: DEPLOYED_ORIGIN }),
  "/hostile-service": () => service({ publicOrigin: DEPLOYED_ORIGIN, facts: hostileFacts }),
  "/tomorrow-service": () => service({ publicOrigin: DEPLOYED_ORIGIN, facts: factsWith() }),
  "/chromium": serveChromium,
};

async function service(parts: RunningServiceOptions = {}): Promise<Program> {
  const { origin, stop } = await startRunningService(parts);
  return { address: origin, stop };
}

/**
 * Global setup of a run: starts each program once, when the first file requests it, and stops it after the last. Test
 * files run in other processes than this one, so they request it over HTTP (shared.ts).
 */
export default async function sharePrograms(project: TestProject): Promise<() => Promise<void>> {
  const started = new Map<string, Promise<Program>>();
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    const start = PROGRAMS[path];
    if (start === undefined) return void response.writeHead(404).end(`no test shares ${path}`);
    const program = started.get(path) ?? start();
    started.set(path, program);
    try {
      response.end((await program).address);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  project.provide("programs", `http://127.0.0.1:${address.port}`);
  return async () => {
    server.close();
    server.closeAllConnections();
    for (const program of await Promise.allSettled(started.values())) {
      if (program.status === "fulfilled") await program.value.stop();
    }
  };
}
