import { FILE_START, type Position, type Problem, type Remark } from "../problem.ts";

/** A file of the authored facts with its whole text. */
export interface AuthoredFile {
  /** The file's name without its endings. */
  readonly id: string;
  /** The path as the editor knows it: `data/collaborations/smohf.md`. */
  readonly path: string;
  readonly text: string;
  /** Tabs have been told of; what they make unreadable need not be. */
  readonly hasTabs: boolean;
}

/** A problem in the file; without a position it concerns the whole of it. */
export function problemIn(file: string, remark: Remark, position: Position = FILE_START, field?: string): Problem {
  return { file, ...position, ...(field === undefined || field === "" ? {} : { field }), ...remark };
}

/** A field's path as people write it: `members[2].organization`, counted from 1 as people do. */
export function fieldName(path: readonly (string | number)[]): string {
  return path
    .map((step, index) => (typeof step === "number" ? `[${step + 1}]` : index === 0 ? step : `.${step}`))
    .join("");
}
