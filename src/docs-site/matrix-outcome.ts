/** What visitors see in the place of a fragment, as the tests with real includers tell it. */
const OUTCOMES = [
  "fragment",
  "last-good-copy",
  "fallback",
  "our-sentence",
  "our-link",
  "nothing",
  "hole",
  "part",
  "error-document",
  "garbage",
  "page-broken",
] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes that leave the page whole and put nothing of an error document in it. */
export const SAFE: ReadonlySet<Outcome> = new Set([
  "fragment",
  "last-good-copy",
  "fallback",
  "our-sentence",
  "our-link",
  "nothing",
] as const);

/** What happened in each includer in each case; written by the tests to docs/embedding/matrix.json. */
export interface Matrix {
  /** What a whole run tries: faults, places that an answer is cut at, visitors at once, and fragments in their page. */
  readonly tried: {
    readonly faults: number;
    readonly cuts: number;
    readonly visitors: number;
    readonly fragments: number;
  };
  readonly rows: readonly { readonly id: string; readonly sv: string; readonly en: string }[];
  readonly columns: readonly MatrixColumn[];
}

export interface MatrixColumn {
  /** The includer, and whether it has our recipe. */
  readonly name: string;
  /** The version that the tests last met. */
  readonly version: string;
  /** By the id of the row; a case that was not tried there is left out. */
  readonly cells: Readonly<Partial<Record<string, Outcome>>>;
}
