import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** After this, a program that does not stop when asked is made to. Milliseconds. */
const STOP_LIMIT = 5_000;

/** A program in a process group of its own, so that what it has started goes when it goes. */
export interface ProcessGroup {
  readonly child: ChildProcess;
  /** Ends the whole group: asks, waits, and makes it. */
  readonly end: () => Promise<void>;
}

/** Starts a program with this Node. Its output is passed on, or kept for whoever listens to the child. */
export function startGroup(
  command: readonly string[],
  output: "inherit" | "pipe",
  environment: Readonly<Record<string, string>> = {},
): ProcessGroup {
  const child = spawn(process.execPath, command, {
    detached: true,
    stdio: ["ignore", output, output],
    env: { ...process.env, ...environment },
  });
  return {
    child,
    async end() {
      if (child.exitCode === null && child.signalCode === null) {
        const gone = once(child, "exit");
        signalGroup(child, "SIGTERM");
        await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, STOP_LIMIT))]);
      }
      signalGroup(child, "SIGKILL");
    },
  };
}

function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group is gone already.
  }
}
