import { existsSync, readdirSync } from "node:fs";
import { basename, join, relative, resolve, sep } from "node:path";
import { readOr } from "../parse/read-errors.ts";
import { didYouMean } from "../suggest.ts";
import { usageError } from "./args.ts";

/**
 * Resolves file arguments: relative to the working directory, relative to the folder of facts, or a file name alone. An
 * unknown name is a usage error, because otherwise it would look as if that file had no errors.
 */
export function resolveNamedFiles(written: readonly string[], data: string): readonly string[] {
  if (written.length === 0) return [];
  const files = readOr(
    () => readdirSync(data, { recursive: true, encoding: "utf8" }),
    () => [],
  );
  return written.map((name) => {
    const found = [
      name,
      join(data, name),
      ...files.filter((file) => basename(file) === name).map((file) => join(data, file)),
    ];
    const path = found.map((each) => resolve(each)).find((each) => existsSync(each) && isInside(each, data));
    if (path !== undefined) return path;
    const near = didYouMean(
      basename(name),
      files.map((file) => basename(file)),
    );
    return usageError(
      `Det finns ingen fil ${name} i ${data}. Inget är kontrollerat.`,
      `${near}Hela mappen: npm run check`,
    );
  });
}

/** Whether a file is one of the paths or inside one of them. */
export function isNamed(file: string, paths: readonly string[]): boolean {
  return paths.some((path) => isInside(file, path));
}

function isInside(path: string, folder: string): boolean {
  const relativePath = relative(resolve(folder), resolve(path));
  return relativePath !== ".." && !relativePath.startsWith(`..${sep}`);
}
