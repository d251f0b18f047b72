import * as v from "valibot";
import { slugify } from "../schemas/slugify.ts";
import { isDone, type WranglerRun } from "./wrangler.ts";

/** The Worker of a preview: it has bundled facts and no KV (src/worker/preview). */
const ENTRY = "src/worker/preview/index.ts";

/** The part of the output of `wrangler preview --json` that we use. */
const uploaded = v.object({ preview: v.object({ name: v.string(), urls: v.optional(v.array(v.string()), []) }) });

/**
 * The parameters of wrangler that upload a preview. Settings of the account's dashboard are ignored, so that they cannot bind
 * the namespace of the live facts. `time` is RFC 3339, UTC.
 */
export function previewParameters(name: string, time: string): readonly string[] {
  const variables = [`PREVIEW:${name}`, `PREVIEW_TIME:${time}`].flatMap((each) => ["--var", each]);
  return ["preview", ENTRY, "--name", name, "--json", "--ignore-base-config", ...variables];
}

/** The parameters that delete a preview with everything that was uploaded to it. */
export function deletePreviewParameters(name: string): readonly string[] {
  return ["preview", "delete", "--name", name, "--skip-confirmation"];
}

/** The address of an uploaded preview; undefined if wrangler did not report one. */
export function parsePreviewUrl(run: WranglerRun): string | undefined {
  if (!isDone(run)) return undefined;
  const { stdout } = run;
  // The build prints text before the JSON.
  const start = stdout.search(/^\{$/m);
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), uploaded), stdout.slice(Math.max(start, 0)));
  return parsed.success ? parsed.output.preview.urls[0] : undefined;
}

/** Whether a deletion failed only because there is no such preview. */
export function isAbsent({ stdout, stderr }: WranglerRun): boolean {
  return /not found|does not exist|code: 10025\b/i.test(`${stdout}\n${stderr}`);
}

/** The name of a preview from any text, such as a branch: it is part of the address. */
export function previewName(text: string): string {
  return slugify(text).slice(0, 40);
}
