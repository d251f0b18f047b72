import { expect, test } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import type { FaultySite } from "./fault-tests.ts";
import { firstVisit, forEachOf } from "./recipe-site.ts";
import { isWholeTrial, TRIAL } from "./trial.ts";

/** How many places of a fragment an answer is cut at, from its first byte to its last: `npm run matrix` tries them all. */
const CUTS = isWholeTrial ? TRIAL.cuts : 8;

const OFFSETS = Array.from({ length: CUTS }, (_, index) => Math.floor((index * 999) / (CUTS - 1)));

const LIMIT = 300_000;

/** Answers that end at many places leave the page whole. */
export function cutTests(includer: string, started: () => FaultySite): void {
  const cutAt = (at: number) => `/fragments/overview?fault=cut&at=${at}&for=${encodeURIComponent(includer)}`;

  test(`an answer cut at ${CUTS} places leaves the page whole, without a copy`, { timeout: LIMIT }, async () => {
    const { site, proxy } = started();
    const before = proxy.cuts.length;
    await site.prepare(OFFSETS.map((at) => cutAt(at)));
    const seen = new Map<number, Outcome>();
    await forEachOf(OFFSETS, async (at) => void seen.set(at, await site.see(cutAt(at))));
    expect(Object.fromEntries(seen)).toEqual(Object.fromEntries(OFFSETS.map((at) => [at, "fallback"])));
    const inside = () => proxy.cuts.slice(before).filter(({ sent, length }) => sent < length).length;
    await expect.poll(inside, { timeout: 20_000 }).toBeGreaterThanOrEqual(CUTS);
  });

  test(`an answer of new facts cut at ${CUTS} places leaves the last good copy`, { timeout: LIMIT }, async () => {
    const { site, proxy } = started();
    const paths = OFFSETS.map((at) => `${cutAt(at)}&after=1`);
    await site.prepare(paths);
    await forEachOf(paths, (path) => firstVisit(site, path));
    await proxy.whilePublished("tomorrow", async () => {
      const before = proxy.cuts.length;
      await site.age();
      await site.renew(paths);
      await forEachOf(paths, async (path) => expect(await site.see(path), path).toBe("last-good-copy"));
      await expect.poll(() => proxy.cuts.length - before, { timeout: 20_000 }).toBeGreaterThanOrEqual(CUTS);
      for (const path of paths) expect(await site.see(path), path).toBe("last-good-copy");
    });
  });
}
