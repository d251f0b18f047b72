import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { listChunks } from "../../src/release/manifest.ts";
import { parsePointer } from "../../src/release/pointer.ts";
import { chunkKey, chunkName, POINTER_KEY, parseSnapshot, snapshotKey } from "../../src/release/storage.ts";
import { loadCurrentRelease } from "../../src/seed/publish/current-release.ts";
import { type PublishOutcome, publish } from "../../src/seed/publish/publish.ts";
import { type KeyValueStore, type PublishContext, StoreError } from "../../src/seed/publish/store.ts";
import { deserializeFacts } from "../../src/seed/serialize/deserialize.ts";
import { type ChunkLimits, type SerializedRelease, serializeRelease } from "../../src/seed/serialize/release.ts";
import { factsIn } from "../fixtures/facts-in.ts";
import { tinyFacts } from "./scratch-folder.ts";

/** A copy of the tiny facts with another name of Söderön; returns its folder. */
export function factsWithName(name: string): string {
  const folder = tinyFacts();
  const file = join(folder, "organizations/soderon.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("name: Söderöns kommun", `name: ${name}`));
  return folder;
}

/** The same with a number of added collaborations of 900 kB each: the command chunks them, five to a batch. */
export function largeFactsWithName(name: string, count: number): string {
  const folder = factsWithName(name);
  const text = readFileSync(join(folder, "collaborations/naringslivet.md"), "utf8");
  const note = "Ingen vet riktigt när det började. ".repeat(3_000);
  for (let index = 0; index < count * 8; index += 1) {
    const large = text.replace(
      "name: Fjärdens näringsliv\n",
      `name: Fjärdens näringsliv ${index}\nfoundedNote: ${note}\n`,
    );
    writeFileSync(join(folder, `collaborations/naringslivet-${index}.md`), large);
  }
  return folder;
}

export { factsIn };

/** The serialized release of a folder without errors. */
export function serializeFolder(folder: string, sizes?: ChunkLimits): Promise<SerializedRelease> {
  return serializeRelease(factsIn(folder), sizes);
}

/** A store in memory. */
export function createMemoryStore(values: Map<string, string>): KeyValueStore {
  return {
    get: async (keys) =>
      new Map(keys.flatMap((key) => (values.has(key) ? [[key, values.get(key) ?? ""] as const] : []))),
    put: async (put) => {
      for (const [key, value] of put) values.set(key, value);
    },
    delete: async (keys) => {
      for (const key of keys) values.delete(key);
    },
    keys: async (prefix) => new Set([...values.keys()].filter((key) => key.startsWith(prefix))),
  };
}

/** A context of publishing without delays; a failed call is retried once. */
export function publishContext(store: KeyValueStore): PublishContext {
  return {
    store,
    now: () => Date.UTC(2026, 0, 1),
    onStep: () => {},
    onChunks: () => {},
    retryPolicy: async (attempt) => attempt < 2,
  };
}

/** Publishes a folder to a store, as the command does. */
export async function publishFolder(
  folder: string,
  store: KeyValueStore,
  sizes?: ChunkLimits,
): Promise<PublishOutcome> {
  return publishRelease(await serializeFolder(folder, sizes), store);
}

/** Publishes to a store, as the command does. */
export async function publishRelease(release: SerializedRelease, store: KeyValueStore): Promise<PublishOutcome> {
  const context = publishContext(store);
  const live = await loadCurrentRelease(context);
  if (live instanceof StoreError) return { kind: "failed", step: "upload-snapshot", reason: live.message };
  return publish(live, release, context);
}

/** The name of Söderön that visitors would see with these values, or the reason why there is no complete release. */
export async function visibleName(values: ReadonlyMap<string, string>): Promise<string> {
  const pointer = parsePointer(values.get(POINTER_KEY) ?? "");
  if (pointer === undefined) return "no pointer";
  const text = values.get(snapshotKey(pointer.snapshot));
  if (text === undefined) return "no snapshot";
  const stored = await parseSnapshot({ sha: pointer.snapshot, text });
  if (typeof stored === "string") return stored;
  const chunks = new Map<string, string>();
  for (const name of stored.kind === "whole" ? [] : listChunks(stored.manifest)) {
    const chunk = values.get(chunkKey(name)) ?? "";
    if ((await chunkName(chunk)) !== name) return "missing or damaged chunk";
    chunks.set(name, chunk);
  }
  const soderon = deserializeFacts(stored, chunks)?.organizations.find(({ id }) => id === "soderon");
  return soderon?.name.sv ?? "no organization soderon";
}
