import { StoreFault } from "./key-value-store.ts";

/** Waits before an attempt is made once more; false when it is time to give up. Attempts are counted from 1. */
export type Patience = (attempt: number) => Promise<boolean>;

/** The value, or the fault that is left when asking again has not helped. */
export async function insist<Value>(ask: () => Promise<Value>, patience: Patience): Promise<Value | StoreFault> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await faultOf(ask());
    if (!(answer instanceof StoreFault) || answer.lasts !== "passing") return answer;
    if (!(await patience(attempt))) return answer;
  }
}

/** The value, or the fault of the store; any other error is a mistake of ours and goes on. */
export async function faultOf<Value>(asked: Promise<Value>): Promise<Value | StoreFault> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof StoreFault) return error;
    throw error;
  }
}
