import { readdirSync, readFileSync } from "node:fs";
import { build } from "esbuild";
import type { HelpSources } from "../src/help/help-sources.ts";
import { apiDescription } from "../src/openapi/document.ts";

const EMBEDDING = "docs/embedding";

/**
 * The files of help, by their paths. What the page about embedding shows is what the tests run: the recipes, and what
 * includers did.
 */
export async function drawHelpFiles(): Promise<ReadonlyMap<string, string>> {
  const names = readdirSync(EMBEDDING).filter((file) => !/\.(?:json|md)$/.test(file));
  const { helpFiles } = await helpModule();
  return helpFiles({
    description: JSON.parse(JSON.stringify(apiDescription())),
    recipes: Object.fromEntries(names.map((name) => [name, readFileSync(`${EMBEDDING}/${name}`, "utf8")])),
    programs: JSON.parse(readFileSync(`${EMBEDDING}/programs.json`, "utf8")),
    matrix: JSON.parse(readFileSync(`${EMBEDDING}/matrix.json`, "utf8")),
  });
}

interface HelpModule {
  readonly helpFiles: (sources: HelpSources) => ReadonlyMap<string, string>;
}

/** Node runs TypeScript but no JSX, so the views are built first. */
async function helpModule(): Promise<HelpModule> {
  const { outputFiles } = await build({
    entryPoints: ["src/help/help-files.tsx"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const [module] = outputFiles;
  if (module === undefined) throw new Error("the build of the help pages gave no module");
  return import(`data:text/javascript;base64,${Buffer.from(module.contents).toString("base64")}`);
}
