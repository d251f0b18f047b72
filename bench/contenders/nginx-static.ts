import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { freePort, untilListening } from "../ports.ts";
import type { Running } from "../running.ts";
import type { FixedAnswer } from "./bare-worker.ts";

/** Whether this machine has nginx; without it the contender is left out of the table, by name. */
export function hasNginx(): boolean {
  return spawnSync("nginx", ["-v"]).status === 0;
}

/** The same bytes as files, by nginx: the quickest that a web team has. */
export async function startNginx(answers: readonly FixedAnswer[]): Promise<Running> {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-nginx-"));
  const port = await freePort();
  for (const { path, body } of answers) {
    const file = join(folder, "www", path, "index.html");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, port));
  // A system that starts us as root serves as root too, so that the worker may read the folder.
  const child = spawn("nginx", ["-e", "stderr", "-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await untilListening(port);
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function configuration(folder: string, port: number): string {
  const user = process.getuid?.() === 0 ? "user root;" : "";
  return `${user} daemon off; worker_processes 1; pid ${folder}/pid;
events {}
http {
  access_log off;
  types { text/html html; }
  server { listen 127.0.0.1:${port}; root ${folder}/www; location / { try_files $uri/index.html =404; } }
}
`;
}
