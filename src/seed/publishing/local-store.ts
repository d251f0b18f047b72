import type { KeyValueStore } from "./key-value-store.ts";

/** The binding in wrangler.toml. `wrangler dev` gives a namespace without an id the name of its binding. */
const NAMESPACE = "KV";

/** Where `wrangler dev` keeps its state, from the folder of wrangler.toml. */
export const LOCAL_STATE = ".wrangler/state/v3";

/** Lets `use` work with the KV that `wrangler dev` reads in the same folder. */
export async function withLocalStore<Result>(
  use: (store: KeyValueStore) => Promise<Result>,
  state: string = LOCAL_STATE,
): Promise<Result> {
  // Loading it takes half a second, which a check or a remote publish need not wait for.
  const { convertV4MiniflareOptions, Miniflare } = await import("miniflare");
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: "export default {}",
      kvNamespaces: [NAMESPACE],
      resourcePersistencePath: state,
    }),
  );
  try {
    const namespace = await runtime.getKVNamespace(NAMESPACE);
    return await use({
      get: async (keys) => {
        const values = await Promise.all(keys.map(async (key) => ({ key, value: await namespace.get(key, "text") })));
        return new Map(values.flatMap(({ key, value }) => (value === null ? [] : [[key, value] as const])));
      },
      put: async (values) => {
        await Promise.all(Array.from(values, ([key, value]) => namespace.put(key, value)));
      },
      keys: async (prefix) => {
        const names = new Set<string>();
        for (let cursor: string | undefined; ; ) {
          const page = await namespace.list({ prefix, ...(cursor !== undefined && { cursor }) });
          for (const { name } of page.keys) names.add(name);
          if (page.list_complete) return names;
          cursor = page.cursor;
        }
      },
    });
  } finally {
    await runtime.dispose();
  }
}
