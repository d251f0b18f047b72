import { ensureWritable } from "./file-errors.ts";
import { type KeyValueStore, StoreError } from "./store.ts";

/** The binding in wrangler.toml. `wrangler dev` gives a namespace without an id the name of its binding. */
const NAMESPACE = "KV";

/** The state of `wrangler dev`, relative to the folder of wrangler.toml. */
export const LOCAL_STATE = ".wrangler/state/v3";

/**
 * A Worker that reads and writes KV. Miniflare has a KV client of its own, but it takes longer to start than everything that
 * is done here.
 */
const KV_PROXY_WORKER = `export default {
  async fetch(request, { KV }) {
    const { get, put, list, remove } = await request.json();
    if (get) return Response.json(await Promise.all(get.map(async (key) => [key, await KV.get(key)])));
    if (list) return Response.json(await KV.list(list));
    if (remove) return Response.json(await Promise.all(remove.map((key) => KV.delete(key))));
    await Promise.all(put.map(([key, value]) => KV.put(key, value)));
    return Response.json({});
  },
}`;

/** A page of the names of keys, as KV lists them. */
interface KeyPage {
  readonly keys: readonly { readonly name: string }[];
  readonly cursor?: string;
}

/** Starts the local KV, after a check that it can write: otherwise it fails with an incomprehensible error. */
async function startRuntime(state: string) {
  ensureWritable(state);
  // Loading it takes a fifth of a second, which a check or a remote publish does not need.
  const { convertV4MiniflareOptions, Miniflare } = await import("miniflare");
  return new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: KV_PROXY_WORKER,
      kvNamespaces: [NAMESPACE],
      resourcePersistencePath: state,
      // By default it asks workers.cloudflare.com where this computer is.
      cf: false,
    }),
  );
}

/** Runs `use` with the KV that `wrangler dev` reads in the same folder. It starts at once, and is ready in a third of a second. */
export async function withLocalStore<Result>(
  use: (store: KeyValueStore) => Promise<Result>,
  state: string = LOCAL_STATE,
): Promise<Result> {
  const started = startRuntime(state);
  const runtime = started.catch(() => undefined);
  const ask = async (question: object) => {
    const answer = await (await started).dispatchFetch("http://kv.local", {
      method: "POST",
      body: JSON.stringify(question),
    });
    if (!answer.ok) {
      throw new StoreError(`den lokala kopian av KV i ${state} svarade ${answer.status}. Är disken full?`, "permanent");
    }
    return answer.json();
  };
  try {
    return await use({
      get: async (keys) => {
        const found = (await ask({ get: keys })) as readonly (readonly [string, string | null])[];
        return new Map(found.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const])));
      },
      put: async (values) => void (await ask({ put: [...values] })),
      delete: async (keys) => void (await ask({ remove: keys })),
      keys: async (prefix) => {
        const names = new Set<string>();
        for (let cursor: string | undefined; ; ) {
          const page = (await ask({ list: { prefix, cursor } })) as KeyPage;
          for (const { name } of page.keys) names.add(name);
          if (page.cursor === undefined) return names;
          cursor = page.cursor;
        }
      },
    });
  } finally {
    await (await runtime)?.dispose();
  }
}
