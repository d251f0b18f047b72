import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Facts } from "../../src/domain/facts.ts";
import { partName, partNames } from "../../src/release/contents.ts";
import { POINTER_KEY, partKey, snapshotKey } from "../../src/release/keys.ts";
import { parsePointer } from "../../src/release/pointer.ts";
import { readSnapshot } from "../../src/release/snapshot.ts";
import { storedFacts } from "../../src/release/stored-facts.ts";
import { type Sizes, type StoredRelease, storedRelease } from "../../src/release/stored-release.ts";
import { readFacts } from "../../src/seed/facts-from.ts";
import { type KeyValueStore, StoreFault } from "../../src/seed/publishing/key-value-store.ts";
import { readLiveRelease } from "../../src/seed/publishing/live-release.ts";
import { type PublishOutcome, publish } from "../../src/seed/publishing/publish.ts";
import type { Surroundings } from "../../src/seed/publishing/surroundings.ts";
import { tinyFacts } from "./scratch-folder.ts";

/** The tiny municipality's facts with another name for Söderön. */
export function factsNaming(name: string): string {
  const folder = tinyFacts();
  const file = join(folder, "organizations/soderon.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("name: Söderöns kommun", `name: ${name}`));
  return folder;
}

/** The same with so many more collaborations of 900 kB each: the real command puts them in parts, five to a group. */
export function largeFactsNaming(name: string, more: number): string {
  const folder = factsNaming(name);
  const text = readFileSync(join(folder, "collaborations/naringslivet.md"), "utf8");
  const note = "Ingen vet riktigt när det började. ".repeat(25_000);
  for (let index = 0; index < more; index += 1) {
    const large = text.replace(
      "name: Fjärdens näringsliv\n",
      `name: Fjärdens näringsliv ${index}\nfoundedNote: ${note}\n`,
    );
    writeFileSync(join(folder, `collaborations/naringslivet-${index}.md`), large);
  }
  return folder;
}

/** The facts of a folder that has nothing wrong with it. */
export function factsIn(folder: string): Facts {
  const reading = readFacts(folder);
  if (reading.kind === "problems") throw new Error(JSON.stringify(reading.problems));
  return reading.facts;
}

/** What is stored for a folder that has nothing wrong with it. */
export function releaseFrom(folder: string, sizes?: Sizes): Promise<StoredRelease> {
  return storedRelease(factsIn(folder), sizes);
}

/** A store that is a table. */
export function tableStore(values: Map<string, string>): KeyValueStore {
  return {
    get: async (keys) =>
      new Map(keys.flatMap((key) => (values.has(key) ? [[key, values.get(key) ?? ""] as const] : []))),
    put: async (put) => {
      for (const [key, value] of put) values.set(key, value);
    },
    keys: async (prefix) => new Set([...values.keys()].filter((key) => key.startsWith(prefix))),
  };
}

/** Surroundings in which nothing waits; attempts are made once more, and then no more. */
export function impatient(store: KeyValueStore): Surroundings {
  return {
    store,
    now: () => Date.UTC(2026, 0, 1),
    onStep: () => {},
    onParts: () => {},
    patience: async (attempt) => attempt < 2,
  };
}

/** Publishes a folder to a store, as the command does. */
export async function publishFrom(folder: string, store: KeyValueStore, sizes?: Sizes): Promise<PublishOutcome> {
  return publishRelease(await releaseFrom(folder, sizes), store);
}

/** Publishes to a store, as the command does. */
export async function publishRelease(release: StoredRelease, store: KeyValueStore): Promise<PublishOutcome> {
  const around = impatient(store);
  const live = await readLiveRelease(around);
  if (live instanceof StoreFault) return { kind: "untouched", step: "put-snapshot", reason: live.message };
  return publish(live, release, around);
}

/** What visitors would get from these values: Söderön's name, or why nothing whole is there. */
export async function visibleName(values: ReadonlyMap<string, string>): Promise<string> {
  const pointer = parsePointer(values.get(POINTER_KEY) ?? "");
  if (pointer === undefined) return "no pointer";
  const text = values.get(snapshotKey(pointer.snapshot));
  if (text === undefined) return "no snapshot";
  const stored = await readSnapshot({ sha: pointer.snapshot, text });
  if (typeof stored === "string") return stored;
  const parts = new Map<string, string>();
  for (const name of stored.kind === "whole" ? [] : partNames(stored.contents)) {
    const part = values.get(partKey(name)) ?? "no part";
    if ((await partName(part)) !== name) return "half a release";
    parts.set(name, part);
  }
  const soderon = storedFacts(stored, parts)?.organizations.find(({ id }) => id === "soderon");
  return soderon?.name.sv ?? "no Söderön";
}
