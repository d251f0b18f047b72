import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { POINTER_KEY, snapshotKey } from "../../src/release/keys.ts";
import { parsePointer } from "../../src/release/pointer.ts";
import { catalogOf, type Snapshot, snapshotOf } from "../../src/release/snapshot.ts";
import { snapshotText } from "../../src/release/snapshot-text.ts";
import { readFacts } from "../../src/seed/facts-from.ts";
import { type KeyValueStore, StoreFault } from "../../src/seed/publishing/key-value-store.ts";
import { readLiveRelease } from "../../src/seed/publishing/live-release.ts";
import { type PublishOutcome, publish, type Surroundings } from "../../src/seed/publishing/publish.ts";
import { tinyFacts } from "./scratch-folder.ts";

/** The tiny municipality's facts with another name for Söderön. */
export function factsNaming(name: string): string {
  const folder = tinyFacts();
  const file = join(folder, "organizations/soderon.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("name: Söderöns kommun", `name: ${name}`));
  return folder;
}

/** The snapshot of a folder that has nothing wrong with it. */
export async function snapshotFrom(folder: string): Promise<Snapshot> {
  const reading = readFacts(folder);
  if (reading.kind === "problems") throw new Error(JSON.stringify(reading.problems));
  return snapshotOf(snapshotText(reading.facts));
}

/** A store that is a table. */
export function tableStore(values: Map<string, string>): KeyValueStore {
  return {
    get: async (keys) => new Map([...values].filter(([key]) => keys.includes(key))),
    put: async (key, value) => void values.set(key, value),
  };
}

/** Surroundings in which nothing waits; attempts are made once more, and then no more. */
export function impatient(store: KeyValueStore): Surroundings {
  return {
    store,
    now: () => Date.UTC(2026, 0, 1),
    onStep: () => {},
    patience: async (attempt) => attempt < 2,
  };
}

/** Publishes a folder to a store, as the command does. */
export async function publishFrom(folder: string, store: KeyValueStore): Promise<PublishOutcome> {
  const around = impatient(store);
  const live = await readLiveRelease(store, around.patience);
  if (live instanceof StoreFault) return { kind: "untouched", step: "put-snapshot", reason: live.message };
  return publish(live, await snapshotFrom(folder), around);
}

/** What visitors would get from these values: Söderön's name, or why nothing whole is there. */
export async function visibleName(values: ReadonlyMap<string, string>): Promise<string> {
  const pointer = parsePointer(values.get(POINTER_KEY) ?? "");
  if (pointer === undefined) return "no pointer";
  const text = values.get(snapshotKey(pointer.snapshot));
  if (text === undefined) return "no snapshot";
  const catalog = await catalogOf({ sha: pointer.snapshot, text });
  return typeof catalog === "string" ? catalog : (catalog.organization("soderon")?.name.sv ?? "no Söderön");
}
