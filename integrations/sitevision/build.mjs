// Builds dist/samverkan.zip with the maker's own tool. Plain JavaScript, because this package runs on the Node of a web team.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/** The rules for fragments in other sites' pages stand between these two comments. */
const FRAGMENT_RULES = /\/\* Fragments, wherever they stand\. \*\/(.*?)\/\* Our own pages only\. \*\//s;

/** What the app consists of. The tool ends well even where its compiler failed, so we look. */
const FILES = [
  "index.js",
  "hooks.js",
  "manifest.json",
  "config/index.html",
  "config/index.js",
  "resource/samverkan.css",
];

process.chdir(import.meta.dirname);

const [, rules] = FRAGMENT_RULES.exec(readFileSync("../../src/client/samverkan.css", "utf8")) ?? [];
if (rules === undefined) throw new Error("src/client/samverkan.css lacks the comments around the rules for fragments");
mkdirSync("resource", { recursive: true });
writeFileSync("resource/samverkan.css", rules.trim());

for (const folder of ["build", "dist"]) rmSync(folder, { recursive: true, force: true });
const { status } = spawnSync("sitevision-scripts", ["build"], {
  stdio: "inherit",
  shell: process.platform === "win32",
});
// A zip has the names of its files as they are.
const zip = status === 0 ? readFileSync("dist/samverkan.zip", "latin1") : "";
const missing = FILES.filter((file) => !zip.includes(file));
if (missing.length > 0) {
  throw new Error(`the build is not whole: ${missing.join(", ")}`);
}
