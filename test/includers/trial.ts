/** `npm run matrix` sets it: everything is tried, and what the run sees becomes the committed tables. */
export const isWholeTrial = process.env.WRITE_MATRIX === "yes";

/** What `npm run matrix` tries beside the faults: places that an answer is cut at, visitors at once, and fragments in their page. */
export const TRIAL = { cuts: 40, visitors: 8, fragments: 3 } as const;
