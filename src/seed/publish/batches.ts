/**
 * The limits of one call to a store. KV reads at most 100 values and 25 MiB at once, and writes 1,000 values and 100 MB; a
 * batch must be uploaded at 1.5 Mbit/s within the timeout of wrangler.
 */
export const BATCH_LIMITS = { values: 50, bytes: 5_000_000 } as const;

/** Splits values into batches, in order. A value over the limit is a batch of its own. */
export function batchValues(values: ReadonlyMap<string, string>): readonly ReadonlyMap<string, string>[] {
  const batches: Map<string, string>[] = [];
  let batch = new Map<string, string>();
  let bytes = 0;
  for (const [key, value] of values) {
    const size = Buffer.byteLength(value);
    if (batch.size === 0 || batch.size === BATCH_LIMITS.values || bytes + size > BATCH_LIMITS.bytes) {
      batch = new Map();
      batches.push(batch);
      bytes = 0;
    }
    batch.set(key, value);
    bytes += size;
  }
  return batches;
}

/** Splits keys into batches, in order. */
export function batchKeys(keys: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(keys.length / BATCH_LIMITS.values);
  return Array.from({ length: count }, (_, index) =>
    keys.slice(index * BATCH_LIMITS.values, (index + 1) * BATCH_LIMITS.values),
  );
}
