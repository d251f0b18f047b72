import { cpSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { endGroup, startGroup } from "../src/seed/publish/process-group.ts";
import { TYRESO } from "../test/fixtures/tyreso.ts";
import { freePort } from "./ports.ts";
import { removeFolder, scratchFolder } from "./processes.ts";

/** A copy of the project in which `npm start` runs, with the facts of a fixture. */
export interface StartedProject {
  readonly folder: string;
  readonly origin: string;
  /** The ids of the processes of workerd in which the Worker runs; a restarted Worker has others. */
  readonly servers: () => readonly string[];
  /** Waits until the last change is published and the publishing processes have ended. */
  readonly publishingEnded: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Files of the project that a program may write to; the folders are linked. */
const COPIED = ["wrangler.toml", "package.json", "tsconfig.json"];
const LINKED = ["src", "scripts", "docs", "bench", "test", "integrations", "node_modules", "CHANGELOG.md", "LICENSE"];

/** The last line of `npm start` when it is ready. */
const READY = "Stop with Ctrl-C";

/** The command that `npm start` runs after a change. */
const SEED = "src/seed/cli/seed.ts";

/** The interval of checks, and the time between SIGTERM and SIGKILL. Milliseconds. */
const INTERVAL = 50;
const STOP_LIMIT = 10_000;

/** Starts the program of `npm start` in a copy of the project, on a free port. Linux only. */
export async function startProject(): Promise<StartedProject> {
  const folder = scratchFolder();
  for (const name of COPIED) cpSync(name, join(folder, name));
  cpSync(TYRESO, join(folder, "data"), { recursive: true });
  for (const name of LINKED) symlinkSync(resolve(name), join(folder, name));
  const port = await freePort();
  const child = startGroup(process.execPath, ["scripts/start/start.ts"], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), START_FOLDER: folder },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => {
    output += chunk.toString();
  });
  while (!output.includes(READY)) {
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${output}`);
    await pause(INTERVAL);
  }
  return {
    folder,
    origin: `http://localhost:${port}`,
    servers: () => processesOf(folder, "workerd"),
    async publishingEnded() {
      while (processesOf(folder, SEED).length > 0) await pause(INTERVAL);
    },
    async stop() {
      await endGroup(child, STOP_LIMIT);
      removeFolder(folder);
    },
  };
}

/** The ids of the processes that were started for a folder, and whose command contains a text. */
function processesOf(folder: string, command: string): readonly string[] {
  return readdirSync("/proc").filter((id) => {
    if (!/^\d+$/.test(id)) return false;
    try {
      const contains = (file: string, text: string) => readFileSync(`/proc/${id}/${file}`, "utf8").includes(text);
      return contains("cmdline", command) && contains("environ", `START_FOLDER=${folder}`);
    } catch {
      // The process ended in the meantime.
      return false;
    }
  });
}
