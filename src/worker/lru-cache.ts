/** A cache that is bounded by the size of its values; the least recently used is evicted first. By hand: forty lines. */
interface LruCache<Value> {
  readonly get: (name: string) => Value | undefined;
  readonly set: (name: string, value: Value) => void;
}

/** Creates an empty cache; capacity and sizes are in the same unit. */
export function createLruCache<Value>(capacity: number, sizeOf: (value: Value) => number): LruCache<Value> {
  // A Map preserves the order of insertion, so the first name is the least recently used.
  const values = new Map<string, Value>();
  let total = 0;

  function remove(name: string): void {
    const old = values.get(name);
    if (old !== undefined && values.delete(name)) total -= sizeOf(old);
  }

  return {
    get(name) {
      const value = values.get(name);
      if (value === undefined) return undefined;
      values.delete(name);
      values.set(name, value);
      return value;
    },
    set(name, value) {
      remove(name);
      // A value over the capacity would evict everything, and then itself.
      if (sizeOf(value) > capacity) return;
      values.set(name, value);
      total += sizeOf(value);
      for (const oldest of values.keys()) {
        if (total <= capacity) break;
        remove(oldest);
      }
    },
  };
}
