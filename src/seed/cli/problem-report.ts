import type { Problem } from "../problem.ts";
import { amount } from "./print.ts";

/** The problems as an editor reads them: where, what is wrong, what to do. */
export function problemReport(problems: readonly Problem[]): string {
  const files = new Set(problems.map(({ file }) => file)).size;
  const summary = `${amount(problems.length, "fel", "fel")} i ${amount(files, "fil", "filer")}. Inget har publicerats.`;
  return [...problems.map(paragraph), summary].join("\n\n");
}

function paragraph({ file, line, column, field, what, advice }: Problem): string {
  const place = `${file}:${line}:${column}`;
  return [field === undefined ? place : `${place}  (${field})`, `  ${what}`, `  ${advice}`].join("\n");
}
