import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

/** An immutable file for browsers, with a hash in its name. */
export interface ClientAsset {
  /** Its name in the source: `embed.js`. */
  readonly name: string;
  /** The last segment of its path: `embed.<hash of the bytes>.js`. */
  readonly file: string;
  readonly text: string;
  /** For the `integrity` attribute (W3C Subresource Integrity). */
  readonly integrity: string;
  /** Size compressed with gzip, in bytes. */
  readonly gzipSize: number;
}

const SCRIPTS = ["builder.js", "embed.js", "frame.js", "resize.js", "search.js"];

/** A script that another one loads; the build inserts its URL. */
const SANITIZER = "sanitizer.js";

const STYLESHEET = "samverkan.css";
const ICON = "icon.svg";

/** The rules of the stylesheet for fragments in any page are between these two comments. */
const FRAGMENT_RULES = /\/\* Fragments, wherever they stand\. \*\/(.*?)\/\* Our own pages only\. \*\//s;

/** Builds every asset from a folder of sources. The same sources and the same esbuild give the same bytes. */
export async function buildClientAssets(folder: string): Promise<readonly ClientAsset[]> {
  const stylesheet = readFileSync(`${folder}/${STYLESHEET}`, "utf8");
  const styles = await fragmentStyles(folder);
  const sanitizer = clientAsset(SANITIZER, await script(`${folder}/${SANITIZER}`, {}));
  const { file, integrity } = sanitizer;
  const known = { FRAGMENT_STYLES: JSON.stringify(styles), SANITIZER: JSON.stringify({ file, integrity }) };
  const scripts = SCRIPTS.map(async (name) => clientAsset(name, await script(`${folder}/${name}`, known)));
  const icon = readFileSync(`${folder}/${ICON}`, "utf8");
  return [
    clientAsset(STYLESHEET, await minified(stylesheet)),
    clientAsset(ICON, icon),
    sanitizer,
    ...(await Promise.all(scripts)),
  ];
}

/** The minified rules of the stylesheet for fragments in other sites' pages. */
export async function fragmentStyles(folder: string): Promise<string> {
  const [, rules] = FRAGMENT_RULES.exec(readFileSync(`${folder}/${STYLESHEET}`, "utf8")) ?? [];
  if (rules === undefined) throw new Error(`${folder}/${STYLESHEET} lacks the comments around fragment rules`);
  return minified(rules);
}

/** Creates an asset. */
export function clientAsset(name: string, text: string): ClientAsset {
  const [stem, ending] = name.split(".");
  const hash = createHash("sha256").update(text).digest("hex").slice(0, 16);
  const integrity = `sha384-${createHash("sha384").update(text).digest("base64")}`;
  return { name, file: `${stem}.${hash}.${ending}`, text, integrity, gzipSize: gzipSync(text, { level: 9 }).length };
}

async function minified(css: string): Promise<string> {
  const { code } = await transform(css, { loader: "css", minify: true });
  return code.trim();
}

/** Bundles a script with constants of the build. */
async function script(path: string, define: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.replace(/js$/, "ts")],
    bundle: true,
    write: false,
    minify: true,
    // Works as a module and as a classic script, because a CMS may strip unknown attributes.
    format: "iife",
    target: "es2022",
    charset: "utf8",
    define: { ...define },
    // So that a copy of the sources elsewhere finds the same packages.
    nodePaths: [`${import.meta.dirname}/../node_modules`],
    logLevel: "error",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`the build of ${path} gave no script`);
  return output.text;
}
