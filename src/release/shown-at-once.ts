import type { Stretch } from "./release.ts";

/** So many collaborations are all shown at once, some 600 bytes each. */
const ALL = 300;

/**
 * Of more than that, so many. In a large release nearly each of them is in a part of its own, and to fetch, verify and read
 * a part takes about 1 ms of CPU (docs/decisions/0012).
 */
const SOME = 40;

/** Cells that a table of organizations by collaborations has at most, some 35 bytes each; a drawing grows with them too. */
export const MOST_CELLS = 4_000;

/** Whether so many collaborations are all shown. */
export function isShownAtOnce(total: number): boolean {
  return total <= ALL;
}

/** The stretch of so many that a page shows, from 1; a page past the end is the last, and where all are shown there is one. */
export function stretchAtOnce(total: number, page = 1): Stretch {
  if (isShownAtOnce(total)) return { offset: 0, limit: ALL };
  return { offset: (Math.min(page, Math.ceil(total / SOME)) - 1) * SOME, limit: SOME };
}
