import { ChunkUnavailableError } from "../../release/chunked-repository.ts";
import type { Serving } from "./store.ts";

/** What came of a question, and which release answered it. */
export interface Answered<Result> {
  readonly serving: Serving;
  readonly result: Result;
}

/**
 * Asks one release after the other, until one has all parts that the question needs; undefined where none has. What one
 * answers is wholly its own.
 */
export async function firstWhole<Result>(
  servings: readonly Serving[],
  ask: (serving: Serving) => Promise<Result>,
): Promise<Answered<Result> | undefined> {
  for (const serving of servings) {
    try {
      return { serving, result: await ask(serving) };
    } catch (error) {
      if (!(error instanceof ChunkUnavailableError)) throw error;
    }
  }
  return undefined;
}
