import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";
import { CODE_HOSTS } from "../src/form/editor-repository.ts";
import { formDefinition } from "../src/seed/form/form-config.ts";
import { completeSwedish } from "./form-swedish.ts";

/** The npm package of Sveltia CMS; its files are served beside its script instead of from a CDN. */
const PACKAGE = join(import.meta.dirname, "../node_modules/@sveltia/cms/npm");

/** The fonts that it loads relative to its script. Icons are glyphs of one of them. */
const FONTS = [
  "material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2",
  "noto-mono-latin-400-normal-DiC8lJru.woff2",
  "source-sans-3-latin-wght-normal-BqRLTx4X.woff2",
];

/** Names of imported modules that our form does not need: maps, pictures, code. */
const LEFT_OUT = /^(?:@shikijs\/|leaflet$|leaflet\/|terra-draw|svgo|exifr|\.\/chunks\/(?:heic|webp|shiki))/;

/** URLs of third parties in the package, with their replacement and their exact number of occurrences. */
const REPLACED: readonly { readonly text: string; readonly by: string; readonly times: number }[] = [
  // The status of GitHub is at a third party; the form then shows it as unknown.
  { text: "https://www.githubstatus.com/api/v2/status.json", by: "data:application/json,{}", times: 1 },
  // Everybody may zoom.
  { text: "`maximum-scale=1`,", by: "", times: 1 },
  { text: "https://unpkg.com", by: "/admin/absent", times: 4 },
  { text: "https://cdn.jsdelivr.net", by: "/admin/absent", times: 3 },
  ...FONTS.map((name) => ({ text: `assets/${name}`, by: name, times: 1 })),
];

/**
 * The files of the editor's form, by path among the static files: the page, its script, lazily loaded modules, and fonts.
 * Fails if Sveltia CMS has another number of third-party URLs than expected, so that an upgrade is reviewed.
 */
export async function formFiles(): Promise<readonly (readonly [string, string | Uint8Array])[]> {
  const { outputFiles } = await build({
    entryPoints: { form: join(import.meta.dirname, "../src/client/admin/form.ts") },
    entryNames: "[name].[hash]",
    chunkNames: "[name].[hash]",
    outdir: "/",
    bundle: true,
    splitting: true,
    write: false,
    minify: true,
    format: "esm",
    target: "es2024",
    charset: "utf8",
    legalComments: "none",
    define: { FORM: JSON.stringify(formDefinition()) },
    plugins: [withoutOthers()],
    logLevel: "error",
  });
  const scripts = outputFiles.map(({ path, contents }) => [`/admin/${basename(path)}`, contents] as const);
  const entry = scripts.find(([path]) => path.startsWith("/admin/form."));
  if (entry === undefined) throw new Error("the build of the editor's form gave no script");
  const fonts = FONTS.map((name) => [`/admin/${name}`, readFileSync(join(PACKAGE, "assets", name))] as const);
  return [
    ...CODE_HOSTS.map(({ kind, api }) => [`/admin/${kind}.txt`, page(entry[0], api)] as const),
    ...scripts,
    ...fonts,
  ];
}

/** An esbuild plugin that removes third-party URLs and unneeded modules from the package. */
function withoutOthers(): Plugin {
  return {
    name: "without-others",
    setup({ onResolve, onLoad }) {
      onResolve({ filter: LEFT_OUT }, ({ importer }) =>
        importer.startsWith(PACKAGE) ? { path: "nothing", namespace: "left-out" } : undefined,
      );
      onLoad({ filter: /.*/, namespace: "left-out" }, () => ({ contents: "export default {}" }));
      onLoad({ filter: /@sveltia.cms.npm.index\.js$/ }, ({ path }) => {
        return { contents: REPLACED.reduce(replaceExactly, readFileSync(path, "utf8")) };
      });
      onLoad({ filter: /@sveltia.cms.locales.sv\.json$/ }, ({ path }) => {
        const [swedish, english] = [path, join(path, "../en-US.json")].map((file) => readFileSync(file, "utf8"));
        return { contents: completeSwedish(swedish ?? "", english ?? ""), loader: "json" };
      });
    },
  };
}

function replaceExactly(script: string, { text, by, times }: (typeof REPLACED)[number]): string {
  const pieces = script.split(text);
  if (pieces.length - 1 === times) return pieces.join(by);
  throw new Error(
    `Sveltia CMS has "${text}" ${pieces.length - 1} times, not ${times}: look at what it asks for, then mend scripts/form-files.ts`,
  );
}

/**
 * The policy and the page of `/admin/`, on a line each. The Worker inserts the configured repository, and the origin of a
 * self-hosted code host. Scripts are only our own; the form uses style attributes, and a frame of its own for the
 * text editor.
 */
function page(script: string, api: string | undefined): string {
  const asks = api === undefined ? "" : ` {api ${api}}`;
  const policy = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self' data: blob:${asks}; worker-src 'self' blob:; frame-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
  const html = [
    '<!doctype html><html lang="sv"><head><meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    "<title>Samverkan – redigera uppgifterna</title>",
    '<meta name="samverkan-repository" content="{repository}"><link rel="icon" href="/favicon.ico">',
    // A local folder needs no sign-in, so the button of the form is hidden.
    ...(api === undefined ? ["<style>.buttons > .button.secondary { display: none }</style>"] : []),
    `<script type="module" src="${script}"></script></head>`,
    "<body><noscript>Formuläret behöver JavaScript. Filerna går att ändra i en textredigerare: data/README.md.</noscript></body></html>",
  ];
  return `${policy}\n${html.join("")}`;
}
