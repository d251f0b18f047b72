/**
 * What one call may ask of a store. KV gives at most 100 values and 25 MiB in one answer, and takes 1,000 values and 100 MB;
 * a run of wrangler has a time limit, and a line that sends 1.5 Mbit/s must get a group through within it.
 */
export const GROUP = { values: 50, bytes: 5_000_000 } as const;

/** The values in groups, in their order. One that is larger than a group should be stands alone. */
export function groupsOfValues(values: ReadonlyMap<string, string>): readonly ReadonlyMap<string, string>[] {
  const groups: Map<string, string>[] = [];
  let group = new Map<string, string>();
  let bytes = 0;
  for (const [key, value] of values) {
    const size = Buffer.byteLength(value);
    if (group.size === 0 || group.size === GROUP.values || bytes + size > GROUP.bytes) {
      group = new Map();
      groups.push(group);
      bytes = 0;
    }
    group.set(key, value);
    bytes += size;
  }
  return groups;
}

/** The keys in groups, in their order. */
export function groupsOfKeys(keys: readonly string[]): readonly (readonly string[])[] {
  const count = Math.ceil(keys.length / GROUP.values);
  return Array.from({ length: count }, (_, index) => keys.slice(index * GROUP.values, (index + 1) * GROUP.values));
}
