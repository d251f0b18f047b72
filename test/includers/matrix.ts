import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { type Matrix, type MatrixColumn, type Outcome, SAFE } from "../../src/docs-site/matrix-outcome.ts";
import { ALL_ROWS } from "./rows.ts";

const JSON_FILE = "docs/embedding/matrix.json";
const TEXT_FILE = "docs/embedding/matrix.md";

/** `npm run matrix` sets it: what the run sees becomes the committed matrix. */
const isWriting = process.env.WRITE_MATRIX === "yes";

/** Columns from left to right. */
const ORDER = ["nginx", "Apache", "Varnish", "Sitevision", "Podium", "h-include", "htmx", "Turbo"];

/** The matrix as it is committed. */
export function committedMatrix(): Matrix {
  const rows = ALL_ROWS.map(({ id, sv, en }) => ({ id, sv, en }));
  if (!existsSync(JSON_FILE)) return { rows, columns: [] };
  const { columns }: Matrix = JSON.parse(readFileSync(JSON_FILE, "utf8"));
  return { rows, columns };
}

/** Holds what an includer did against the committed matrix, versions aside; or commits it, when asked to. */
export function expectInMatrix(column: MatrixColumn): void {
  const { rows, columns } = committedMatrix();
  if (isWriting) {
    const others = columns.filter(({ name }) => name !== column.name);
    writeMatrix({ rows, columns: [...others, column].toSorted((a, b) => place(a) - place(b)) });
    return;
  }
  const committed = columns.find(({ name }) => name === column.name);
  expect(column.cells, "npm run matrix writes what the includers did to docs/embedding").toEqual(committed?.cells);
}

/** The matrix for people who read the repository. */
export function matrixText({ rows, columns }: Matrix): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const cell = (outcome: Outcome | undefined) => {
    if (outcome === undefined) return "–";
    return SAFE.has(outcome) ? outcome : `**${outcome}**`;
  };
  return [
    "# What includers do with our answers",
    "",
    "Written by `npm run matrix` from a run of test/includers with the programs themselves; do not edit it by hand.",
    "Outcomes in bold hurt the page. A dash: not tried there, mostly because it cannot happen.",
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
