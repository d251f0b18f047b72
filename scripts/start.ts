import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { watch } from "chokidar";

/** Serves the whole service on this machine: seeds local KV, runs the Worker in wrangler, and follows data/. */

const PORT = Number(process.env.PORT ?? 8787);
const ORIGIN = `http://localhost:${PORT}`;

/** An editor saves several files in one go; they are seeded together. Milliseconds. */
const SETTLE = 200;

/** The first build of the Worker on a slow machine. Milliseconds. */
const START_LIMIT = 90_000;

/** After this, a wrangler that does not stop when asked is made to. Milliseconds. */
const STOP_LIMIT = 5_000;

/** How often we look whether npm is still there. Milliseconds. */
const ORPHAN_CHECK = 200;

const QUIET = {
  CLOUDFLARE_CF_FETCH_ENABLED: "false",
  WRANGLER_SEND_METRICS: "false",
  WRANGLER_HIDE_BANNER: "true",
} as const;

const ADDRESSES = [
  ["Page", "/"],
  ["Page in English", "/?lang=en"],
  ["Fragment to include", "/fragments/overview"],
  ["A neighbour's own fragment", "/fragments/organizations/haninge"],
  ["JSON", "/api/v1/collaborations"],
  ["Health", "/health"],
] as const;

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

/** Runs one of our own commands to its end; what it prints is for the person at the terminal. */
async function run(...command: readonly string[]): Promise<boolean> {
  const child = spawn(process.execPath, command, { stdio: ["ignore", "inherit", "inherit"] });
  const [code] = await once(child, "exit");
  return code === 0;
}

/** Puts the current data into local KV and into the Worker's own copy. */
async function seed(): Promise<void> {
  // Nobody but this machine sees it, so nobody is asked whether much may go.
  if (await run("src/seed/cli/seed.ts", "--yes")) await run("scripts/bundle.ts");
}

/** In a process group of its own: wrangler has children, and they must all go when we go. */
function startWrangler(): ChildProcess {
  const child = spawn(
    process.execPath,
    ["node_modules/wrangler/bin/wrangler.js", "dev", "--port", String(PORT), "--show-interactive-dev-session=false"],
    { detached: true, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...QUIET } },
  );
  let output = "";
  const listen = (chunk: Buffer) => {
    output = (output + chunk.toString()).slice(-20_000);
  };
  child.stdout?.on("data", listen);
  child.stderr?.on("data", listen);
  child.on("exit", (code) => {
    if (isStopping) return;
    say(`${output}\nwrangler stopped by itself (code ${code}). Is port ${PORT} taken? Try: PORT=8788 npm start`);
    process.exit(1);
  });
  return child;
}

async function isAnswering(): Promise<boolean> {
  try {
    await fetch(`${ORIGIN}/health`, { signal: AbortSignal.timeout(2_000) });
    return true;
  } catch {
    return false;
  }
}

async function untilAnswering(): Promise<void> {
  const deadline = Date.now() + START_LIMIT;
  while (!(await isAnswering())) {
    if (Date.now() > deadline) throw new Error(`the service did not answer on ${ORIGIN} in time`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

let isStopping = false;

async function stop(wrangler: ChildProcess): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  const gone = once(wrangler, "exit");
  killGroup(wrangler, "SIGTERM");
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, STOP_LIMIT))]);
  killGroup(wrangler, "SIGKILL");
  say("Stopped.");
  process.exit(0);
}

function killGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group is gone already.
  }
}

/**
 * Calls back when the shell that npm started us in is gone: npm passes SIGTERM on to that shell, which does not pass it on
 * to us.
 */
function whenOrphaned(callBack: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callBack();
  }, ORPHAN_CHECK);
}

/** Seeds again after changes in data/, one seed at a time. */
function followData(): void {
  let timer: NodeJS.Timeout | undefined;
  let seeding = Promise.resolve();
  watch("data", { ignoreInitial: true }).on("all", () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      seeding = seeding.then(seed);
    }, SETTLE);
  });
}

await seed();
say(`Starting the service on ${ORIGIN} …`);
const wrangler = startWrangler();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => void stop(wrangler));
whenOrphaned(() => void stop(wrangler));
await untilAnswering();
const width = Math.max(...ADDRESSES.map(([name]) => name.length));
say(["", ...ADDRESSES.map(([name, path]) => `  ${name.padEnd(width)}  ${ORIGIN}${path}`), ""].join("\n"));
say("Changes in data/ are published here within seconds. Stop with Ctrl-C.");
followData();
