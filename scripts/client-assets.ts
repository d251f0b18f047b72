import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build, transform } from "esbuild";

/** A file that browsers load from us, as bytes that never change under an address that never changes. */
export interface ClientAsset {
  /** What it is called in the source: `embed.js`. */
  readonly name: string;
  /** The last part of its address: `embed.<hash of the bytes>.js`. */
  readonly file: string;
  readonly text: string;
  /** For the `integrity` attribute (W3C Subresource Integrity). */
  readonly integrity: string;
  /** Bytes on the wire, compressed with gzip. */
  readonly gzipSize: number;
}

const SCRIPTS = ["builder.js", "embed.js", "frame.js", "resize.js", "search.js"];

/** A script that another one loads, by the address that the build tells it. */
const SANITIZER = "sanitizer.js";

const STYLESHEET = "samverkan.css";
const ICON = "icon.svg";

/** The part of the stylesheet that is for fragments wherever they stand is between these two comments. */
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

/** The rules for fragments in other sites' pages, minified: those of the stylesheet that are not for our own pages. */
export async function fragmentStyles(folder: string): Promise<string> {
  const [, rules] = FRAGMENT_RULES.exec(readFileSync(`${folder}/${STYLESHEET}`, "utf8")) ?? [];
  if (rules === undefined) throw new Error(`${folder}/${STYLESHEET} lacks the comments around fragment rules`);
  return minified(rules);
}

/** An asset of this name with these bytes. */
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

/** A script with what the build knows in the place of names. */
async function script(path: string, define: Readonly<Record<string, string>>): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [path.replace(/js$/, "ts")],
    bundle: true,
    write: false,
    minify: true,
    // Right as a module and as a classic script: hosts drop attributes that their CMS does not know.
    format: "iife",
    target: "es2022",
    charset: "utf8",
    define: { ...define },
    // A copy of the sources elsewhere is built with the same packages.
    nodePaths: [`${import.meta.dirname}/../node_modules`],
    logLevel: "error",
  });
  const [output] = outputFiles;
  if (output === undefined) throw new Error(`the build of ${path} gave no script`);
  return output.text;
}
