import { existsSync, readdirSync } from "node:fs";
import type { IsoDate } from "../domain/dates.ts";
import type { Facts } from "../domain/facts.ts";
import { toSwedishDate } from "../domain/status.ts";
import { compileFacts } from "./compile/facts.ts";
import { createDiagnostic, type Diagnostic, sortDiagnostics } from "./diagnostic.ts";
import { readFolder } from "./parse/folder.ts";
import { parseFiles } from "./parse/parse-files.ts";
import { readOr } from "./parse/read-errors.ts";
import { validateFiles } from "./validate/validate-files.ts";

/** The facts of a folder, or the diagnostics that prevent their publication. */
export type LoadResult =
  | { readonly kind: "facts"; readonly facts: Facts; readonly warnings: readonly Diagnostic[] }
  /** At least one error, and all warnings. */
  | { readonly kind: "problems"; readonly problems: readonly Diagnostic[] };

/**
 * Loads a folder of authored facts: parse, validate, compile. Diagnostics name files below the folder: `data/site.yaml`.
 * `today` decides which dates are in the future and which reviews are too old.
 */
export function loadFacts(path: string, today: IsoDate = toSwedishDate(Date.now())): LoadResult {
  if (!existsSync(path)) return { kind: "problems", problems: [createDiagnostic(path, MISSING_FOLDER)] };
  const refused = readOr(
    () => void readdirSync(path),
    (message) => message,
  );
  if (refused !== undefined) return { kind: "problems", problems: [createDiagnostic(path, refused)] };
  const folder = readFolder(path);
  const parsed = parseFiles(folder);
  const validated = validateFiles(parsed, folder, today);
  const diagnostics = sortDiagnostics(validated.diagnostics);
  if (diagnostics.some(({ level }) => level === "error")) return { kind: "problems", problems: diagnostics };
  return { kind: "facts", facts: compileFacts(validated.files, folder.logos), warnings: diagnostics };
}

const MISSING_FOLDER = { what: "Mappen finns inte.", advice: "Stå i projektets mapp när du kör kommandot." };
