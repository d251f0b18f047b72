import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { type BuildOptions, build } from "esbuild";
import { endGroup, startGroup } from "../src/seed/publish/process-group.ts";
import type { Running } from "./cpu-usage.ts";
import { freePort, waitForPort } from "./ports.ts";
import { removeFolder, scratchFolder } from "./processes.ts";

/** The compatibility date of wrangler.toml. */
const COMPATIBILITY_DATE = "2026-10-01";

/** A port without a listener (RFC 863, discard). */
const UNUSED_PORT = 9;

/** The configuration of workerd. */
export interface WorkerdOptions {
  /** The module of the Worker, as one text. */
  readonly script: string;
  /** The port of its KV; without one, reads fail. */
  readonly kv?: number;
  /** The port of its inspector; none by default. */
  readonly inspector?: number;
}

/** Builds one module as wrangler does: style sheets and snapshots are text. */
export function buildWorker(entry: string): Promise<string> {
  return buildModule(entry, { entryPoints: [entry] });
}

/** The same for an entry given as text. */
export function buildText(contents: string): Promise<string> {
  return buildModule("a text", { stdin: { contents, resolveDir: "bench" } });
}

async function buildModule(name: string, entry: BuildOptions): Promise<string> {
  const { outputFiles = [] } = await build({
    ...entry,
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
  if (module === undefined) throw new Error(`the build of ${name} gave no module`);
  return module.text;
}

/** Starts workerd itself, without miniflare in front, on a free port. */
export async function startWorkerd({ script, kv = UNUSED_PORT, inspector }: WorkerdOptions): Promise<Running> {
  const folder = scratchFolder();
  const port = await freePort();
  writeFileSync(join(folder, "main.js"), script);
  writeFileSync(join(folder, "config.capnp"), configuration(port, kv));
  const inspect = inspector === undefined ? [] : ["--inspector-addr", `127.0.0.1:${inspector}`];
  const child = startGroup(workerdProgram(), ["serve", "config.capnp", ...inspect], {
    cwd: folder,
    stdio: ["ignore", "ignore", inspector === undefined ? "inherit" : "ignore"],
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

/** The binary that wrangler installs for this system. */
function workerdProgram(): string {
  const { default: path }: { default: unknown } = createRequire(import.meta.url)("workerd");
  if (typeof path !== "string") throw new Error("the package workerd exports no path of its binary");
  return path;
}

function configuration(port: number, kv: number): string {
  return `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [
    (name = "main", worker = .main),
    (name = "kv", external = (address = "127.0.0.1:${kv}", http = ())),
    (name = "static", disk = (path = "${resolve(".generated/static")}")),
  ],
  sockets = [
    (name = "http", address = "127.0.0.1:${port}", http = (), service = "main"),
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
`;
}
