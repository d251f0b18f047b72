import { expect, test } from "vitest";
import { factsIn } from "../fixtures/facts-in.ts";
import { TYRESO } from "../fixtures/tyreso.ts";
import { type LoadPlan, reseedUnderLoad } from "./reseed-under-load.ts";

/** The long form publishes hundreds of times during hundreds of thousands of requests (`npm run load`). */
const isLong = process.env.LOAD === "long";

const PLAN = isLong
  ? { connections: 16, republishes: 600, pause: 150 }
  : { connections: 8, republishes: 10, pause: 150 };

/** So small that one response needs many chunks. */
const SMALL_CHUNKS = { whole: 0, documents: 2_000, summaries: 2 };

test.for<[string, Partial<LoadPlan>]>([
  ["in one value", {}],
  ["in chunks", { sizes: SMALL_CHUNKS }],
])(
  "with releases %s, visitors get no error and no response that mixes two releases during publications and rollbacks",
  { timeout: 300_000 },
  async ([, options]) => {
    const { requests, republishes, rollbacks, releasesSeen, errors, mixed } = await reseedUnderLoad(factsIn(TYRESO), {
      ...PLAN,
      ...options,
    });
    console.error(
      `load: ${requests} requests, ${republishes} republishes, ${rollbacks} of them rollbacks, ` +
        `${releasesSeen} releases seen, ${errors} errors, ${mixed} mixed responses`,
    );
    expect({ errors, mixed }).toEqual({ errors: 0, mixed: 0 });
    expect(requests).toBeGreaterThan(isLong ? 10_000 : 150);
    expect(releasesSeen).toBeGreaterThan(republishes / 2);
  },
);
