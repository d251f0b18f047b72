import { readdirSync, readFileSync } from "node:fs";
import { basename } from "node:path";
import { build } from "esbuild";
import type { DocsSources } from "../src/docs-site/sources.ts";
import type { Facts } from "../src/domain/facts.ts";
import { isPublicBody } from "../src/domain/organization.ts";
import { INTEGRATIONS } from "./integration-files.ts";

const EMBEDDING = "docs/embedding";

/**
 * The files of the documentation pages, by path. The page about embedding shows the recipes that the tests run and the
 * outcomes with real includers, and links to the files to install; that about personal data follows the publisher's kind.
 */
export async function renderDocsSite(
  served: Iterable<string>,
  facts: Facts | undefined,
): Promise<ReadonlyMap<string, string>> {
  const publisher = facts?.organizations.find(({ id }) => id === facts.site.publisher);
  const names = readdirSync(EMBEDDING).filter((file) => !/\.(?:json|md)$/.test(file));
  const { renderFiles } = await loadRenderer();
  // The modules of the Worker import a generated one, which a fresh clone lacks when this file is loaded.
  const { apiDescription } = await import("../src/worker/openapi/document.ts");
  return renderFiles({
    description: JSON.parse(JSON.stringify(apiDescription())),
    recipes: Object.fromEntries(names.map((name) => [name, readFileSync(`${EMBEDDING}/${name}`, "utf8")])),
    programs: JSON.parse(readFileSync(`${EMBEDDING}/programs.json`, "utf8")),
    matrix: JSON.parse(readFileSync(`${EMBEDDING}/matrix.json`, "utf8")),
    isPublicBody: publisher === undefined || isPublicBody(publisher.kind),
    downloads: {
      ...releases(JSON.parse(readFileSync("package.json", "utf8"))),
      ...Object.fromEntries(Array.from(served, (path) => [basename(path), path])),
    },
  });
}

/** The download URLs of the files that the workflow `release` publishes, if `repository` in package.json is set. */
function releases({ repository }: { readonly repository?: string }): DocsSources["downloads"] {
  if (repository === undefined) return {};
  return Object.fromEntries(
    Object.values(INTEGRATIONS).map((file) => [file, `${repository}/releases/latest/download/${file}`]),
  );
}

interface Renderer {
  readonly renderFiles: (sources: DocsSources) => ReadonlyMap<string, string>;
}

/** Node runs TypeScript but no JSX, so the renderer is built first. */
async function loadRenderer(): Promise<Renderer> {
  const { outputFiles } = await build({
    entryPoints: ["src/docs-site/render-files.tsx"],
    bundle: true,
    write: false,
    format: "esm",
    platform: "node",
    logLevel: "error",
  });
  const [module] = outputFiles;
  if (module === undefined) throw new Error("the build of the documentation gave no module");
  return import(`data:text/javascript;base64,${Buffer.from(module.contents).toString("base64")}`);
}
