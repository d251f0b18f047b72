import { build } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { POINTER_KEY, snapshotKey } from "../src/release/keys.ts";
import { pointerText, pointerTo } from "../src/release/pointer.ts";
import { snapshotOf } from "../src/release/snapshot.ts";
import { snapshotText } from "../src/release/snapshot-text.ts";
import { readFacts } from "../src/seed/facts-from.ts";

/** The service as visitors meet it: the built Worker in its own runtime, on a port of this machine. */
export interface RunningService {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** What may differ from the service that everybody gets. */
export interface RunningServiceParts {
  /** The folder with authored facts that is published before the first answer. */
  readonly data?: string;
  /** The origin that links carry; empty for the origin of each request. */
  readonly publicOrigin?: string;
  /** The address to listen on; another than loopback lets programs in containers reach it. */
  readonly host?: string;
}

/** The binding in wrangler.toml. */
const NAMESPACE = "KV";

/**
 * Starts the Worker with the facts published to a KV of its own, in memory, on a free port. It needs `npm run bundle`
 * to have been run, and leaves nothing behind when it is stopped.
 */
export async function startRunningService({
  data = "data",
  publicOrigin = "",
  host = "127.0.0.1",
}: RunningServiceParts = {}): Promise<RunningService> {
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      host,
      port: 0,
      modules: true,
      script: await builtWorker(),
      compatibilityDate: "2026-10-01",
      kvNamespaces: [NAMESPACE],
      versionMetadata: "VERSION",
      bindings: { PUBLIC_ORIGIN: publicOrigin },
      cf: false,
    }),
  );
  try {
    await publishTo(await runtime.getKVNamespace(NAMESPACE), data);
    const { origin } = await runtime.ready;
    return { origin, stop: () => runtime.dispose() };
  } catch (error) {
    await runtime.dispose();
    throw error;
  }
}

/** The Worker as one module, built as wrangler builds it: style sheets and the snapshot are text. */
async function builtWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: ["src/worker/index.ts"],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    loader: { ".css": "text", ".svg": "text", ".txt": "text" },
    logLevel: "error",
  });
  const [module] = outputFiles;
  if (module === undefined) throw new Error("the build of the Worker gave no module");
  return module.text;
}

interface Writable {
  readonly put: (key: string, value: string) => Promise<void>;
}

async function publishTo(store: Writable, folder: string): Promise<void> {
  const reading = readFacts(folder);
  if (reading.kind === "problems") throw new Error(`the facts in ${folder} have problems: run npm run check`);
  const { sha, text } = await snapshotOf(snapshotText(reading.facts));
  await store.put(snapshotKey(sha), text);
  await store.put(POINTER_KEY, pointerText(pointerTo(sha, Date.now(), undefined)));
}
