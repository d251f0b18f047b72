import { partKey } from "../../release/keys.ts";
import { groupsOfValues } from "./groups.ts";
import { StoreFault } from "./key-value-store.ts";
import { insist } from "./persistence.ts";
import type { Surroundings } from "./surroundings.ts";

/** How many parts were written, or why not all of them are stored, without a full stop. */
export type PartsOutcome = { readonly writes: number } | { readonly reason: string };

/** What a store says yes to and does not give back. */
export const LOST = "det som skrevs syns inte när det läses tillbaka";

/**
 * Stores parts, given by their names, group by group, and reads every group back before the next. Where there are several
 * groups, whoever is cut off and starts again writes only what is missing: a large release takes most of the writes that a
 * free day of KV has.
 */
export async function storeParts(parts: ReadonlyMap<string, string>, around: Surroundings): Promise<PartsOutcome> {
  const { store, onParts, patience } = around;
  const values = new Map(Array.from(parts, ([name, text]) => [partKey(name), text]));
  const groups = groupsOfValues(values);
  // To ask for a key that is not there would make KV remember for a minute that it is not; a list is not remembered.
  const listed = groups.length > 1 ? await insist(() => store.keys(partKey("")), patience) : new Set<string>();
  if (listed instanceof StoreFault) return { reason: listed.message };
  let [writes, done] = [0, 0];
  for (const group of groups) {
    const stored = await storeGroup(group, listed, around);
    if ("reason" in stored) return stored;
    writes += stored.writes;
    done += group.size;
    onParts("store", done, values.size);
  }
  return { writes };
}

async function storeGroup(
  group: ReadonlyMap<string, string>,
  listed: ReadonlySet<string>,
  { store, patience }: Surroundings,
): Promise<PartsOutcome> {
  const claimed = [...group.keys()].filter((key) => listed.has(key));
  const found = claimed.length === 0 ? new Map<string, string>() : await insist(() => store.get(claimed), patience);
  if (found instanceof StoreFault) return { reason: found.message };
  const missing = differing(group, found);
  if (missing.size === 0) return { writes: 0 };
  const refused = await insist(() => store.put(missing), patience);
  if (refused instanceof StoreFault) return { reason: refused.message };
  let unseen = missing;
  for (let attempt = 1; ; attempt += 1) {
    const read = await insist(() => store.get([...unseen.keys()]), patience);
    if (read instanceof StoreFault) return { reason: read.message };
    unseen = differing(unseen, read);
    if (unseen.size === 0) return { writes: missing.size };
    if (!(await patience(attempt))) return { reason: LOST };
  }
}

/** The values that a reading does not show. */
function differing(
  values: ReadonlyMap<string, string>,
  read: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...values].filter(([key, value]) => read.get(key) !== value));
}
