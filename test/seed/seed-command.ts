import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onCleanup } from "./cleanup.ts";
import type { FakeApi } from "./fake-cloudflare-api.ts";
import { scratchFolder } from "./scratch-folder.ts";

const PROJECT = join(import.meta.dirname, "../..");

/** Node's compile cache: without it every command of every test compiles wrangler again. */
const COMPILED = join(PROJECT, "node_modules/.cache/node-compile");

/** A command of ours under way, as an editor would have started it. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<EndedCommand>;
}

export interface EndedCommand {
  readonly exitCode: number | null;
  /** All that the person at the terminal read. */
  readonly output: string;
}

/** Starts one of our commands against the fake API: `["seed", "--remote"]`. */
export function startCommand(
  api: Pick<FakeApi, "environment">,
  [name, ...parameters]: readonly string[],
  more = {},
): RunningCommand {
  const child = spawn(process.execPath, [`src/seed/cli/${name}.ts`, ...parameters], {
    cwd: PROJECT,
    stdio: ["ignore", "pipe", "pipe"],
    // No home: a login of the person who runs the tests must not be found.
    env: {
      PATH: process.env.PATH,
      HOME: scratchFolder(),
      TMPDIR: scratchFolder(),
      NODE_COMPILE_CACHE: COMPILED,
      SAMVERKAN_STATE: scratchFolder(),
      // The fakes show every write at once.
      SAMVERKAN_READ_LAG: "0",
      ...api.environment,
      ...more,
    },
  });
  onCleanup(() => void child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (part: string) => {
      output += part;
    });
  }
  const ended = once(child, "close").then(() => ({ exitCode: child.exitCode, output }));
  return { child, ended };
}

/** Runs one of our commands to its end. */
export function runCommand(
  api: Pick<FakeApi, "environment">,
  command: readonly string[],
  more = {},
): Promise<EndedCommand> {
  return startCommand(api, command, more).ended;
}
