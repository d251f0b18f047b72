import { expect } from "vitest";
import type { FaultyProxy } from "../faulty-proxy.ts";
import { hostPage } from "../host-page.ts";
import type { Includer } from "../includer.ts";
import { forEachOf, pageName, pagesFor, type RecipeSite, seeFragment } from "../recipe-site.ts";
import type { Services } from "../services.ts";
import { visit } from "../visitor.ts";
import type { InstalledMachine } from "./includers.ts";

/** Copies go stale within a second or two here; a busy machine may need longer. */
const POLLING = { timeout: 20_000, interval: 200 };

/** The site of nginx, Apache or Varnish with our recipe on a machine. */
export function webServerSite(
  includer: Includer,
  machine: InstalledMachine,
  proxy: FaultyProxy,
  services: Services,
): RecipeSite {
  let ages = 0;
  const url = (path: string) => `${machine.origin}/${pageName(path)}.html`;
  const prepare = async (paths: readonly string[]) => {
    await machine.pages(pagesFor(paths, (path) => includer.include(`/samverkan${path}`)));
  };
  return {
    prepare,
    async page(paths) {
      const name = `${pageName(paths.join(" ").slice(-100))}.html`;
      const lines = paths.map((path) => includer.include(`/samverkan${path}`));
      await machine.pages(new Map([[name, hostPage(lines)]]));
      return `${machine.origin}/${name}`;
    },
    see: (path) => seeFragment(url(path), path, services),
    // When it is requested again, both copies have expired, also the younger one.
    async expire() {
      const path = `/fragments/overview?age=${++ages}`;
      await prepare([path]);
      const countRequests = () => proxy.requests.filter((each) => each.path === path).length;
      await expect.poll(() => visit(url(path)).then(countRequests), POLLING).toBeGreaterThan(1);
    },
    revalidate: (paths) => forEachOf(paths, async (path) => void (await visit(url(path)))),
  };
}
