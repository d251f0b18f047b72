import { StoreError } from "./store.ts";

/** Waits before the next attempt; false to give up. Attempts are counted from 1. */
export type RetryPolicy = (attempt: number) => Promise<boolean>;

/** Runs an operation until it succeeds, fails permanently, or the policy gives up. */
export async function retry<Value>(operation: () => Promise<Value>, policy: RetryPolicy): Promise<Value | StoreError> {
  for (let attempt = 1; ; attempt += 1) {
    const result = await toStoreError(operation());
    if (!(result instanceof StoreError) || result.kind !== "transient") return result;
    if (!(await policy(attempt))) return result;
  }
}

/** The value, or a StoreError as a value; any other error is a bug and is thrown. */
export async function toStoreError<Value>(pending: Promise<Value>): Promise<Value | StoreError> {
  try {
    return await pending;
  } catch (error) {
    if (error instanceof StoreError) return error;
    throw error;
  }
}
