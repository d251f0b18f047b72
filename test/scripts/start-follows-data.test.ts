import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { freePort } from "../../bench/ports.ts";
import { TYRESO } from "../fixtures/tyreso.ts";

/** Files of the project that a program may write to; the folders are linked. The facts are a fixture. */
const COPIED = ["wrangler.toml", "package.json", "tsconfig.json"];
const LINKED = ["src", "scripts", "docs", "bench", "test", "integrations", "node_modules", "CHANGELOG.md", "LICENSE"];

const isLinux = process.platform === "linux";
let folder: string;
let origin: string;
let child: ChildProcess;

/** The processes of workerd that serve the folder; a restarted Worker is served by others. */
function servers(): readonly string[] {
  return readdirSync("/proc").filter((name) => {
    try {
      const isWorkerd = /^\d+$/.test(name) && readFileSync(`/proc/${name}/cmdline`, "utf8").includes("workerd");
      return isWorkerd && readFileSync(`/proc/${name}/environ`, "utf8").includes(`START_FOLDER=${folder}`);
    } catch {
      // The process ended in the meantime.
      return false;
    }
  });
}

beforeAll(async () => {
  if (!isLinux) return;
  folder = mkdtempSync(join(tmpdir(), "samverkan-start-"));
  for (const name of COPIED) cpSync(name, join(folder, name), { recursive: true });
  cpSync(TYRESO, join(folder, "data"), { recursive: true });
  for (const name of LINKED) symlinkSync(resolve(name), join(folder, name));
  const port = await freePort();
  origin = `http://localhost:${port}`;
  child = spawn(process.execPath, ["scripts/start/start.ts"], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), START_FOLDER: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  while (!output.includes("Stop with Ctrl-C")) await wait(50);
});

afterAll(async () => {
  if (!isLinux) return;
  const gone = once(child, "exit");
  child.kill("SIGTERM");
  await gone;
  rmSync(folder, { recursive: true, force: true });
});

test.skipIf(!isLinux)(
  "the editor's form is there, opens a folder on this machine and sends no request elsewhere",
  async () => {
    const page = await fetch(`${origin}/admin/`);
    expect(page.status).toBe(200);
    expect(page.headers.get("Content-Security-Policy")).toContain("; connect-src 'self' data: blob:; ");
    const html = await page.text();
    expect(html).toContain('<meta name="samverkan-repository" content="folder">');
    const [, script = ""] = /<script type="module" src="([^"]+)">/.exec(html) ?? [];
    expect((await fetch(origin + script)).headers.get("Content-Type")).toBe("text/javascript; charset=utf-8");
  },
);

test.skipIf(!isLinux)(
  "a saved change is on the page, no request is refused meanwhile, and the Worker is not restarted",
  async () => {
    const file = join(folder, "data/collaborations/smohf.md");
    const before = readFileSync(file, "utf8");
    const running = servers();
    expect(running.length).toBeGreaterThan(0);
    for (const name of ["Det första provförbundet", "Det andra provförbundet"]) {
      writeFileSync(file, before.replaceAll("Södertörns miljö- och hälsoskyddsförbund", name));
      for (let text = ""; !text.includes(name); await wait(50)) {
        const response = await fetch(`${origin}/fragments/collaborations/smohf`);
        expect(response.status).toBe(200);
        text = await response.text();
      }
    }
    // The publishing process, which has the KV open too, ends a moment after the page shows the release.
    await expect.poll(servers, { timeout: 60_000 }).toEqual(running);
  },
);
