import { endGroup, startGroup } from "../../src/seed/publish/process-group.ts";
import type { Running } from "../cpu-usage.ts";
import { freePort, waitForPort } from "../ports.ts";

/** Starts one of the Node contenders in a process of its own, with its response body. */
export async function startNodeServer(script: string, body: string): Promise<Running> {
  const port = await freePort();
  const child = startGroup(process.execPath, [`bench/contenders/${script}`, String(port)], {
    stdio: ["pipe", "ignore", "inherit"],
  });
  child.stdin?.end(body);
  await waitForPort(port);
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    stop: () => endGroup(child, 0),
  };
}
