import type { KvReader } from "./kv.ts";

/** Creates a reader of a Workers KV namespace. */
export function createKvReader(namespace: KVNamespace): KvReader {
  return {
    // As bytes: they are hashed before they are parsed, and only a slice of most chunks is parsed.
    async get(key, cacheTtl) {
      const buffer = await namespace.get(key, { type: "arrayBuffer", cacheTtl });
      return buffer === null ? null : new Uint8Array(buffer);
    },
    getAll: (keys, cacheTtl) => namespace.get([...keys], { type: "text", cacheTtl }),
  };
}
