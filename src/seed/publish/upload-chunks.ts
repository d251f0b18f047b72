import { chunkKey } from "../../release/storage.ts";
import { batchValues } from "./batches.ts";
import { type PublishContext, retry, StoreError } from "./store.ts";

/** The number of written chunks, or why not all are stored, in Swedish without a full stop. */
type UploadOutcome = { readonly writes: number } | { readonly reason: string };

/** The reason if a write was accepted but cannot be read back. */
export const READ_BACK_FAILED = "det som skrevs syns inte när det läses tillbaka";

/**
 * Uploads chunks, by their names, batch by batch, and reads every batch back before the next. With several batches, a retry
 * after an interruption writes only what is missing: a large release takes most of the writes of a free day of KV.
 */
export async function uploadChunks(
  chunks: ReadonlyMap<string, string>,
  context: PublishContext,
): Promise<UploadOutcome> {
  const { store, onChunks, retryPolicy } = context;
  const values = new Map(Array.from(chunks, ([name, text]) => [chunkKey(name), text]));
  const batches = batchValues(values);
  // Reading a missing key would make KV cache its absence for a minute; a list is not cached.
  const listed = batches.length > 1 ? await retry(() => store.keys(chunkKey("")), retryPolicy) : new Set<string>();
  if (listed instanceof StoreError) return { reason: listed.message };
  let [writes, done] = [0, 0];
  for (const batch of batches) {
    const stored = await uploadBatch(batch, listed, context);
    if ("reason" in stored) return stored;
    writes += stored.writes;
    done += batch.size;
    onChunks("upload", done, values.size);
  }
  return { writes };
}

async function uploadBatch(
  batch: ReadonlyMap<string, string>,
  listed: ReadonlySet<string>,
  { store, retryPolicy }: PublishContext,
): Promise<UploadOutcome> {
  const claimed = [...batch.keys()].filter((key) => listed.has(key));
  const found = claimed.length === 0 ? new Map<string, string>() : await retry(() => store.get(claimed), retryPolicy);
  if (found instanceof StoreError) return { reason: found.message };
  const missing = findDifferences(batch, found);
  if (missing.size === 0) return { writes: 0 };
  const refused = await retry(() => store.put(missing), retryPolicy);
  if (refused instanceof StoreError) return { reason: refused.message };
  let unseen = missing;
  for (let attempt = 1; ; attempt += 1) {
    const read = await retry(() => store.get([...unseen.keys()]), retryPolicy);
    if (read instanceof StoreError) return { reason: read.message };
    unseen = findDifferences(unseen, read);
    if (unseen.size === 0) return { writes: missing.size };
    if (!(await retryPolicy(attempt))) return { reason: READ_BACK_FAILED };
  }
}

/** The values that a read does not return. */
function findDifferences(
  values: ReadonlyMap<string, string>,
  read: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...values].filter(([key, value]) => read.get(key) !== value));
}
