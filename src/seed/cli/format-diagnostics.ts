import type { Diagnostic } from "../diagnostic.ts";
import { pluralize } from "./print.ts";

/** The output formats: for a terminal, or as annotations that the code host shows beside the lines. */
export const DIAGNOSTIC_FORMATS = ["text", "github"] as const;
type DiagnosticFormat = (typeof DIAGNOSTIC_FORMATS)[number];

/** The most diagnostics on a terminal; the rest is counted, and shown with `--all`. */
const MAX_SHOWN = 20;

/** The number of diagnostics that fit on a terminal of common height. */
const SCREEN_SIZE = 5;

/** The diagnostics for an editor: position, what is wrong, what to do. Errors come first. */
export function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  format: DiagnosticFormat = "text",
  shown: number = MAX_SHOWN,
): string {
  const errors = diagnostics.filter(({ level }) => level === "error");
  const warnings = diagnostics.filter(({ level }) => level === "warning");
  if (format === "github") return [...errors, ...warnings].map(annotation).join("\n");
  const visible = [...errors, ...warnings].slice(0, shown);
  const hidden = diagnostics.length - visible.length;
  const more =
    hidden === 0 ? [] : [`… och ${hidden} till. Rätta de här först och kontrollera igen, eller se alla med --all.`];
  const paragraphs = [...visible.map(paragraph), ...more];
  // A terminal shows the end of its output, so the first of many errors are repeated there.
  const first = visible.length <= SCREEN_SIZE ? [] : ["Börja med:", ...errors.slice(0, 3).map(headline)];
  const end = errors.length === 0 ? [] : [[summary(errors), ...first].join("\n")];
  return [...paragraphs, ...end].join("\n\n");
}

/** The number of warnings as text. */
export function formatWarningCount(warnings: readonly Diagnostic[]): string {
  return `${pluralize(warnings.length, "varning", "varningar")} i ${countFiles(warnings)}. Varningar hindrar inte publicering.`;
}

function headline({ file, line, column, what }: Diagnostic): string {
  return `  ${file}:${line}:${column} ${what}`;
}

function summary(errors: readonly Diagnostic[]): string {
  return `${pluralize(errors.length, "fel", "fel")} i ${countFiles(errors)}. Inget har publicerats.`;
}

function countFiles(diagnostics: readonly Diagnostic[]): string {
  return pluralize(new Set(diagnostics.map(({ file }) => file)).size, "fil", "filer");
}

function paragraph({ level, file, line, column, field, what, advice }: Diagnostic): string {
  const location = `${file}:${line}:${column}`;
  const mark = level === "warning" ? "  varning" : "";
  return [`${field === undefined ? location : `${location}  (${field})`}${mark}`, `  ${what}`, `  ${advice}`].join(
    "\n",
  );
}

/** A workflow command of the code host; special characters are written as %25, %0A and so on. */
function annotation({ level, file, line, column, field, what, advice }: Diagnostic): string {
  const location = { file, line, col: column, title: field ?? (level === "error" ? "Fel i uppgifterna" : "Varning") };
  const properties = Object.entries(location).map(
    ([name, value]) => `${name}=${escapeCommand(String(value), /[%\r\n:,]/g)}`,
  );
  return `::${level} ${properties.join(",")}::${escapeCommand(`${what} ${advice}`, /[%\r\n]/g)}`;
}

function escapeCommand(text: string, characters: RegExp): string {
  return text.replace(
    characters,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`,
  );
}
