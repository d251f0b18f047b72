import * as v from "valibot";
import { isDone, runWrangler, type WranglerLimits } from "./wrangler.ts";

/** The Worker does not start without a public origin: the first upload has this one, until wrangler has printed the address. */
export const UNKNOWN_ORIGIN = "https://samverkan.invalid";

/** What `wrangler deployments status --json` prints, as far as it is read. */
const DEPLOYMENT = v.object({ versions: v.array(v.object({ version_id: v.string() })) });

/** The same of `wrangler versions view --json`. A variable of wrangler.toml or of `--var` is a binding with a text. */
const VERSION = v.object({
  resources: v.object({ bindings: v.array(v.object({ name: v.string(), text: v.optional(v.string()) })) }),
});

/** The public origin of the deployed Worker; undefined if none is deployed, or if its first deploy was not completed. */
export async function readDeployedOrigin(limits: WranglerLimits): Promise<string | undefined> {
  const deployment = await readJson(["deployments", "status"], DEPLOYMENT, limits);
  const id = deployment?.versions[0]?.version_id;
  const version = id === undefined ? undefined : await readJson(["versions", "view", id], VERSION, limits);
  const origin = version?.resources.bindings.find(({ name }) => name === "PUBLIC_ORIGIN")?.text;
  return origin === UNKNOWN_ORIGIN ? undefined : origin;
}

/** The JSON that a command of wrangler prints; undefined if it fails or prints something else. */
async function readJson<Schema extends v.GenericSchema>(
  command: readonly string[],
  schema: Schema,
  limits: WranglerLimits,
): Promise<v.InferOutput<Schema> | undefined> {
  const run = await runWrangler([...command, "--json"], limits);
  if (!isDone(run)) return undefined;
  const read = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), run.stdout);
  return read.success ? read.output : undefined;
}
