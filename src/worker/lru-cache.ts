/** Values by name that together weigh no more than they may: what has gone longest without use leaves first. */
export interface LruCache<Value> {
  readonly get: (name: string) => Value | undefined;
  readonly set: (name: string, value: Value) => void;
  readonly entries: () => Iterable<readonly [string, Value]>;
  readonly clear: () => void;
}

/** An empty map; capacity and weights are in the same unit. */
export function createLruCache<Value>(capacity: number, weightOf: (value: Value) => number): LruCache<Value> {
  // A Map keeps the order of insertion, so the first name is the one that has gone longest without use.
  const values = new Map<string, Value>();
  let weight = 0;

  function remove(name: string): void {
    const old = values.get(name);
    if (old !== undefined && values.delete(name)) weight -= weightOf(old);
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
      // What is too heavy by itself would push out everything, and then itself.
      if (weightOf(value) > capacity) return;
      values.set(name, value);
      weight += weightOf(value);
      for (const oldest of values.keys()) {
        if (weight <= capacity) break;
        remove(oldest);
      }
    },
    entries: () => values,
    clear() {
      values.clear();
      weight = 0;
    },
  };
}
