const SAFE_OUTCOMES = ["fragment", "last-good-copy", "fallback", "our-sentence", "our-link", "nothing"] as const;

/** The outcome for visitors when a fragment fails, in the tests with real includers. */
export type Outcome = (typeof SAFE_OUTCOMES)[number] | "hole" | "part" | "error-document" | "garbage" | "page-broken";

/** The outcomes that leave the page intact and insert nothing of an error document. */
export const SAFE: ReadonlySet<Outcome> = new Set(SAFE_OUTCOMES);

/** The outcome of each case in each includer; written by the tests to docs/embedding/matrix.json. */
export interface Matrix {
  /** The size of a full run: faults, offsets at which a response is cut, concurrent visitors, and fragments per page. */
  readonly tried: {
    readonly faults: number;
    readonly cuts: number;
    readonly visitors: number;
    readonly fragments: number;
  };
  readonly rows: readonly { readonly id: string; readonly sv: string; readonly en: string }[];
  readonly columns: readonly MatrixColumn[];
}

/** An includer of the matrix. */
export interface MatrixColumn {
  /** The includer, and whether it uses our recipe. */
  readonly name: string;
  /** The version in the last test run. */
  readonly version: string;
  /** By row id; cases that were not tested are left out. */
  readonly cells: Readonly<Partial<Record<string, Outcome>>>;
}
