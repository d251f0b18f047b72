// By hand: quoting is one rule; a package such as csv-stringify is larger than all tables together.

/** The value of a cell; null and undefined give an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** Rows of a table as CSV (RFC 4180): commas, CRLF. The first row of a table is its header. */
export function csvRows(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(",")}\r\n`).join("");
}

/** Characters that make a spreadsheet run a cell as a formula (OWASP, CSV injection). */
const FORMULA = /^[=+\-@\t\r\n]/;

function cellText(cell: Cell): string {
  const text = String(cell ?? "");
  // A leading apostrophe marks text in spreadsheets; other readers of the data see it too, so it is only added to formulas.
  const harmless = typeof cell === "string" && FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
