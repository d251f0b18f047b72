import type { Bytes, Reader } from "./reader.ts";

/** Reads from a Workers KV namespace. */
export function kvReader(namespace: KVNamespace): Reader {
  return {
    // As bytes: they are hashed before they are read, and of most parts only a piece is read.
    get: async (key, cacheTtl) => bytesIn(await namespace.get(key, { type: "arrayBuffer", cacheTtl })),
    getAll: async (keys, cacheTtl) => {
      const texts = await namespace.get([...keys], { type: "text", cacheTtl });
      return new Map(Array.from(texts, ([key, text]) => [key, text === null ? null : new TextEncoder().encode(text)]));
    },
  };
}

function bytesIn(buffer: ArrayBuffer | null): Bytes | null {
  return buffer === null ? null : new Uint8Array(buffer);
}
