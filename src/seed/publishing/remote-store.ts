import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { type KeyValueStore, StoreFault } from "./key-value-store.ts";
import { runWrangler, type WranglerLimits, type WranglerRun } from "./wrangler.ts";
import { faultOfRun } from "./wrangler-faults.ts";

/** wrangler finds the namespace of the binding in wrangler.toml, or asks what the deployed Worker has. */
const REMOTE = ["--binding", "KV", "--remote"];

const storedValues = v.record(v.string(), v.nullable(v.string()));

/** The KV of the deployed service, through wrangler. One call starts wrangler once, which takes about a second. */
export function remoteStore(limits: WranglerLimits): KeyValueStore {
  return {
    get: async (keys) => {
      const run = await withFile(keys, (file) => runWrangler(["kv", "bulk", "get", file, ...REMOTE], limits));
      if (run.ended !== "by itself" || run.exitCode !== 0) throw faultOfRun(run);
      const values = valuesIn(run);
      return new Map(keys.flatMap((key) => (values[key] == null ? [] : [[key, values[key]] as const])));
    },
    put: async (key, value) => {
      const run = await withFile([{ key, value }], (file) =>
        runWrangler(["kv", "bulk", "put", file, ...REMOTE], limits),
      );
      // A wrangler that was ended from outside can leave exit code 0; only one that finished says this.
      if (run.ended !== "by itself" || run.exitCode !== 0 || !run.stdout.includes("Success!")) throw faultOfRun(run);
    },
  };
}

/** What `kv bulk get` printed: one JSON object, after which wrangler may add remarks of its own. */
function valuesIn(run: WranglerRun): v.InferOutput<typeof storedValues> {
  const start = run.stdout.indexOf("{");
  const end = run.stdout.lastIndexOf("}");
  try {
    return v.parse(storedValues, JSON.parse(run.stdout.slice(start, end + 1)));
  } catch {
    throw new StoreFault("svaret från Cloudflare gick inte att läsa", "passing");
  }
}

async function withFile<Result>(content: unknown, use: (file: string) => Promise<Result>): Promise<Result> {
  const folder = mkdtempSync(join(tmpdir(), "samverkan-"));
  try {
    const file = join(folder, "kv.json");
    writeFileSync(file, JSON.stringify(content));
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
