import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** The packages that npm installs with --omit=dev, and with the bench. */
const INSTALLED = namesIn("package.json");
const BENCH = namesIn("bench/package.json");

/** Runs in a browser that only tests need. */
const NEEDS_BROWSER = "scripts/screenshots.ts";

function namesIn(file: string): ReadonlySet<string> {
  const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(readFileSync(file, "utf8"));
  return new Set(Object.keys(dependencies));
}

/** Packages that the files import when they run, each with a file that does; imports of types leave nothing behind. */
function importsOf(pattern: string): readonly (readonly [string, string])[] {
  return globSync(pattern)
    .filter((file) => file !== NEEDS_BROWSER && !file.includes("node_modules"))
    .flatMap((file) =>
      Array.from(
        readFileSync(file, "utf8").matchAll(/^(?:import(?! type )[^;]*? from|export [^;]*? from|import) "([^"]+)";/gms),
        ([, from = ""]) => [packageOf(from), file] as const,
      ),
    )
    .filter(([name]) => /^@?[a-z]/.test(name) && !/^(?:node|cloudflare):/.test(name));
}

function packageOf(specifier: string): string {
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

test.each([
  ["src/**/*.{ts,tsx}", INSTALLED],
  ["scripts/**/*.{ts,mjs}", INSTALLED],
  ["bench/**/*.{ts,tsx}", new Set([...INSTALLED, ...BENCH])],
])("%s import only what a command without the packages of tests has", (pattern, installed) => {
  const imports = importsOf(pattern);
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter(([name]) => !installed.has(name))).toEqual([]);
});

test("npm ci --omit=dev leaves out what only tests need, but for types that other packages depend on", () => {
  const { packages }: { packages: Record<string, Record<string, unknown>> } = JSON.parse(
    readFileSync("package-lock.json", "utf8"),
  );
  const onlyForTests = Object.keys(packages[""]?.devDependencies ?? {});
  const installed = onlyForTests.filter((name) => packages[`node_modules/${name}`]?.dev !== true);
  expect(installed).toEqual(["@cloudflare/workers-types", "@types/mdast"]);
});
