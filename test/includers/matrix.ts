import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { type Matrix, type MatrixColumn, type Outcome, SAFE } from "../../src/docs-site/matrix-outcome.ts";
import { FAULT_TABLE_ROWS, type FaultCell } from "./fault-table.ts";
import { ALL_ROWS, DOWN, FAULT_ROWS } from "./rows.ts";
import { isWholeTrial, TRIAL } from "./trial.ts";

const JSON_FILE = "docs/embedding/matrix.json";
const TEXT_FILE = "docs/embedding/matrix.md";

/** Columns from left to right. */
const ORDER = [
  "Timer",
  "PHP",
  "Node",
  "nginx, as it comes",
  "nginx",
  "Apache",
  "Varnish",
  "Sitevision",
  "Podium, as it comes",
  "Podium",
  "Custom element",
  "h-include",
  "htmx",
  "Turbo",
];

/** The matrix as it is committed. */
export function committedMatrix(): Matrix {
  const rows = ALL_ROWS.map(({ id, sv, en }) => ({ id, sv, en }));
  const tried = { faults: FAULT_TABLE_ROWS.length, ...TRIAL };
  if (!existsSync(JSON_FILE)) return { tried, rows, columns: [] };
  const { columns }: Matrix = JSON.parse(readFileSync(JSON_FILE, "utf8"));
  return { tried, rows, columns };
}

/** Holds what an includer did against the committed matrix, versions aside; or commits it, when asked to. */
export function expectInMatrix(column: MatrixColumn): void {
  const { tried, rows, columns } = committedMatrix();
  if (isWholeTrial) {
    const others = columns.filter(({ name }) => name !== column.name);
    writeMatrix({ tried, rows, columns: [...others, column].toSorted((a, b) => place(a) - place(b)) });
    return;
  }
  const committed = columns.find(({ name }) => name === column.name);
  // Whether new facts come before the limit is the machine's affair.
  const inTime = (cells: MatrixColumn["cells"] = {}) =>
    Object.entries(cells).map(([id, outcome]) => [id, outcome === "last-good-copy" ? "fragment" : outcome]);
  expect(
    Object.fromEntries(inTime(column.cells)),
    "npm run matrix writes what the includers did to docs/embedding",
  ).toEqual(Object.fromEntries(inTime(committed?.cells)));
}

/**
 * The rows of the matrix that the table of faults has: without a copy, and with one that has to be renewed. A service that is away
 * refuses connections.
 */
export function faultRowCells(cells: ReadonlyMap<string, FaultCell>): Readonly<Record<string, Outcome>> {
  const known = [...FAULT_ROWS, ...DOWN].flatMap(({ id, copy }) => {
    const fault = id.replace(/-copy$/, "").replace("down", "refused");
    const outcome = cells.get(fault)?.[copy === undefined ? 0 : 2];
    return outcome === undefined ? [] : [[id, outcome] as const];
  });
  return Object.fromEntries(known);
}

/** The matrix for people who read the repository. */
export function matrixText({ tried, rows, columns }: Matrix): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const cell = (outcome: Outcome | undefined) => {
    if (outcome === undefined) return "–";
    return SAFE.has(outcome) ? outcome : `**${outcome}**`;
  };
  return [
    "# What includers do with our answers",
    "",
    "Written by `npm run matrix` from a run of test/includers with the programs themselves; do not edit it by hand.",
    "Outcomes in bold hurt the page. A dash: not tried there, mostly because it cannot happen. The run also tried each includer with",
    `${tried.faults} faults (faults.md); those that keep a copy with answers cut at ${tried.cuts} places, and with ${tried.visitors} visitors at once of a page with`,
    `${tried.fragments} fragments (page-times.md).`,
    "",
    line(["", ...columns.map(({ name, version }) => `${name} (${version})`)]),
    line(["---", ...columns.map(() => "---")]),
    ...rows.map(({ id, en }) => line([en, ...columns.map(({ cells }) => cell(cells[id]))])),
    "",
  ].join("\n");
}

/** The committed text. */
export function committedText(): string {
  return readFileSync(TEXT_FILE, "utf8");
}

function writeMatrix(matrix: Matrix): void {
  writeFileSync(JSON_FILE, `${JSON.stringify(matrix, undefined, 2)}\n`);
  writeFileSync(TEXT_FILE, matrixText(matrix));
}

function place({ name }: MatrixColumn): number {
  return ORDER.findIndex((each) => name.startsWith(each));
}
