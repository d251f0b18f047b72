import type { Facts } from "../../domain/facts.ts";
import { partName, partNames } from "../../release/contents.ts";
import { partKey, snapshotKey } from "../../release/keys.ts";
import { readSnapshot } from "../../release/snapshot.ts";
import { storedFacts } from "../../release/stored-facts.ts";
import { groupsOfKeys } from "./groups.ts";
import { StoreFault } from "./key-value-store.ts";
import { insist } from "./persistence.ts";
import type { Surroundings } from "./surroundings.ts";

/** What of a release is in a store. */
export interface ReadRelease {
  /** Undefined where the snapshot or any of its parts is missing or not what its hash says. */
  readonly facts: Facts | undefined;
  /** Its snapshot and its parts as far as they are whole, by their names: each one's hash. */
  readonly texts: ReadonlyMap<string, string>;
}

type Reading = Pick<Surroundings, "store" | "patience" | "onParts">;

/** Reads a snapshot and all its parts, but for those whose texts are known. */
export async function readRelease(
  sha: string,
  around: Reading,
  known: ReadonlyMap<string, string> = new Map(),
): Promise<ReadRelease | StoreFault> {
  const { store, patience } = around;
  const key = snapshotKey(sha);
  const read = await insist(() => store.get([key]), patience);
  if (read instanceof StoreFault) return read;
  const text = read.get(key);
  const stored = text === undefined ? "missing" : await readSnapshot({ sha, text });
  if (text === undefined || typeof stored === "string") return { facts: undefined, texts: new Map() };
  const names = stored.kind === "whole" ? [] : partNames(stored.contents);
  const parts = await readParts(names, around, known);
  if (parts instanceof StoreFault) return parts;
  const isWhole = names.every((name) => parts.has(name));
  return { facts: isWhole ? storedFacts(stored, parts) : undefined, texts: new Map([[sha, text], ...parts]) };
}

/** The texts of the parts that are there and what their hashes say. */
async function readParts(
  names: readonly string[],
  { store, patience, onParts }: Reading,
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string> | StoreFault> {
  const parts = new Map(names.flatMap((name) => (known.has(name) ? [[name, known.get(name) ?? ""] as const] : [])));
  const unknown = names.filter((name) => !known.has(name));
  let done = 0;
  for (const group of groupsOfKeys(unknown)) {
    const read = await insist(() => store.get(group.map(partKey)), patience);
    if (read instanceof StoreFault) return read;
    for (const name of group) {
      const text = read.get(partKey(name));
      if (text !== undefined && (await partName(text)) === name) parts.set(name, text);
    }
    done += group.length;
    onParts("read", done, unknown.length);
  }
  return parts;
}
