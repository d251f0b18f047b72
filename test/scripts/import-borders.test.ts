import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../seed/scratch-folder.ts";

/** What a file of each folder may import, and what it may not: packages, and other folders of `src`. */
const IMPORTS: Readonly<
  Record<string, { readonly allowed: readonly string[]; readonly forbidden: readonly string[] }>
> = {
  "src/domain": {
    allowed: ["./dates.ts", "./search/tokenize.ts"],
    forbidden: ["valibot", "hono", "node:fs", "cloudflare:workers", "../release/pointer.ts", "../form/parse-file.ts"],
  },
  "src/release": {
    allowed: ["../domain/facts.ts"],
    forbidden: ["yaml", "canonicalize", "../seed/load-facts.ts", "../worker/app.ts", "../form/parse-file.ts"],
  },
  "src/form": {
    allowed: ["yaml", "@sveltia/cms", "../domain/facts.ts"],
    forbidden: ["valibot", "node:fs", "../seed/load-facts.ts", "../client/own-origin.ts", "../release/pointer.ts"],
  },
  "src/seed/cli": {
    allowed: ["node:fs", "valibot", "../../form/parse-file.ts", "../../release/pointer.ts", "../form/labels.ts"],
    forbidden: ["hono", "cloudflare:workers", "../../worker/app.ts", "../../verify/verify.ts", "../../client/embed.ts"],
  },
  "src/worker/routes": {
    allowed: ["hono", "hono/tiny", "cloudflare:workers", "../../release/pointer.ts", "../../domain/facts.ts"],
    forbidden: ["valibot", "yaml", "node:fs", "../openapi/document.ts", "./feed.openapi.ts", "../../verify/verify.ts"],
  },
  "src/worker/openapi": {
    allowed: ["valibot", "@valibot/to-json-schema", "../urls.ts"],
    forbidden: ["yaml", "node:fs", "../../seed/load-facts.ts"],
  },
  "src/client": {
    allowed: ["dompurify", "@sveltia/cms", "../form/parse-file.ts", "../domain/text.ts"],
    forbidden: ["valibot", "node:fs", "../release/pointer.ts", "../verify/verify.ts", "../worker/urls.ts"],
  },
  "src/docs-site": {
    allowed: ["../worker/urls.ts", "../domain/text.ts"],
    forbidden: ["valibot", "node:fs", "../seed/load-facts.ts", "../verify/verify.ts"],
  },
  "src/verify": {
    allowed: ["node:util", "./target.ts"],
    forbidden: ["valibot", "../seed/load-facts.ts", "../worker/urls.ts", "../domain/facts.ts"],
  },
};

interface LintReport {
  readonly diagnostics: readonly { readonly location: { readonly path: string } }[];
}

test("the linter refuses an import across the border of a folder, and no other", () => {
  const folder = scratchFolder();
  cpSync("biome.json", join(folder, "biome.json"));
  const imports = Object.entries(IMPORTS).flatMap(([path, { allowed, forbidden }]) => {
    mkdirSync(join(folder, path), { recursive: true });
    return [...forbidden, ...allowed].map((name, index) => ({
      file: `${path}/imports-${index}.ts`,
      name,
      isForbidden: index < forbidden.length,
    }));
  });
  for (const { file, name } of imports) writeFileSync(join(folder, file), `export * from "${name}";\n`);
  const biome = join(dirname(createRequire(import.meta.url).resolve("@biomejs/biome/package.json")), "bin/biome");
  const parameters = ["--vcs-enabled=false", "--only=style/noRestrictedImports", "--max-diagnostics=none"];
  const { stdout } = spawnSync(process.execPath, [biome, "lint", ...parameters, "--reporter=json"], {
    cwd: folder,
    encoding: "utf8",
  });
  const { diagnostics }: LintReport = JSON.parse(stdout);
  const refused = new Set(diagnostics.map(({ location }) => location.path));
  expect(imports.filter(({ file }) => refused.has(file))).toEqual(imports.filter(({ isForbidden }) => isForbidden));
});
