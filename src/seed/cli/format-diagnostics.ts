import type { Diagnostic } from "../diagnostic.ts";
import { pluralize } from "./print.ts";

/** How problems are written: for a person at a terminal, or as annotations that the code host puts beside the lines. */
export const DIAGNOSTIC_FORMATS = ["text", "github"] as const;
export type DiagnosticFormat = (typeof DIAGNOSTIC_FORMATS)[number];

/** The problems as an editor reads them: where, what is wrong, what to do. */
export function formatDiagnostics(diagnostics: readonly Diagnostic[], format: DiagnosticFormat = "text"): string {
  if (format === "github") return diagnostics.map(annotation).join("\n");
  const files = new Set(diagnostics.map(({ file }) => file)).size;
  const summary = `${pluralize(diagnostics.length, "fel", "fel")} i ${pluralize(files, "fil", "filer")}. Inget har publicerats.`;
  return [...diagnostics.map(paragraph), summary].join("\n\n");
}

function paragraph({ file, line, column, field, what, advice }: Diagnostic): string {
  const location = `${file}:${line}:${column}`;
  return [field === undefined ? location : `${location}  (${field})`, `  ${what}`, `  ${advice}`].join("\n");
}

/** A workflow command of the code host; its own signs are written as %25, %0A and so on. */
function annotation({ file, line, column, field, what, advice }: Diagnostic): string {
  const location = { file, line, col: column, title: field ?? "Fel i uppgifterna" };
  const properties = Object.entries(location).map(
    ([name, value]) => `${name}=${escapeCommand(String(value), /[%\r\n:,]/g)}`,
  );
  return `::error ${properties.join(",")}::${escapeCommand(`${what} ${advice}`, /[%\r\n]/g)}`;
}

function escapeCommand(text: string, characters: RegExp): string {
  return text.replace(
    characters,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
