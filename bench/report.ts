import type { CaseFigure } from "./cases.ts";
import type { GrowthFigure } from "./growth.ts";

/** All that a run saw. */
export interface Results {
  readonly machine: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly cases: readonly CaseFigure[];
  readonly growth: readonly GrowthFigure[];
}

/** The results as the tables of a Markdown document. */
export function markdown({ machine, versions, cases, growth }: Results): string {
  const programs = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    "# Bench",
    `${machine}. ${programs.join(", ")}. Made by \`npm run bench\`; CPU of the server per request, all its threads.`,
    "Ratio to the bare workerd handler with the same bytes: median of the rounds (lowest-highest), and the CPU.",
    caseTable(cases),
    "## As the data grows",
    growthTable(growth),
    "",
  ].join("\n\n");
}

function caseTable(cases: readonly CaseFigure[]): string {
  const names = [...new Set(cases.map((figure) => figure.case))];
  const contenders = [...new Set(cases.map(({ contender }) => contender))];
  const rows = contenders.map((contender) => [
    contender,
    ...names.map((name) => cell(cases.find((figure) => figure.case === name && figure.contender === contender))),
  ]);
  return table([["", ...names], ...rows]);
}

function cell(figure: CaseFigure | undefined): string {
  if (figure === undefined) return "–";
  const { ratioToLimit, min, max, cpuMicros } = figure;
  return `${ratioToLimit.toFixed(2)} (${min.toFixed(2)}-${max.toFixed(2)}) · ${cpuMicros.toFixed(0)} µs`;
}

function growthTable(growth: readonly GrowthFigure[]): string {
  const head = [
    "collaborations",
    "warm include",
    "cold include",
    "KV reads",
    "memory",
    "new list",
    "new search",
    "in KV",
    "KV writes",
  ];
  const rows = growth.map((figure) => [
    String(figure.collaborations),
    `${figure.warmInclude.toFixed(0)} µs`,
    `${(figure.coldInclude / 1_000).toFixed(1)} ms`,
    String(figure.coldKvReads),
    `${(figure.coldMemory / 2 ** 20).toFixed(1)} MiB`,
    `${(figure.list / 1_000).toFixed(1)} ms`,
    `${(figure.search / 1_000).toFixed(1)} ms`,
    `${(figure.bytes / 2 ** 20).toFixed(2)} MiB`,
    String(figure.kvWrites),
  ]);
  return table([head, ...rows]);
}

function table([head = [], ...rows]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [line(head), line(head.map(() => "---")), ...rows.map(line)].join("\n");
}
