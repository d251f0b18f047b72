import { execFileSync } from "node:child_process";
import { linkSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative } from "node:path";
import { expect, test } from "vitest";
import { measureInstallSize } from "../../bench/install-size.ts";
import { scratchFolder } from "../seed/scratch-folder.ts";

const PLUGIN = "integrations/wordpress";

/** The packages below `folder` that npm itself finds installed, without the archive that the package `node` brings. */
function packagesByNpm(folder: string, ...options: readonly string[]): number {
  // npm exits with 1 where the folder has packages that the lock does not know, such as that archive.
  const list = execFileSync("sh", ["-c", `npm ls --all --parseable ${options.join(" ")} 2>/dev/null || true`], {
    cwd: folder,
    encoding: "utf8",
  });
  const paths = list.split("\n").map((path) => relative(folder, path));
  return new Set(paths.filter((path) => path.startsWith("node_modules/") && !/\/node\/node_modules\//.test(path))).size;
}

/** A project with one package for all, one for tests, and an optional one that is not installed. */
function project(): string {
  const folder = scratchFolder();
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const packages = {
    "": {},
    "node_modules/all": {},
    "node_modules/all/node_modules/inside": {},
    "node_modules/tests": { dev: true },
    "node_modules/other-platform": { optional: true },
  };
  write("package-lock.json", JSON.stringify({ packages }));
  write(`${PLUGIN}/package-lock.json`, JSON.stringify({ packages: { "": {}, "node_modules/tool": { dev: true } } }));
  write("node_modules/all/lib/index.js", "12345");
  write("node_modules/all/node_modules/inside/index.js", "123");
  write("node_modules/all/node_modules/archive/index.js", "1234567");
  write("node_modules/tests/index.js", "12345678");
  write(`${PLUGIN}/node_modules/tool/index.js`, "12");
  linkSync(join(folder, "node_modules/all/lib/index.js"), join(folder, "node_modules/all/index.js"));
  return folder;
}

test("the packages of npm start are those that npm finds without those for development, and those of the plugin", () => {
  const expected = packagesByNpm(process.cwd(), "--omit=dev") + packagesByNpm(join(process.cwd(), PLUGIN));
  expect(expected).toBeGreaterThan(50);
  expect(measureInstallSize().packages).toBe(expected);
});

test("every file is counted once, without packages for tests and without what no lock file has", () => {
  expect(measureInstallSize(project())).toEqual({ packages: 3, bytes: 5 + 3 + 2 });
});

test("a package that is missing is an error, not a smaller size", () => {
  const folder = project();
  rmSync(join(folder, "node_modules/all/node_modules/inside"), { recursive: true });
  expect(() => measureInstallSize(folder)).toThrow("node_modules/all/node_modules/inside is not installed");
});
