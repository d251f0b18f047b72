/** `npm run matrix` sets it: everything is tried, and what the run sees becomes the committed tables. */
export const isFullRun = process.env.WRITE_MATRIX === "yes";

/**
 * The dimensions of `npm run matrix` beside the faults: positions of truncation, concurrent visitors, and fragments per
 * page.
 */
export const FULL_RUN = { cuts: 40, visitors: 8, fragments: 3 } as const;
