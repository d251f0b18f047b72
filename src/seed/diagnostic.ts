/** A place in an authored file; lines and columns are counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Something in the authored files that an editor has to change, in Swedish. */
export interface Diagnostic extends Position {
  /** The path as the editor knows it: `data/collaborations/smohf.md`. */
  readonly file: string;
  /** The field, as it is written in the file: `members[2].organization`. */
  readonly field?: string;
  /** What is wrong, as a whole sentence. */
  readonly what: string;
  /** What to do about it, as one or more sentences. */
  readonly advice: string;
}

/** What is wrong and what to do, without a position. */
export type Message = Pick<Diagnostic, "what" | "advice">;

/** The position of a diagnostic about the whole file. */
export const FILE_START: Position = { line: 1, column: 1 };

/** Sorts diagnostics by file, line and column. */
export function sortDiagnostics(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  return problems.toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column);
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
