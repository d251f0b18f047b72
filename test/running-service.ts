import { randomInt } from "node:crypto";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { build, type Plugin } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import type { Facts } from "../src/domain/facts.ts";
import { nextPointer } from "../src/release/next-pointer.ts";
import { type Pointer, serializePointer } from "../src/release/pointer.ts";
import { serializePublication } from "../src/release/publication.ts";
import { chunkKey, POINTER_KEY, publicationKey, snapshotKey } from "../src/release/storage.ts";
import { type ChunkLimits, serializeRelease } from "../src/seed/serialize/release.ts";
import { factsIn } from "./fixtures/facts-in.ts";
import { TYRESO } from "./fixtures/tyreso.ts";

/** The service as visitors meet it: the built Worker in its own runtime, on a port of this machine. */
export interface RunningService {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /**
   * Publishes other facts as the seed does: chunks, snapshot, publication without descriptions, then the pointer.
   * Returns the id of the release.
   */
  readonly publish: (facts: Facts) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** The options of a service, with the defaults of the shared one. */
export interface RunningServiceOptions {
  /** The folder of a project that has been built; its facts, Worker and static files are served. By default this one, with the facts of fixtures/tyreso. */
  readonly project?: string;
  /** The folder of facts that is published before the first response. */
  readonly data?: string;
  /** Facts to publish instead of those of a folder. */
  readonly facts?: Facts;
  /** The size limits of stored values; small ones give a chunked release of few facts. */
  readonly sizes?: ChunkLimits;
  /** The module of the Worker; another one may differ in how long it waits for what. */
  readonly entry?: string;
  /** The assets of another build, for a deploy of other assets than the current ones. */
  readonly assets?: BuiltAssets;
  /** The origin that links carry; by default the one that the service listens at. */
  readonly publicOrigin?: string;
  /** The address to listen on; another than loopback lets programs in containers reach it. */
  readonly host?: string;
  /** The configured repository of the editor's form; none by default. */
  readonly editorRepository?: string;
  /** Variables beyond those that every service has. */
  readonly variables?: Readonly<Record<string, string>>;
}

/** Assets as a build leaves them for the Worker. */
export interface BuiltAssets {
  /** The text of the module that lists the assets for the Worker. */
  readonly module: string;
  /** The folder that is deployed beside the script. */
  readonly folder: string;
}

/** The binding in wrangler.toml. */
const NAMESPACE = "KV";

/**
 * Starts the Worker with the facts published to a KV of its own, in memory, on a free port. It needs `npm run bundle`
 * to have been run, and leaves nothing behind when it is stopped.
 */
export async function startRunningService({
  project,
  data = project === undefined ? TYRESO : join(project, "data"),
  facts,
  sizes,
  entry = "src/worker/index.ts",
  assets,
  host = "127.0.0.1",
  editorRepository = "",
  variables = {},
  ...rest
}: RunningServiceOptions = {}): Promise<RunningService> {
  const port = await freePort(host);
  const publicOrigin = rest.publicOrigin ?? `http://${host}:${port}`;
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      host,
      port,
      modules: true,
      script: await builtWorker(resolve(project ?? "."), entry, assets?.module),
      compatibilityDate: "2026-10-01",
      kvNamespaces: [NAMESPACE],
      versionMetadata: "VERSION",
      assets: {
        directory: assets?.folder ?? join(project ?? ".", ".generated/static"),
        binding: "ASSETS",
        run_worker_first: true,
        routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
        assetConfig: { html_handling: "none", not_found_handling: "none" },
      },
      bindings: { PUBLIC_ORIGIN: publicOrigin, EDITOR_REPOSITORY: editorRepository, ...variables },
      cf: false,
    }),
  );
  try {
    const publish = publisherTo(await runtime.getKVNamespace(NAMESPACE), sizes);
    await publish(facts ?? factsIn(data));
    const { origin } = await runtime.ready;
    return { origin, publish, stop: () => runtime.dispose() };
  } catch (error) {
    await runtime.dispose();
    throw error;
  }
}

/**
 * A free port, chosen before the start because links contain the origin. Below the range of ephemeral ports, so that no
 * other program gets it in the meantime.
 */
async function freePort(host: string): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 30_000);
    const server = createServer();
    const isFree = await new Promise<boolean>((resolve) => {
      server.once("error", () => resolve(false));
      server.listen(port, host, () => server.close(() => resolve(true)));
    });
    if (isFree) return port;
  }
}

const built = new Map<string, Promise<string>>();

/** The same text for the same Worker of this project, which no test changes; a copy of the project may change. */
function builtWorker(project: string, entry: string, assets: string | undefined): Promise<string> {
  if (project !== process.cwd() || assets !== undefined) return buildWorker(project, entry, assets);
  const text = built.get(entry) ?? buildWorker(project, entry, assets);
  built.set(entry, text);
  // A build that failed is tried again by the next file.
  text.catch(() => built.delete(entry));
  return text;
}

/** The Worker as one module, built as wrangler builds it: the snapshot is text. */
async function buildWorker(project: string, entry: string, assets: string | undefined): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: project,
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    loader: { ".txt": "text" },
    plugins: assets === undefined ? [] : [withAssets(assets)],
    logLevel: "error",
  });
  const [module] = outputFiles;
  if (module === undefined) throw new Error("the build of the Worker gave no module");
  return module.text;
}

function withAssets(contents: string): Plugin {
  return {
    name: "assets",
    setup: ({ onLoad }) => onLoad({ filter: /\.generated\/assets\.ts$/ }, () => ({ contents, loader: "ts" })),
  };
}

interface Writable {
  readonly put: (key: string, value: string) => Promise<void>;
}

function publisherTo(store: Writable, sizes: ChunkLimits | undefined): RunningService["publish"] {
  let live: Pointer | undefined;
  return async (facts) => {
    const { sha, text, chunks } = await serializeRelease(facts, sizes);
    live = nextPointer(sha, Date.now(), live);
    await Promise.all(Array.from(chunks, ([name, part]) => store.put(chunkKey(name), part)));
    await store.put(snapshotKey(sha), text);
    const { id, snapshot, publishedAt } = live;
    const publication = serializePublication({ schema: 1, id, snapshot, publishedAt, changes: [] });
    await store.put(publicationKey(id), publication);
    await store.put(POINTER_KEY, serializePointer(live));
    return live.id;
  };
}
