import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { inFolder } from "./file-errors.ts";
import { type KeyValueStore, StoreError } from "./store.ts";
import { isDone, runWrangler, type WranglerLimits, type WranglerRun } from "./wrangler.ts";
import { explainWranglerError } from "./wrangler-errors.ts";

/** wrangler finds the namespace of the binding in wrangler.toml or in the deployed Worker. */
const REMOTE = ["--binding", "KV", "--remote"];

const storedValues = v.record(v.string(), v.nullable(v.string()));

const listedKeys = v.array(v.object({ name: v.string() }));

/** The KV of the deployed service, through wrangler. One call starts wrangler once, which takes about a second. */
export function remoteStore(limits: WranglerLimits): KeyValueStore {
  return {
    get: async (keys) => {
      const run = await withFile(keys, (file) => runWrangler(["kv", "bulk", "get", file, ...REMOTE], limits));
      const values = printed(storedValues, run, "{", "}");
      return new Map(keys.flatMap((key) => (values[key] == null ? [] : [[key, values[key]] as const])));
    },
    put: async (values) => {
      const pairs = Array.from(values, ([key, value]) => ({ key, value }));
      const run = await withFile(pairs, (file) => runWrangler(["kv", "bulk", "put", file, ...REMOTE], limits));
      // Exit code 0 is not enough: only a wrangler that has written prints this.
      if (!isDone(run) || !run.stdout.includes("Success!")) throw explainWranglerError(run);
    },
    delete: async (keys) => {
      const run = await withFile(keys, (file) =>
        runWrangler(["kv", "bulk", "delete", file, "--force", ...REMOTE], limits),
      );
      if (!isDone(run) || !run.stdout.includes("Success!")) throw explainWranglerError(run);
    },
    keys: async (prefix) => {
      const run = await runWrangler(["kv", "key", "list", "--prefix", prefix, ...REMOTE], limits);
      return new Set(printed(listedKeys, run, "[", "]").map(({ name }) => name));
    },
  };
}

/** Parses the output of wrangler: one JSON value, possibly followed by other text. */
function printed<const Schema extends v.GenericSchema>(
  schema: Schema,
  run: WranglerRun,
  first: string,
  last: string,
): v.InferOutput<Schema> {
  if (!isDone(run)) throw explainWranglerError(run);
  try {
    return v.parse(schema, JSON.parse(run.stdout.slice(run.stdout.indexOf(first), run.stdout.lastIndexOf(last) + 1)));
  } catch {
    throw new StoreError("svaret från Cloudflare gick inte att läsa", "transient");
  }
}

async function withFile<Result>(content: unknown, use: (file: string) => Promise<Result>): Promise<Result> {
  const folder = inFolder(tmpdir(), () => mkdtempSync(join(tmpdir(), "samverkan-")));
  try {
    const file = join(folder, "kv.json");
    inFolder(tmpdir(), () => writeFileSync(file, JSON.stringify(content)));
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
