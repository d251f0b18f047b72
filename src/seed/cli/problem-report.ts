import type { Problem } from "../problem.ts";
import { amount } from "./print.ts";

/** How problems are written: for a person at a terminal, or as annotations that the code host puts beside the lines. */
export const REPORT_FORMATS = ["text", "github"] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The problems as an editor reads them: where, what is wrong, what to do. */
export function problemReport(problems: readonly Problem[], format: ReportFormat = "text"): string {
  if (format === "github") return problems.map(annotation).join("\n");
  const files = new Set(problems.map(({ file }) => file)).size;
  const summary = `${amount(problems.length, "fel", "fel")} i ${amount(files, "fil", "filer")}. Inget har publicerats.`;
  return [...problems.map(paragraph), summary].join("\n\n");
}

function paragraph({ file, line, column, field, what, advice }: Problem): string {
  const place = `${file}:${line}:${column}`;
  return [field === undefined ? place : `${place}  (${field})`, `  ${what}`, `  ${advice}`].join("\n");
}

/** A workflow command of the code host; its own signs are written as %25, %0A and so on. */
function annotation({ file, line, column, field, what, advice }: Problem): string {
  const place = { file, line, col: column, title: field ?? "Fel i uppgifterna" };
  const properties = Object.entries(place).map(([name, value]) => `${name}=${escaped(String(value), /[%\r\n:,]/g)}`);
  return `::error ${properties.join(",")}::${escaped(`${what} ${advice}`, /[%\r\n]/g)}`;
}

function escaped(text: string, signs: RegExp): string {
  return text.replace(signs, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}
