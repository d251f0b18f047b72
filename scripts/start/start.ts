import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { watch } from "chokidar";
import { printUsage } from "../../src/seed/cli/usage.ts";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { endGroup, startGroup } from "../../src/seed/publish/process-group.ts";
import { startAddresses } from "./addresses.ts";
import { onShutdown } from "./on-shutdown.ts";

/** Runs the service locally: seeds the local KV, runs the Worker in wrangler, and watches data/. */

const PORT = Number(process.env.PORT ?? 8787);
const ORIGIN = `http://localhost:${PORT}`;

/** The debounce time: files that are saved together are seeded together. Milliseconds. */
const DEBOUNCE = 200;

/** The timeout of the first build of the Worker on a slow machine. Milliseconds. */
const START_LIMIT = 90_000;

/** wrangler makes no requests to other machines, and a build with invalid data keeps its last good copy. */
const ENVIRONMENT = {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
  SAMVERKAN_BUNDLE_ANYWAY: "yes",
} as const;

/** The time between SIGTERM and SIGKILL. Milliseconds. */
const STOP_LIMIT = 5_000;

/** The running child processes, which are ended with this one. */
const running = new Set<ChildProcess>();
let isStopping = false;

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}

async function stop(code: number): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  await Promise.all([...running].map((child) => endGroup(child, STOP_LIMIT)));
  print("Stopped.");
  process.exit(code);
}

/** Starts a program with this Node. Its output is inherited or piped. */
function startNode(command: readonly string[], output: "inherit" | "pipe"): ChildProcess {
  const env = { ...process.env, ...ENVIRONMENT };
  const child = startGroup(process.execPath, command, { stdio: ["ignore", output, output], env });
  running.add(child);
  return child;
}

/** Runs one of our own commands with inherited output. */
async function run(...command: readonly string[]): Promise<boolean> {
  if (isStopping) return false;
  const child = startNode(command, "inherit");
  const [code] = await once(child, "exit");
  running.delete(child);
  return code === 0;
}

/**
 * Seeds the local KV, which the Worker reads before its next response. The bundled copy is not updated, because that would
 * restart the Worker.
 */
async function seed(): Promise<boolean> {
  // Without confirmations, because the target is local.
  return run("src/seed/cli/seed.ts", "--yes", "--service", ORIGIN);
}

function startWrangler(): void {
  if (isStopping) return;
  const command = [
    "dev",
    "--port",
    String(PORT),
    "--var",
    `PUBLIC_ORIGIN:${ORIGIN}`,
    "--var",
    "EDITOR_REPOSITORY:folder",
    // So that saved changes are visible at the next request.
    "--var",
    "RELEASE_MAX_AGE:0",
    "--show-interactive-dev-session=false",
  ];
  const child = startNode(["node_modules/wrangler/bin/wrangler.js", ...command], "pipe");
  let output = "";
  const listen = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout?.on("data", listen);
  child.stderr?.on("data", listen);
  child.on("exit", (code) => {
    if (isStopping) return;
    if (/already in use|EADDRINUSE/i.test(output)) print(`Port ${PORT} is taken. Try another: PORT=8788 npm start`);
    else print(`${output}\nwrangler stopped by itself (code ${code}). Its output is above.`);
    void stop(1);
  });
}

/** The status of /health, or undefined while there is no response. */
async function healthStatus(): Promise<number | undefined> {
  try {
    return (await fetch(`${ORIGIN}/health`, { signal: AbortSignal.timeout(2_000) })).status;
  } catch {
    return undefined;
  }
}

async function waitUntilHealthy(): Promise<number> {
  const deadline = Date.now() + START_LIMIT;
  for (;;) {
    const status = await healthStatus();
    if (status !== undefined) return status;
    if (Date.now() > deadline) throw new Error(`the service did not answer on ${ORIGIN} in time`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

let seeding: Promise<boolean> = Promise.resolve(true);

/** Seeds after the running seed has ended: one at a time. */
function seedNext(): Promise<boolean> {
  seeding = seeding.then(seed);
  return seeding;
}

/** Seeds again after changes in data/. Resolves when the watcher is ready. */
async function watchData(): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const watcher = watch("data", { ignoreInitial: true });
  watcher.on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => void seedNext(), DEBOUNCE);
  });
  await once(watcher, "ready");
}

if (process.argv.includes("--help") || process.argv.includes("-h")) {
  printUsage("start");
  process.exit(0);
}
onShutdown(() => void stop(0));
if (!Number.isInteger(PORT) || PORT < 1 || PORT > 65_535) {
  print("PORT must be a number from 1 to 65535. Try: PORT=8788 npm start");
  process.exit(1);
}
// First, so that changes during the start are published too.
await watchData();
if (await seedNext()) await run("scripts/bundle.ts");
print(`Starting the service on ${ORIGIN} …`);
startWrangler();
const status = await waitUntilHealthy();
const loaded = loadFacts("data");
const addresses = startAddresses(loaded.kind === "facts" ? loaded.facts : undefined);
const width = Math.max(...addresses.map(([name]) => name.length));
print(["", ...addresses.map(([name, path]) => `  ${name.padEnd(width)}  ${ORIGIN}${path}`), ""].join("\n"));
if (status === 503) print("Nothing is published yet: fix what is listed above and save. It is then published.");
print("Changes in data/ are published here within seconds. Stop with Ctrl-C.");
