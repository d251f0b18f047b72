/** Reads one value as text; null where there is none. What it throws is a fault of the place it reads from. */
export interface Reader {
  readonly get: (key: string, cacheTtl: number) => Promise<string | null>;
}

/** What a read came to. A fault carries what happened, without secrets. */
export type Reading =
  | { readonly kind: "value"; readonly text: string }
  | { readonly kind: "absent" }
  | { readonly kind: "fault"; readonly reason: string };

/**
 * Reads a key within a time limit in milliseconds; never throws. KV has no limit of its own, and one that never answers
 * would hang the request for ever. `cacheTtl` is in seconds, 30 at least.
 */
export async function readWithinLimit(
  reader: Reader,
  key: string,
  cacheTtl: number,
  milliseconds: number,
): Promise<Reading> {
  const limit = Promise.withResolvers<never>();
  const timer = setTimeout(() => limit.reject(new Error(`no answer within ${milliseconds} ms`)), milliseconds);
  try {
    const text = await Promise.race([reader.get(key, cacheTtl), limit.promise]);
    return text === null ? { kind: "absent" } : { kind: "value", text };
  } catch (error) {
    return { kind: "fault", reason: error instanceof Error ? error.message : String(error) };
  } finally {
    clearTimeout(timer);
  }
}
