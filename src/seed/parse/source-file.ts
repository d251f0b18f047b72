import { type Diagnostic, FILE_START, type Message, type Position } from "../diagnostic.ts";

/** A file of the authored facts with its text. */
export interface SourceFile {
  /** The file's name without its endings. */
  readonly id: string;
  /** The path as the editor knows it: `data/collaborations/smohf.md`. */
  readonly path: string;
  readonly text: string;
  /** Tabs have been reported; syntax errors that they cause need not be. */
  readonly hasTabs: boolean;
}

/** Creates an error about a file; without a position it is about the whole file. */
export function createDiagnostic(
  file: string,
  { what, advice }: Message,
  position: Position = FILE_START,
  field?: string,
): Diagnostic {
  const { line, column } = position;
  return {
    level: "error",
    file,
    line,
    column,
    ...(field === undefined || field === "" ? {} : { field }),
    what,
    advice,
  };
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
