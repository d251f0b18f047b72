import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The name of the Worker in wrangler.toml, which another publisher changes: the addresses of Cloudflare's API have it. */
export const WORKER = nameIn(readFileSync(join(import.meta.dirname, "../../wrangler.toml"), "utf8"));

function nameIn(configuration: string): string {
  const [, name] = /^name = "(.+)"$/m.exec(configuration) ?? [];
  if (name === undefined) throw new Error("wrangler.toml names no Worker");
  return name;
}
