import { expect } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import { hostPage, outcomeOf } from "./host-page.ts";
import type { Services } from "./services.ts";
import { visit } from "./visitor.ts";

/** A site that includes fragments by one of our recipes: for each address of a fragment a page with nothing else in it. */
export interface RecipeSite {
  /** Makes the pages for these addresses. */
  readonly prepare: (paths: readonly string[]) => Promise<void>;
  /** Makes a page with several fragments, and gives its address. */
  readonly page: (paths: readonly string[]) => Promise<string>;
  /**
   * The state of the page for a fragment's path, as a visitor sees it: today's facts are the last good copy, tomorrow's
   * a new fragment.
   */
  readonly see: (path: string) => Promise<Outcome>;
  /** Expires every copy. */
  readonly expire: () => Promise<void>;
  /** Makes the includer revalidate the expired copies of these. */
  readonly revalidate: (paths: readonly string[]) => Promise<void>;
}

/** The page for the address of a fragment, as a visitor gets it: today's facts are those of a copy from before. */
export async function seeFragment(url: string, path: string, services: Services): Promise<Outcome> {
  const { body } = await visit(url);
  const today = outcomeOf(body, [await services.fragment(path)]);
  if (today === "fragment") return "last-good-copy";
  const tomorrow = outcomeOf(body, [await services.fragment(path, "tomorrow")]);
  return tomorrow === "fragment" ? tomorrow : today;
}

/** Requests a page until it has its first copy: on a busy machine a response may be too late. */
export async function firstVisit(site: RecipeSite, path: string): Promise<void> {
  const visitAgain = async () => {
    const outcome = await site.see(path);
    if (outcome === "last-good-copy") return outcome;
    await site.expire();
    await site.revalidate([path]);
    return site.see(path);
  };
  await expect.poll(visitAgain, { timeout: 60_000, message: path }).toBe("last-good-copy");
}

/** A name for the page of an address, which every file system takes. */
export function pageName(path: string): string {
  return `page-${Buffer.from(path).toString("base64url")}`;
}

/** The page around the lines that include a fragment, for each address. */
export function pagesFor(paths: readonly string[], include: (path: string) => string, type = "html") {
  return new Map(paths.map((path) => [`${pageName(path)}.${type}`, hostPage([include(path)])]));
}

/** Does something with each, a few at a time, as visitors come. */
export async function forEachOf<T>(items: readonly T[], action: (item: T) => Promise<void>, atOnce = 6): Promise<void> {
  const waiting = [...items];
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await action(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}
