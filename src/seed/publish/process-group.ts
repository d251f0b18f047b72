import { type ChildProcess, type SpawnOptions, spawn } from "node:child_process";
import { once } from "node:events";

// By hand: execa ends a program, but not the processes that the program has started.

const running = new Set<ChildProcess>();

// No child process survives this one.
process.once("exit", () => {
  for (const child of running) signalGroup(child, "SIGKILL");
});

/** Starts a program in a process group of its own, so that its child processes can be ended with it. */
export function startGroup(command: string, args: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(command, args, { ...options, detached: true });
  running.add(child);
  child.once("close", () => running.delete(child));
  return child;
}

/**
 * Ends a program and its child processes: SIGTERM, a wait, then SIGKILL.
 *
 * @param grace milliseconds between the signals; 0 sends only SIGKILL.
 */
export async function endGroup(child: ChildProcess, grace: number): Promise<void> {
  const isOver = child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
  const gone = isOver ? undefined : once(child, "exit");
  if (grace > 0 && gone !== undefined) {
    signalGroup(child, "SIGTERM");
    await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, grace).unref())]);
  }
  signalGroup(child, "SIGKILL");
  await gone;
}

/** Signals a program and its child processes. */
export function signalGroup({ pid }: ChildProcess, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch {
    // The whole group has already ended.
  }
}
