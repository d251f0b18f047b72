import { existsSync } from "node:fs";
import type { Facts } from "../domain/facts.ts";
import { compileFacts } from "./compile/facts.ts";
import { type Diagnostic, sortDiagnostics } from "./diagnostic.ts";
import { readFolder } from "./parse/folder.ts";
import { parseFiles } from "./parse/parse-files.ts";
import { createDiagnostic } from "./parse/source-file.ts";
import { validateFiles } from "./validate/validate-files.ts";

/** The facts of a folder, or everything that an editor has to change before they can be published. */
export type LoadResult =
  | { readonly kind: "facts"; readonly facts: Facts }
  | { readonly kind: "problems"; readonly problems: readonly Diagnostic[] };

/** Loads a folder of authored facts: parse, validate, compile. Diagnostics name files below the folder: `data/site.yaml`. */
export function loadFacts(path: string): LoadResult {
  if (!existsSync(path)) return { kind: "problems", problems: [createDiagnostic(path, MISSING_FOLDER)] };
  const folder = readFolder(path);
  const parsed = parseFiles(folder);
  const validated = validateFiles(parsed, folder);
  const problems = [...folder.diagnostics, ...validated.diagnostics];
  if (problems.length > 0) return { kind: "problems", problems: sortDiagnostics(problems) };
  return { kind: "facts", facts: compileFacts(validated.files) };
}

const MISSING_FOLDER = { what: "Mappen finns inte.", advice: "Stå i projektets mapp när du kör kommandot." };
