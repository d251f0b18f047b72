import { expect, test } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import type { FaultySite } from "./fault-tests.ts";
import { FULL_RUN, isFullRun } from "./full-run.ts";
import { firstVisit, forEachOf } from "./recipe-site.ts";

/**
 * The number of positions at which a response is truncated, from its first byte to its last; `npm run matrix` tries
 * all.
 */
const CUTS = isFullRun ? FULL_RUN.cuts : 8;

const OFFSETS = Array.from({ length: CUTS }, (_, index) => Math.floor((index * 999) / (CUTS - 1)));

const LIMIT = 300_000;

/** Asserts that truncated responses leave the page whole, at many positions. */
export function cutTests(includer: string, started: () => FaultySite): void {
  const cutAt = (at: number) => `/fragments/overview?fault=cut&at=${at}&for=${encodeURIComponent(includer)}`;

  test(`a response truncated at ${CUTS} positions leaves the page whole, without a copy`, {
    timeout: LIMIT,
  }, async () => {
    const { site, proxy } = started();
    const before = proxy.cuts.length;
    const paths = OFFSETS.map((at) => cutAt(at));
    await site.prepare(paths);
    const seen = new Map<string, Outcome>();
    await forEachOf(paths, async (path) => void seen.set(path, await site.see(path)));
    expect([...seen].filter(([, outcome]) => outcome !== "fallback")).toEqual([]);
    await waitUntilCut(started(), paths, before);
  });

  test(`a response of new facts truncated at ${CUTS} positions leaves the last good copy`, {
    timeout: LIMIT,
  }, async () => {
    const { site, proxy } = started();
    const paths = OFFSETS.map((at) => `${cutAt(at)}&after=1`);
    await site.prepare(paths);
    await forEachOf(paths, (path) => firstVisit(site, path));
    await proxy.withPublished("tomorrow", async () => {
      const before = proxy.cuts.length;
      await site.expire();
      await site.revalidate(paths);
      await forEachOf(paths, async (path) => expect(await site.see(path), path).toBe("last-good-copy"));
      await waitUntilCut(started(), paths, before);
      for (const path of paths) expect(await site.see(path), path).toBe("last-good-copy");
    });
  });
}

/** Repeats the request until each response was truncated: on a busy machine a timeout may end a request before. */
async function waitUntilCut({ site, proxy }: FaultySite, paths: readonly string[], before: number): Promise<void> {
  const notYetCut = () => {
    const cut = new Set(proxy.cuts.slice(before).flatMap(({ path, sent, length }) => (sent < length ? [path] : [])));
    return paths.filter((path) => !cut.has(path));
  };
  const requestAgain = async () => {
    if (notYetCut().length === 0) return [];
    await site.expire();
    await site.revalidate(notYetCut());
    return notYetCut();
  };
  await expect.poll(requestAgain, { timeout: 60_000 }).toEqual([]);
}
