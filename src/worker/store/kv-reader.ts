import type { Reader } from "./reader.ts";

/** Reads from a Workers KV namespace. */
export function kvReader(namespace: KVNamespace): Reader {
  return {
    get: (key, cacheTtl) => namespace.get(key, { type: "text", cacheTtl }),
    getAll: (keys, cacheTtl) => namespace.get([...keys], { type: "text", cacheTtl }),
  };
}
