import { build, type Plugin } from "esbuild";
import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import type { StoredValues } from "./stored-values.ts";

/** A Worker of a checkout, in its own runtime, on a port of this machine. */
export interface Service {
  readonly origin: URL;
  readonly stop: () => Promise<void>;
}

/** The options of a service. */
export interface ServiceOptions {
  readonly values: StoredValues;
  readonly publicOrigin: string;
  /** Whether the Worker carries the facts that its build bundled. */
  readonly hasBundle: boolean;
}

/**
 * Builds the Worker of a checkout as wrangler does (one module, the snapshot as text) and starts it. The bindings are
 * those of wrangler.toml. Needs `npm run bundle` to have been run there.
 */
export async function startService(checkout: string, options: ServiceOptions): Promise<Service> {
  const { values, publicOrigin, hasBundle } = options;
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      host: "127.0.0.1",
      port: 0,
      modules: true,
      script: await buildWorker(checkout, hasBundle),
      compatibilityDate: "2026-10-01",
      kvNamespaces: ["KV"],
      versionMetadata: "VERSION",
      assets: {
        directory: `${checkout}/.generated/static`,
        binding: "ASSETS",
        run_worker_first: true,
        routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
        assetConfig: { html_handling: "none", not_found_handling: "none" },
      },
      bindings: { PUBLIC_ORIGIN: publicOrigin },
      // Ignored, because services without facts log every request as a fault.
      handleStructuredLogs: () => undefined,
      cf: false,
    }),
  );
  try {
    const store = await runtime.getKVNamespace("KV");
    for (const [key, value] of values) await store.put(key, value);
    return { origin: await runtime.ready, stop: () => runtime.dispose() };
  } catch (error) {
    await runtime.dispose();
    throw error;
  }
}

async function buildWorker(checkout: string, hasBundle: boolean): Promise<string> {
  const { outputFiles } = await build({
    absWorkingDir: checkout,
    entryPoints: ["src/worker/index.ts"],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2024",
    conditions: ["workerd", "worker", "browser"],
    external: ["cloudflare:*", "node:*"],
    loader: { ".txt": "text" },
    plugins: hasBundle ? [] : [WITHOUT_BUNDLE],
    logLevel: "error",
  });
  const [module] = outputFiles;
  if (module === undefined) throw new Error("the build of the Worker gave no module");
  return module.text;
}

const WITHOUT_BUNDLE: Plugin = {
  name: "without-bundle",
  setup: ({ onLoad }) => onLoad({ filter: /\.generated\/snapshot\.txt$/ }, () => ({ contents: "", loader: "text" })),
};
