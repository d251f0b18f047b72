import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { endGroup, startGroup } from "../../src/seed/publish/process-group.ts";

/** A program of another project that a test runs, in a process group of its own. */
export interface RunningProgram {
  readonly stop: () => Promise<void>;
}

/** The timeout of a program's start and of its end on a busy machine. Milliseconds. */
const START_LIMIT = 20_000;
const STOP_LIMIT = 3_000;

/** The interval of connection attempts during the start. Milliseconds. */
const LOOK_AGAIN = 25;

/** The version that a program says it has, or undefined where it is not on this machine. */
export function versionOf(command: string, args: readonly string[], pattern: RegExp): string | undefined {
  const { error, stdout, stderr } = spawnSync(command, args, { encoding: "utf8" });
  return error === undefined ? pattern.exec(stdout + stderr)?.[1] : undefined;
}

/** The installed version of a package that the tests include us with. */
export function consumerVersion(name: string): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync(`test/consumers/node_modules/${name}/package.json`, "utf8"),
  );
  return version;
}

/** A free port of this machine. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}

/**
 * Runs a program in the foreground until it listens on the port, or on the socket at a path. Throws with what it printed
 * when it ends before.
 */
export async function startProgram(
  command: string,
  args: readonly string[],
  at: number | string,
): Promise<RunningProgram> {
  const child = startGroup(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  child.stdout?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on("data", (chunk: Buffer) => (output += chunk.toString()));
  once(child, "exit").catch((error: Error) => (output += error.message));
  const deadline = AbortSignal.timeout(START_LIMIT);
  while (!(await isListening(at))) {
    if (child.exitCode !== null || child.pid === undefined || deadline.aborted) {
      await endGroup(child, STOP_LIMIT);
      throw new Error(`${command} does not listen on ${at}: ${output}`);
    }
    await pause(LOOK_AGAIN);
  }
  return { stop: () => endGroup(child, STOP_LIMIT) };
}

async function isListening(at: number | string): Promise<boolean> {
  const socket = typeof at === "string" ? connect(at) : connect(at, "127.0.0.1");
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
