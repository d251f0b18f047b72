import type { CaseFigure } from "./cases.ts";
import type { GrowthFigure, RejectedSize } from "./growth.ts";
import { FIRST_BYTE_RESPONSES } from "./growth-first-byte.ts";
import { LARGE_RESPONSES, type MemoryFigure } from "./growth-memory.ts";
import type { Publishing } from "./growth-publishing.ts";
import { isWithin, type Outcome } from "./outcomes.ts";
import { withBounds } from "./rounding.ts";
import type { CommandFigure } from "./seed-command.ts";
import type { SlowKvFigure } from "./slow-kv.ts";
import type { Measured } from "./statistics.ts";

type Row = readonly string[];

/** A column of the table of growth: its header and its cell. */
type Column = readonly [head: string, cell: (figure: GrowthFigure) => string];

/** The case table: contenders in rows, cases in columns. */
export function caseTable(cases: readonly CaseFigure[], cell: (figure: CaseFigure) => string): string {
  const names = [...new Set(cases.map((figure) => figure.case))];
  const contenders = [...new Set(cases.map(({ contender }) => contender))];
  const rows = contenders.map((contender) => [
    contender,
    ...names.map((name) => {
      const figure = cases.find((each) => each.case === name && each.contender === contender);
      return figure === undefined ? "–" : cell(figure);
    }),
  ]);
  return table(["", ...names], rows);
}

/** A full cell of the case table: the ratio with its 95 % interval (or the range), the CPU, and the reads from KV. */
export function fullCell({ ratioToLimit, min, max, low, high, cpuMicros, isolate, kvReads }: CaseFigure): string {
  const cpu = isolate === "warm" ? `${cpuMicros.toFixed(0)} µs` : `${(cpuMicros / 1_000).toFixed(1)} ms`;
  const reads = kvReads === undefined ? "" : ` · ${kvReads} KV ${kvReads === 1 ? "read" : "reads"}`;
  const bounds = low === undefined || high === undefined ? { min, max } : { min: low, max: high };
  return `${spread({ median: ratioToLimit, ...bounds }, 1, 2)} · ${cpu}${reads}`;
}

const COLUMNS: readonly Column[] = [
  ["cached include", ({ warmInclude }) => `${spread(warmInclude, 1, 0)} µs`],
  ["against the smallest", ({ warmRatio }) => spread(warmRatio, 1, 2)],
  ["first include", ({ coldInclude }) => `${spread(coldInclude, 1_000, 1)} ms`],
  ["KV reads", ({ coldKvReads }) => String(coldKvReads)],
  ["read from KV", ({ coldKvBytes }) => `${(coldKvBytes / 1_000).toFixed(0)} kB`],
  ["memory added", ({ coldMemory }) => `${spread(coldMemory, 2 ** 20, 1)} MiB`],
  ["first list", ({ coldList }) => `${spread(coldList, 1_000, 1)} ms`],
  ["new list", ({ newList }) => `${spread(newList, 1_000, 1)} ms`],
  ["first search", ({ firstSearch }) => `${spread(firstSearch, 1_000, 1)} ms`],
  ["most expensive search", ({ worstSearch }) => millisecondsCell(worstSearch)],
  ["new search", ({ newSearch }) => `${spread(newSearch, 1_000, 1)} ms`],
  ...Object.keys(LARGE_RESPONSES).map(
    (name): Column => [`memory of the ${name}`, ({ memory }) => memoryCell(memory?.[name])],
  ),
  ...Object.keys(FIRST_BYTE_RESPONSES).map(
    (name): Column => [`first byte of the ${name}`, ({ firstBytes }) => millisecondsCell(firstBytes?.[name])],
  ),
  ["in KV", ({ bytes, values }) => `${(bytes / 2 ** 20).toFixed(2)} MiB, ${values} values`],
  ["first seed", ({ seedFull }) => publishing(seedFull)],
  ["seed unchanged", ({ seedUnchanged }) => publishing(seedUnchanged)],
  ["seed, one changed", ({ seedOneChanged }) => publishing(seedOneChanged)],
];

/** CPU in microseconds as milliseconds. */
function millisecondsCell(figure: Measured | undefined): string {
  return figure === undefined ? "–" : `${spread(figure, 1_000, 1)} ms`;
}

/** The memory of the isolate, and that of the program. */
function memoryCell(figure: MemoryFigure | undefined): string {
  if (figure === undefined) return "–";
  return `${spread(figure.isolate, 2 ** 20, 1)} MiB, ${spread(figure.program, 2 ** 20, 1)} MiB`;
}

/** The growth with the data: figures in rows, numbers of collaborations in columns. */
export function growthTable(growth: readonly (GrowthFigure | RejectedSize)[]): string {
  const rows = COLUMNS.map(([head, cell]) => [head, ...growth.map((each) => ("error" in each ? "–" : cell(each)))]);
  const rejected = growth.flatMap((each) =>
    "error" in each ? [`${each.collaborations} collaborations: rejected by KV. ${each.error}.`] : [],
  );
  const accepted = table(["collaborations", ...growth.map(({ collaborations }) => String(collaborations))], rows);
  return [accepted, ...rejected].join("\n\n");
}

/** The times of the commands that publish on this machine. */
export function seedTable(seed: readonly CommandFigure[]): string {
  const rows = seed.map(({ command, wall, cpu, ratioToWrangler }) => [
    command,
    `${spread(wall, 1_000, 2)} s`,
    `${spread(cpu, 1_000, 2)} s`,
    spread(ratioToWrangler, 1, 2),
  ]);
  return table(["command", "time", "CPU", "time against wrangler"], rows);
}

/** Each goal with the measured value, rounded so that it agrees with the outcome. */
export function goalTable(goals: readonly Outcome[]): string {
  const rows = goals.map(({ goal, is, limit, unit, reached, outcome, reason }) => [
    goal,
    `${is} ${limit}${unit}`,
    reached === null ? "–" : withBounds(reached, unit, (value) => isWithin(value, { is, limit })),
    outcome === "met" ? outcome : `**${outcome}**`,
    reason,
  ]);
  return table(["goal", "limit", "measured", "outcome", "reason"], rows);
}

/** The first include of a fresh isolate by the delay of KV: sizes in rows, delays in columns. */
export function slowKvTable(figures: readonly SlowKvFigure[]): string {
  const delays = [...new Set(figures.map(({ delay }) => delay))];
  const rows = [...Map.groupBy(figures, ({ collaborations }) => collaborations)].map(([collaborations, own]) => [
    String(collaborations),
    String(Math.max(...own.map(({ rounds }) => rounds))),
    ...own.map(({ wall }) => `${spread(wall, 1, 0)} ms`),
  ]);
  return table(["collaborations", "rounds of reads", ...delays.map((delay) => `${delay} ms per read`)], rows);
}

/** A median with the range, divided by a unit. */
export function spread({ median, min, max }: Measured, unit: number, digits: number): string {
  const [middle, minimum, maximum] = [median, min, max].map((value) => (value / unit).toFixed(digits));
  return `${middle} (${minimum}–${maximum})`;
}

function publishing({ cpu, reads, writes }: Publishing): string {
  return `${spread(cpu, 1, 0)} ms, ${writes} writes, ${reads} reads`;
}

/** A table of Markdown. */
function table(head: Row, rows: readonly Row[]): string {
  const line = (cells: Row) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
