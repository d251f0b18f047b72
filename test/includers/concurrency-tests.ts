import { expect, test } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import type { FaultySite } from "./fault-tests.ts";
import { FULL_RUN, isFullRun } from "./full-run.ts";
import { FALLBACK, outcomeOf } from "./host-page.ts";
import { writePageTimes } from "./page-times.ts";
import type { Services } from "./services.ts";
import { visit } from "./visitor.ts";

const { visitors: VISITORS, fragments: FRAGMENTS } = FULL_RUN;

/** `npm run matrix` tries all of them and writes how long they take. */
const HANGING = isFullRun ? ["slow", "drip", "reset"] : ["reset"];

/** Many visitors at once of a page with several fragments. */
export function concurrencyTests(includer: string, started: () => FaultySite & { readonly services: Services }): void {
  const key = encodeURIComponent(includer);

  test.each(HANGING)(
    `${VISITORS} concurrent visitors of a page with ${FRAGMENTS} fragments get it complete when the service fails: %s`,
    { timeout: 300_000 },
    async (fault) => {
      const { site, services } = started();
      const visitConcurrently = (url: string, paths: readonly string[]) =>
        Promise.all(Array.from({ length: VISITORS }, () => seeAll(url, paths, services)));
      const cold = pathsOf(`fault=${fault}&cold=1&for=${key}`);
      const coldUrl = await site.page(cold);
      const { seconds: withoutCopy, result: seen } = await timed(() => visitConcurrently(coldUrl, cold));
      expect(seen).toEqual(Array.from({ length: VISITORS }, () => "fallback"));
      const known = pathsOf(`fault=${fault}&after=1&for=${key}`);
      const url = await site.page(known);
      const firstVisits = async () => {
        const first = await seeAll(url, known, services);
        if (first === "fragment") return first;
        // On a busy machine a response may be too late: the fragments are requested as if for the first time.
        await site.expire();
        await site.revalidate(known);
        return seeAll(url, known, services);
      };
      await expect.poll(firstVisits, { timeout: 60_000 }).toBe("fragment");
      await site.expire();
      const { seconds: withCopy, result: seenAgain } = await timed(() => visitConcurrently(url, known));
      expect(seenAgain).toEqual(Array.from({ length: VISITORS }, () => "fragment"));
      if (isFullRun) writePageTimes(includer, fault, { cold: withoutCopy, copy: withCopy });
    },
  );
}

function pathsOf(query: string): readonly string[] {
  return Array.from({ length: FRAGMENTS }, (_, index) => `/fragments/overview?${query}&part=${index}`);
}

async function seeAll(url: string, paths: readonly string[], services: Services): Promise<Outcome> {
  const { body } = await visit(url);
  const outcome = outcomeOf(body, await Promise.all(paths.map((path) => services.fragment(path))));
  // A page of several has the fallback as many times.
  const isFallback = Buffer.from(body).toString().split(FALLBACK).length === paths.length + 1;
  return outcome === "error-document" && isFallback ? "fallback" : outcome;
}

async function timed<T>(action: () => Promise<T>): Promise<{ readonly seconds: number; readonly result: T }> {
  const start = performance.now();
  const result = await action();
  return { seconds: (performance.now() - start) / 1000, result };
}
