import { expect, test } from "vitest";
import { factsIn } from "../fixtures/facts-in.ts";
import { TYRESO } from "../fixtures/tyreso.ts";
import { type LoadPlan, reseedUnderLoad } from "./reseed-under-load.ts";

/** The long form makes hundreds of publications and hundreds of thousands of requests (`npm run load`). */
const isLong = process.env.LOAD === "long";

const PLAN = isLong
  ? { connections: 16, republishes: 600, pause: 150 }
  : { connections: 8, republishes: 10, pause: 150 };

/** Small enough that one response needs many chunks. */
const SMALL = { whole: 0, documents: 2_000, summaries: 2 };

test.for<[string, Partial<LoadPlan>]>([
  ["as one value", {}],
  ["in parts", { sizes: SMALL }],
])(
  "%s, visitors never get an error or two releases in one response while the data is republished and rolled back",
  { timeout: 300_000 },
  async ([, more]) => {
    const { requests, republishes, rollbacks, releasesSeen, errors, mixed } = await reseedUnderLoad(factsIn(TYRESO), {
      ...PLAN,
      ...more,
    });
    console.error(
      `load: ${requests} requests, ${republishes} republishes, ${rollbacks} of them rollbacks, ` +
        `${releasesSeen} releases seen, ${errors} errors, ${mixed} mixed answers`,
    );
    expect({ errors, mixed }).toEqual({ errors: 0, mixed: 0 });
    expect(requests).toBeGreaterThan(isLong ? 10_000 : 150);
    expect(releasesSeen).toBeGreaterThan(republishes / 2);
  },
);
