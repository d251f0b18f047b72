/** A place in an authored file; lines and columns are counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Facts with errors cannot be published. Warnings are only shown, unless `--strict` makes them errors. */
type Level = "error" | "warning";

/** An error or a warning about an authored file, in Swedish. */
export interface Diagnostic extends Position {
  readonly level: Level;
  /** The path as the editor knows it: `data/collaborations/smohf.md`. */
  readonly file: string;
  /** The field, as it is written in the file: `members[2].organization`. */
  readonly field?: string;
  /** What is wrong, as a full sentence. */
  readonly what: string;
  /** What to do about it, as one or more sentences. */
  readonly advice: string;
}

/** What is wrong and what to do, without a position. */
export type Message = Pick<Diagnostic, "what" | "advice">;

/** The position of a diagnostic about the whole file. */
export const FILE_START: Position = { line: 1, column: 1 };

/** Creates an error about a file; without a position it is about the whole file. */
export function createDiagnostic(
  file: string,
  { what, advice }: Message,
  position: Position = FILE_START,
  field?: string,
): Diagnostic {
  const { line, column } = position;
  return { level: "error", file, line, column, ...(field ? { field } : {}), what, advice };
}

/** Creates a warning. */
export function createWarning(...parameters: Parameters<typeof createDiagnostic>): Diagnostic {
  return { ...createDiagnostic(...parameters), level: "warning" };
}

/** The position of a character of a text, whose first line has this number in its file. */
export function findPosition(text: string, offset: number, firstLine = 1): Position {
  const before = text.slice(0, Math.max(0, offset)).split(/\r\n?|\n/);
  return { line: firstLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** A field's path as people write it: `members[2].organization`, counted from 1 as people do. */
export function formatPath(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join("");
}

/** The most diagnostics about one file; a file with more was not written by hand. */
const MAX_PER_FILE = 50;

/** Sorts diagnostics by file, line and column, and removes duplicates. */
export function sortDiagnostics(problems: readonly Diagnostic[]): readonly Diagnostic[] {
  const reported = new Set<string>();
  const errorLines = new Set(problems.filter(({ level }) => level === "error").map(lineOf));
  const inFile = new Map<string, number>();
  return (
    problems
      .toSorted((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column)
      // A warning on the line of an error is hidden until the error is fixed.
      .filter((problem) => problem.level === "error" || !errorLines.has(lineOf(problem)))
      .filter(({ file, line, column, what }) => {
        const key = [file, line, column, what].join("\n");
        const count = inFile.get(file) ?? 0;
        if (reported.has(key) || count >= MAX_PER_FILE) return false;
        reported.add(key);
        inFile.set(file, count + 1);
        return true;
      })
  );
}

/** The diagnostics of an earlier stage, and those of a later stage on other lines, so that one mistake is reported once. */
export function withoutFollowUps(earlier: readonly Diagnostic[], later: readonly Diagnostic[]): readonly Diagnostic[] {
  const reported = new Set(earlier.map(lineOf));
  return [...earlier, ...later.filter((problem) => !reported.has(lineOf(problem)))];
}

function lineOf({ file, line }: Diagnostic): string {
  return `${file}:${line}`;
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
