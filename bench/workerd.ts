import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { freePort, untilListening } from "./ports.ts";
import type { Running } from "./running.ts";

/** The compatibility date of wrangler.toml. */
const COMPATIBILITY_DATE = "2026-10-01";

/** What a Worker finds in its environment beside its KV. */
export interface WorkerParts {
  /** The module of the Worker, as one text. */
  readonly script: string;
  /** What its KV holds. */
  readonly values?: ReadonlyMap<string, string>;
}

/** One module as wrangler would build it: style sheets and snapshots are text. */
export async function builtWorker(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    target: "es2024",
    jsx: "automatic",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    loader: { ".css": "text", ".txt": "text", ".vcl": "text", ".conf": "text" },
    logLevel: "error",
  });
  const [module] = outputFiles;
  if (module === undefined) throw new Error(`the build of ${entry} gave no module`);
  return module.text;
}

/**
 * Starts workerd itself, without miniflare in front, on a free port. Its KV is a second Worker in the same process that
 * speaks the protocol of the binding and counts what it is asked.
 */
export async function startWorkerd({
  script,
  values = new Map(),
}: WorkerParts): Promise<Running & { readonly kvReads: () => Promise<number> }> {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-bench-"));
  const [port, kvPort] = [await freePort(), await freePort()];
  writeFileSync(join(folder, "main.js"), script);
  writeFileSync(join(folder, "kv.js"), KV_WORKER);
  writeFileSync(join(folder, "values.json"), JSON.stringify(Object.fromEntries(values)));
  writeFileSync(join(folder, "config.capnp"), configuration(port, kvPort));
  const child = spawn(workerdProgram(), ["serve", "config.capnp"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const origin = `http://127.0.0.1:${port}`;
  await untilListening(port);
  return {
    origin,
    pid: child.pid ?? 0,
    kvReads: async () => Number(await (await fetch(`http://127.0.0.1:${kvPort}/-/reads`)).text()),
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGKILL");
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The program that wrangler brings for this system. */
function workerdProgram(): string {
  const { default: path }: { default: unknown } = createRequire(import.meta.url)("workerd");
  if (typeof path !== "string") throw new Error("workerd does not say where its program is");
  return path;
}

function configuration(port: number, kvPort: number): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "kv", worker = .kv),
    (name = "static", disk = (path = "${resolve(".generated/static")}"))],
  sockets = [
    (name = "http", address = "127.0.0.1:${port}", http = (), service = "main"),
    (name = "kv", address = "127.0.0.1:${kvPort}", http = (), service = "kv"),
  ],
);
const main :Workerd.Worker = (
  modules = [(name = "main.js", esModule = embed "main.js")],
  compatibilityDate = "${COMPATIBILITY_DATE}",
  bindings = [
    (name = "KV", kvNamespace = "kv"),
    (name = "ASSETS", service = "static"),
    (name = "PUBLIC_ORIGIN", text = "https://samverkan.example"),
    (name = "VERSION", json = "{\\"id\\":\\"bench\\"}"),
  ],
);
const kv :Workerd.Worker = (
  modules = [(name = "kv.js", esModule = embed "kv.js"), (name = "values.json", json = embed "values.json")],
  compatibilityDate = "${COMPATIBILITY_DATE}",
);
`;
}

const KV_WORKER = `
import values from "values.json";
let reads = 0;
export default {
  fetch(request) {
    const key = decodeURIComponent(new URL(request.url).pathname.slice(1));
    if (key === "-/reads") return new Response(String(reads));
    reads += 1;
    const value = values[key];
    return value === undefined ? new Response(null, { status: 404 }) : new Response(value);
  },
};
`;
