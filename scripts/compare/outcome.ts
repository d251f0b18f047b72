/** The outcome of a part of the comparison: a row of the table. */
export interface Outcome {
  readonly title: string;
  readonly total: number;
  readonly differences: readonly Difference[];
}

/** A difference, as the lines of a unified diff. */
export interface Difference {
  readonly of: string;
  readonly lines: readonly string[];
}

/** The table of outcomes, and then each difference. */
export function report(outcomes: readonly Outcome[]): string {
  const width = Math.max(...outcomes.map(({ title }) => title.length));
  const line = (title: string, same: number | string, differ: number | string) =>
    `${title.padEnd(width)}  ${String(same).padStart(6)}  ${String(differ).padStart(6)}`;
  const [total, differ] = [
    outcomes.reduce((sum, each) => sum + each.total, 0),
    outcomes.reduce((sum, each) => sum + each.differences.length, 0),
  ];
  return [
    line("", "same", "differ"),
    ...outcomes.map((each) => line(each.title, each.total - each.differences.length, each.differences.length)),
    line("in all", total - differ, differ),
    ...outcomes.flatMap(({ title, differences }) =>
      differences.flatMap(({ of, lines }) => ["", `${title}: ${of}`, ...lines.map((each) => `  ${each}`)]),
    ),
    "",
  ].join("\n");
}
