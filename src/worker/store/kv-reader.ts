import type { KvReader } from "./kv.ts";

/** Reads from a Workers KV namespace. */
export function kvReader(namespace: KVNamespace): KvReader {
  return {
    // As bytes: they are hashed before they are read, and of most parts only a piece is read.
    async get(key, cacheTtl) {
      const buffer = await namespace.get(key, { type: "arrayBuffer", cacheTtl });
      return buffer === null ? null : new Uint8Array(buffer);
    },
    getAll: (keys, cacheTtl) => namespace.get([...keys], { type: "text", cacheTtl }),
  };
}
