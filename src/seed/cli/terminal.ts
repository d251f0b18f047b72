import { createInterface } from "node:readline/promises";
import { setTimeout as pause } from "node:timers/promises";
import type { RetryPolicy } from "../publish/retry.ts";
import { print } from "./print.ts";

/** Waits between attempts, in seconds: short for a hiccup, then long enough for KV's own minute. */
const RETRY_DELAYS = (process.env.SAMVERKAN_WAITS ?? "1,3,9,27").split(",").map(Number);

/** An interruption that Ctrl-C and a polite request to end give; the command then says how things stand. */
export function abortOnSignal(): AbortSignal {
  const controller = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => controller.abort());
  return controller.signal;
}

/** Patience that tells the person at the terminal what it waits for. */
export function retryWithMessage(signal: AbortSignal, delays: readonly number[] = RETRY_DELAYS): RetryPolicy {
  return async (attempt) => {
    const seconds = delays[attempt - 1];
    if (seconds === undefined || signal.aborted) return false;
    print(`   Det gick inte nu. Försöker igen om ${seconds} s.`);
    return sleep(signal, seconds * 1000);
  };
}

/** Waits; false where the wait was interrupted. */
async function sleep(signal: AbortSignal, milliseconds: number): Promise<boolean> {
  try {
    await pause(milliseconds, undefined, { signal: signal });
    return true;
  } catch {
    return false;
  }
}

/** Asks a yes-or-no question; where nobody sits at the terminal, or it is interrupted, the answer is no. */
export async function confirm(question: string): Promise<boolean> {
  const answer = process.stdin.isTTY ? await ask(`${question} (ja/nej) `) : undefined;
  return answer !== undefined && /^j(a)?$/i.test(answer);
}

/** Asks for a line of text, which is empty where nobody sits at the terminal; undefined where the question is interrupted. */
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

/** When to look again after a switch, in lags: see `confirmPublication`. A quarter is what lies between a look and a switch. */
const LOOKS = [1, 2.25];

/** The waits from the instant of a switch until each time to look again. */
export function waitsForLag(since: number, signal: AbortSignal): readonly (() => Promise<boolean>)[] {
  return LOOKS.map((lags) => async () => {
    const rest = since + lags * READ_LAG - Date.now();
    return rest <= 0 || sleep(signal, rest);
  });
}

/** How often a deployed service is asked whether it shows a release. Milliseconds. */
const HEALTH_PAUSE = Number(process.env.SAMVERKAN_HEALTH_PAUSE ?? 3_000);

/** KV shows a change everywhere within a minute or a little more; after three something is wrong. Milliseconds. */
const HEALTH_LIMIT = Number(process.env.SAMVERKAN_HEALTH_LIMIT ?? 180_000);

/** Patience with a service that will show a release in its own time. */
export function pollInterval(signal: AbortSignal): RetryPolicy {
  return async (question) => question * HEALTH_PAUSE <= HEALTH_LIMIT && sleep(signal, HEALTH_PAUSE);
}
