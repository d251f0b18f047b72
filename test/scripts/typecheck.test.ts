import { spawnSync } from "node:child_process";
import { globSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { expect, test } from "vitest";
import { scratchFolder } from "../seed/scratch-folder.ts";

/** `npm run typecheck` checks the projects that are listed in tsconfig.projects.json; here it is one with a single file. */

const TSC = resolve("node_modules/typescript-compiler/bin/tsc");

function projectOf(text: string): string {
  const folder = scratchFolder();
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ extends: resolve("tsconfig.json"), include: ["."] }));
  writeFileSync(join(folder, "fact.ts"), text);
  return folder;
}

function typecheck(folder: string, ...options: readonly string[]): string {
  return spawnSync(process.execPath, [TSC, "-b", folder, ...options], { encoding: "utf8" }).stdout;
}

test("a project that has not changed since its types were checked is not checked again", () => {
  const folder = projectOf("export const members: number = 2;\n");
  expect(typecheck(folder, "--dry")).toContain("would build");
  expect(typecheck(folder)).toBe("");
  expect(typecheck(folder, "--dry")).toContain("is up to date");
});

test("an error is reported at each run until it is fixed", () => {
  const folder = projectOf('export const members: number = "two";\n');
  const first = typecheck(folder);
  expect(first).toContain("TS2322");
  expect(typecheck(folder)).toBe(first);
  writeFileSync(join(folder, "fact.ts"), "export const members: number = 2;\n");
  expect(typecheck(folder)).toBe("");
});

test("every project is listed, but for those that npm run test:programs checks", () => {
  const { references }: { references: readonly { path: string }[] } = JSON.parse(
    readFileSync("tsconfig.projects.json", "utf8"),
  );
  const projects = globSync("*/**/tsconfig.json", { exclude: ["**/node_modules", ".*"] }).map(dirname);
  const listed = references.map(({ path }) => path);
  expect([...listed, "test/programs", "integrations/sitevision"].sort()).toEqual(projects.sort());
});
