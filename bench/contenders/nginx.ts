import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { endGroup, startGroup } from "../../src/seed/publish/process-group.ts";
import type { Running } from "../cpu-usage.ts";
import { freePort, waitForPort } from "../ports.ts";
import { removeFolder, scratchFolder } from "../processes.ts";
import type { FixedResponse } from "./bare-worker.ts";

/** Whether this machine has nginx; its cases are skipped otherwise. */
export function hasNginx(): boolean {
  return spawnSync("nginx", ["-v"]).status === 0;
}

/** The same bytes as static files in nginx: the fastest option of a web team. */
export async function startNginx(responses: readonly FixedResponse[]): Promise<Running> {
  const folder = scratchFolder();
  const port = await freePort();
  for (const { path, body } of responses) {
    const file = join(folder, "www", path, "index.html");
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, body);
  }
  return runNginx(folder, port, staticSite(folder, port));
}

/** A site whose files are served as they are. */
export function staticSite(folder: string, port: number): string {
  return `server { listen 127.0.0.1:${port}; root ${folder}/www; location / { try_files $uri $uri/index.html =404; } }`;
}

/** Runs nginx with its sites in a scratch folder that is removed when it stops. */
export async function runNginx(folder: string, port: number, sites: string): Promise<Running> {
  writeFileSync(join(folder, "nginx.conf"), configuration(folder, sites));
  const child = startGroup("nginx", ["-e", "stderr", "-c", join(folder, "nginx.conf")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await waitForPort(port);
  return {
    origin: `http://127.0.0.1:${port}`,
    pid: child.pid ?? 0,
    async stop() {
      await endGroup(child, 0);
      removeFolder(folder);
    },
  };
}

/** The configuration around a site. If we run as root, nginx does too, so that its worker may read the folder. */
function configuration(folder: string, sites: string): string {
  const user = process.getuid?.() === 0 ? "user root;" : "";
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  return `${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr;
events {}
http {
  access_log off; types { text/html html; } charset utf-8; ${temporary.join(" ")}
  ${sites}
}
`;
}
