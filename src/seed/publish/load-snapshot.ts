import type { Facts } from "../../domain/facts.ts";
import { listChunks } from "../../release/manifest.ts";
import { chunkKey, chunkName, parseSnapshot, snapshotKey } from "../../release/storage.ts";
import { deserializeFacts } from "../serialize/deserialize.ts";
import { batchKeys } from "./batches.ts";
import { type LoadContext, retry, StoreError } from "./store.ts";

/** The snapshot of a release as a store has it. */
export interface LoadedSnapshot {
  /** Undefined if the snapshot or any of its chunks is missing or damaged. */
  readonly facts: Facts | undefined;
  /** The undamaged texts of its snapshot and chunks, by their hashes. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Loads a snapshot and its chunks; known texts are not read again. */
export async function loadSnapshot(
  sha: string,
  context: LoadContext,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<LoadedSnapshot | StoreError> {
  const key = snapshotKey(sha);
  const read = await retry(() => context.store.get([key]), context.retryPolicy);
  return read instanceof StoreError ? read : openSnapshot(sha, read.get(key), context, known);
}

/** The same for a snapshot whose text has been read; `text` is undefined if it is missing. */
export async function openSnapshot(
  sha: string,
  text: string | undefined,
  context: LoadContext,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<LoadedSnapshot | StoreError> {
  const content = text === undefined ? "missing" : await parseSnapshot({ sha, text });
  if (text === undefined || typeof content === "string") return { facts: undefined, texts: new Map() };
  const names = content.kind === "whole" ? [] : listChunks(content.manifest);
  const chunks = await loadChunks(names, context, known);
  if (chunks instanceof StoreError) return chunks;
  const isWhole = names.every((name) => chunks.has(name));
  return { facts: isWhole ? deserializeFacts(content, chunks) : undefined, texts: new Map([[sha, text], ...chunks]) };
}

/** The texts of the chunks that exist and are undamaged. */
async function loadChunks(
  names: readonly string[],
  { store, retryPolicy, onChunks }: LoadContext,
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string> | StoreError> {
  const chunks = new Map(names.flatMap((name) => (known.has(name) ? [[name, known.get(name) ?? ""] as const] : [])));
  const unknown = names.filter((name) => !known.has(name));
  let done = 0;
  for (const batch of batchKeys(unknown)) {
    const read = await retry(() => store.get(batch.map(chunkKey)), retryPolicy);
    if (read instanceof StoreError) return read;
    for (const name of batch) {
      const text = read.get(chunkKey(name));
      if (text !== undefined && (await chunkName(text)) === name) chunks.set(name, text);
    }
    done += batch.length;
    onChunks("read", done, unknown.length);
  }
  return chunks;
}
