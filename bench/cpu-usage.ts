import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** A server under measurement: one process, on a port of this machine. */
export interface Running {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly pid: number;
  readonly stop: () => Promise<void>;
}

/** A process is idle if it used less than this CPU time, in microseconds, in each of a number of intervals. */
const IDLE = { micros: 200, samples: 3, milliseconds: 15 };

/** CPU time that a process and its children have used so far, all threads, in microseconds. Linux only. */
export function cpuMicros(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => sum + threadsMicros(each), 0);
}

/** Memory that a process and its children hold, in bytes. Linux only. */
export function residentBytes(pid: number): number {
  return [pid, ...childrenOf(pid)].reduce((sum, each) => {
    const pages = Number(readFileSync(`/proc/${each}/statm`, "utf8").split(" ")[1]);
    return sum + pages * 4_096;
  }, 0);
}

/**
 * Memory that a process has to itself, in bytes: without the pages of its program file, which all processes share, and of
 * which workerd first touches 13 MB when V8 compiles a loop that runs often. Linux only.
 */
export function privateBytes(pid: number): number {
  const [, kilobytes] = /^RssAnon:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8")) ?? [];
  return Number(kilobytes) * 1_024;
}

/** Waits until a process is idle, also after its last response; returns the CPU time that it has used. */
export async function waitUntilIdle(pid: number): Promise<number> {
  let used = cpuMicros(pid);
  for (let sample = 0; sample < IDLE.samples; sample += 1) {
    await pause(IDLE.milliseconds);
    const now = cpuMicros(pid);
    if (now - used >= IDLE.micros) sample = -1;
    used = now;
  }
  return used;
}

function threadsMicros(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce((sum, thread) => {
    const [nanoseconds] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, "utf8").split(" ");
    return sum + Number(nanoseconds) / 1_000;
  }, 0);
}

function childrenOf(pid: number): readonly number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").split(" ").filter(Boolean).map(Number),
  );
}
