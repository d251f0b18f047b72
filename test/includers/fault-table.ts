import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { expect } from "vitest";
import { type Outcome, SAFE } from "../../src/docs-site/matrix-outcome.ts";
import { FAULTS } from "./faults/faults.ts";
import { NETWORK_FAULTS } from "./faults/network-faults.ts";
import { isWholeTrial } from "./trial.ts";

const JSON_FILE = "docs/embedding/faults.json";
const TEXT_FILE = "docs/embedding/faults.md";

/** What a page shows: without a copy, with one, when it has to be renewed from new facts. The last two where copies are kept. */
export type FaultCell = readonly Outcome[];

/** What an includer did with each fault, by its id. */
export interface FaultColumn {
  readonly name: string;
  readonly version: string;
  readonly cells: Readonly<Partial<Record<string, FaultCell>>>;
}

/** Every fault that is tried, from the network to the last byte. */
export const FAULT_TABLE_ROWS = [...NETWORK_FAULTS, ...FAULTS];

/** The table as it is committed. */
export function committedFaults(): readonly FaultColumn[] {
  return existsSync(JSON_FILE) ? JSON.parse(readFileSync(JSON_FILE, "utf8")) : [];
}

/** The committed text. */
export function committedFaultText(): string {
  return readFileSync(TEXT_FILE, "utf8");
}

/**
 * Holds what an includer did against the committed table, fault by fault, or commits it, when asked to. Whether a page got the new
 * facts in time is the machine's affair; whether it was hurt is not.
 */
export function expectInFaultTable(column: FaultColumn): void {
  const columns = committedFaults();
  if (isWholeTrial) {
    const all = [...columns.filter(({ name }) => name !== column.name), column];
    const sorted = all.toSorted((one, other) => place(one) - place(other));
    writeFileSync(JSON_FILE, `${JSON.stringify(sorted, undefined, 1)}\n`);
    writeFileSync(TEXT_FILE, faultText(sorted));
    return;
  }
  const committed = columns.find(({ name }) => name === column.name)?.cells ?? {};
  const harm = (cells: FaultColumn["cells"]) =>
    Object.fromEntries(
      Object.keys(column.cells).map((id) => [id, cells[id]?.map((each) => (SAFE.has(each) ? "whole" : each))]),
    );
  expect(harm(column.cells), "npm run matrix writes what the includers did to docs/embedding").toEqual(harm(committed));
}

/** The table for people who read the repository. */
export function faultText(columns: readonly FaultColumn[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    "# What includers do with each fault",
    "",
    "Written by `npm run matrix` from a run of test/includers with the programs themselves; do not edit it by hand.",
    `${FAULT_TABLE_ROWS.length} faults, ${columns.length} includers: without a copy / with a copy / when the copy has to be renewed from new`,
    "facts. curl has said of every fault that it happens (test/includers/faulty-proxy.test.ts). Outcomes in bold hurt the page; one",
    "outcome is for an includer that keeps no copy; a dash is for what cannot happen there.",
    "",
    line(["", ...columns.map(({ name, version }) => `${name} (${version})`)]),
    line(["---", ...columns.map(() => "---")]),
    ...FAULT_TABLE_ROWS.map(({ id, en }) => line([en, ...columns.map(({ cells }) => cellText(cells[id]))])),
    "",
  ].join("\n");
}

/** Columns from left to right. */
const ORDER = [
  "Timer",
  "PHP",
  "Node",
  "Podium",
  "nginx",
  "Apache",
  "Varnish",
  "Sitevision",
  "Custom element",
  "h-include",
  "htmx",
  "Turbo",
];

function place({ name }: FaultColumn): number {
  return ORDER.findIndex((each) => name.startsWith(each));
}

function cellText(cell: FaultCell | undefined): string {
  if (cell === undefined || cell.length === 0) return "–";
  return cell.map((outcome) => (SAFE.has(outcome) ? outcome : `**${outcome}**`)).join(" / ");
}
