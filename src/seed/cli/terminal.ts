import { createInterface } from "node:readline/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { RetryPolicy } from "../publish/store.ts";
import { print } from "./print.ts";

/** The delays between attempts, in seconds: short ones for a brief failure, then long enough for KV's cache of a minute. */
const RETRY_DELAYS = (process.env.SAMVERKAN_WAITS ?? "1,3,9,27").split(",").map(Number);

/** A signal that SIGINT and SIGTERM abort; the command then prints its state. */
export function abortOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}

/** A retry policy that prints what it waits for. */
export function retryWithMessage(signal: AbortSignal): RetryPolicy {
  return async (attempt) => {
    const seconds = RETRY_DELAYS[attempt - 1];
    if (seconds === undefined || signal.aborted) return false;
    print(`   Det gick inte nu. Försöker igen om ${seconds} s.`);
    return sleep(signal, seconds * 1000);
  };
}

/** Waits; false if aborted. */
async function sleep(signal: AbortSignal, milliseconds: number): Promise<boolean> {
  try {
    await pause(milliseconds, undefined, { signal: signal });
    return true;
  } catch {
    return false;
  }
}

/** Asks a yes-or-no question; without a terminal, or if it is interrupted, the answer is no. */
export async function confirm(question: string): Promise<boolean> {
  const answer = process.stdin.isTTY ? await ask(`${question} (ja/nej) `) : undefined;
  return answer !== undefined && /^j(a)?$/i.test(answer);
}

/** Asks for a line of text, empty without a terminal; undefined if the question is interrupted. */
export async function askLine(question: string): Promise<string | undefined> {
  return process.stdin.isTTY ? ask(question) : "";
}

async function ask(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return (await terminal.question(question)).trim();
  } catch (error) {
    // Ctrl-C and Ctrl-D.
    if (!(error instanceof Error) || error.name !== "AbortError") throw error;
    print("");
    return undefined;
  } finally {
    terminal.close();
  }
}

/** How long a read of KV may lag behind a write. Milliseconds. */
const READ_LAG = Number(process.env.SAMVERKAN_READ_LAG ?? 60_000);

/**
 * When to read again after a switch, in multiples of the lag; a quarter is for the time between a read and a switch. A store
 * that shows every write at once is read once.
 */
const READ_TIMES = READ_LAG === 0 ? [0] : [1, 2.25];

/** The waits from a switch until each read. */
export function waitsForLag(since: number, signal: AbortSignal): readonly (() => Promise<boolean>)[] {
  return READ_TIMES.map((lags) => async () => {
    const rest = since + lags * READ_LAG - Date.now();
    return rest <= 0 || sleep(signal, rest);
  });
}

/** The interval of the requests to /health after publishing. Milliseconds. */
const HEALTH_PAUSE = Number(process.env.SAMVERKAN_HEALTH_PAUSE ?? 3_000);

/** KV propagates a change within a minute or a little more; after three something is wrong. Milliseconds. */
const HEALTH_LIMIT = Number(process.env.SAMVERKAN_HEALTH_LIMIT ?? 180_000);

/** The retry policy for a service until it serves a release. */
export function pollInterval(signal: AbortSignal): RetryPolicy {
  return async (question) => question * HEALTH_PAUSE <= HEALTH_LIMIT && sleep(signal, HEALTH_PAUSE);
}
