import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import { INSTALLED, type InstalledIncluder, type InstalledMachine } from "./debian/includers.ts";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import { FALLBACK, hostPage, outcomeOf } from "./host-page.ts";
import { describeWith } from "./needs.ts";
import { writePageTimes } from "./page-times.ts";
import { type Services, startServices } from "./services.ts";
import { visit } from "./visitor.ts";

/** `npm run matrix` tries every place; `npm test` a sample of them. */
const isLong = process.env.WRITE_MATRIX === "yes";

/** How many places of a fragment an answer is cut at, from its first byte to its last. */
const CUTS = isLong ? 40 : 8;

/** Visitors at once, and fragments in their page. */
const VISITORS = 8;
const FRAGMENTS = 3;

/** Copies go stale within a second or two here; a busy machine may need longer. */
const PATIENCE = { timeout: 20_000, interval: 100 };

const OVERVIEW = "/fragments/overview";

const OFFSETS = Array.from({ length: CUTS }, (_, index) => Math.floor((index * 999) / (CUTS - 1)));
const HANGING = ["slow", "drip", "reset"] as const;

let services: Services;
beforeAll(async () => {
  services = await startServices("https://samverkan.example", "with tomorrow");
});
afterAll(() => services?.stop());

describe.each(INSTALLED)("$name, as Debian installs it", (includer) => {
  describeWith(includer, "is what its recipe says", () => testInstalled(includer));
});

function testInstalled(includer: InstalledIncluder): void {
  let proxy: FaultyProxy;
  let machine: InstalledMachine;

  beforeAll(async () => {
    proxy = await startFaultyProxy(services.origins);
    machine = await includer.install(proxy.port);
    for (const [page, paths] of PAGES) {
      await machine.page(`${page}.html`, hostPage(paths.map((path) => includer.include(`/samverkan${path}`))));
    }
  });
  afterAll(async () => {
    await machine?.stop();
    await proxy?.stop();
  });

  const see = async (page: string): Promise<Outcome> => {
    const { body } = await visit(`${machine.origin}/${page}.html`);
    const paths = PAGES.get(page) ?? [];
    const fragments = await Promise.all(paths.map((path) => services.fragment(path)));
    const outcome = outcomeOf(body, fragments);
    // A page of several has the fallback as many times.
    const isFallback = Buffer.from(body).toString().split(FALLBACK).length === paths.length + 1;
    return outcome === "error-document" && isFallback ? "fallback" : outcome;
  };
  const untilAskedAgain = async (page: string) => {
    const [path] = PAGES.get(page) ?? [];
    const asked = () => proxy.seen.filter((each) => each.path === path).length;
    const before = asked();
    await expect.poll(() => visit(`${machine.origin}/${page}.html`).then(asked), PATIENCE).toBeGreaterThan(before);
  };

  test.each(["stranger", "other-name"] as const)("shows nothing of a %s's certificate", async (certificate) => {
    expect(await see("known")).toBe("fragment");
    const asked = proxy.seen.length;
    machine.present(certificate);
    expect(await see(`never-${certificate}`)).toBe("fallback");
    expect(proxy.seen.length).toBe(asked);
    expect(await see("known")).toBe("fragment");
    machine.present("right");
  });

  test("visitors reach no fragment by its own address, and nothing else of ours", async () => {
    await see("known");
    for (const path of ["/samverkan/fragments/overview", "/samverkan/health", "/samverkan/api/v1/collaborations"]) {
      const { body } = await visit(machine.origin + path);
      expect(Buffer.from(body).toString()).not.toMatch(/samverkan-|"release"|collaborations/);
    }
  });

  test("its visitors get no cookie and no rule for HTTPS from us", async () => {
    const { headers } = await visit(`${machine.origin}/known.html`);
    expect(headers).not.toHaveProperty("set-cookie");
    expect(headers).not.toHaveProperty("strict-transport-security");
  });

  test(`an answer cut at ${CUTS} places, without a copy, leaves the page whole`, { timeout: 300_000 }, async () => {
    for (const at of OFFSETS) expect(await see(`cut-${at}`), `cut at ${at} ‰`).toBe("fallback");
    const inside = proxy.cuts.filter(({ sent, length }) => sent < length);
    expect(inside.length).toBeGreaterThanOrEqual(CUTS);
  });

  test(`an answer of new facts cut at ${CUTS} places shows the copy from before`, { timeout: 300_000 }, async () => {
    for (const at of OFFSETS) expect(await see(`recut-${at}`)).toBe("fragment");
    proxy.publish("tomorrow");
    const before = proxy.cuts.length;
    for (const at of OFFSETS) {
      await untilAskedAgain(`recut-${at}`);
      expect(await see(`recut-${at}`), `cut at ${at} ‰`).toBe("fragment");
    }
    expect(proxy.cuts.length - before).toBeGreaterThanOrEqual(CUTS);
    proxy.publish("today");
  });

  test.each(HANGING)(
    `${VISITORS} visitors at once of a page with ${FRAGMENTS} fragments get it whole when the service is %s`,
    { timeout: 300_000 },
    async (fault) => {
      const seconds = { cold: 0, copy: 0 };
      for (const kind of ["cold", "copy"] as const) {
        const page = `${fault}-${kind}`;
        if (kind === "copy") {
          await see(page);
          await untilAskedAgain(page);
        }
        const begun = performance.now();
        const seen = await Promise.all(Array.from({ length: VISITORS }, () => see(page)));
        seconds[kind] = (performance.now() - begun) / 1000;
        const expected = Array.from({ length: VISITORS }, () => (kind === "cold" ? "fallback" : "fragment"));
        expect(seen).toEqual(expected);
      }
      if (isLong)
        writePageTimes(includer.name, fault, seconds, { visitors: VISITORS, fragments: FRAGMENTS, cuts: CUTS });
    },
  );

  test("starts again while our name cannot be resolved", async () => {
    machine.resolveNames(false);
    await machine.restart();
    // Debian's Varnish keeps its copies in memory.
    if (!includer.name.startsWith("Varnish")) expect(await see("known")).toBe("fragment");
    expect(await see("never-again")).toBe("fallback");
    machine.resolveNames(true);
    await expect.poll(() => see("never-again"), PATIENCE).toBe("fragment");
  });
}

/** The fragments of every page. */
const PAGES: ReadonlyMap<string, readonly string[]> = new Map([
  ...["known", "never-stranger", "never-other-name", "never-again"].map((id) => page(id, `n=${id}`)),
  ...OFFSETS.map((at) => page(`cut-${at}`, `fault=cut&at=${at}`)),
  ...OFFSETS.map((at) => page(`recut-${at}`, `fault=cut&after=1&at=${at}&re=1`)),
  ...HANGING.flatMap((fault) => [
    page(`${fault}-cold`, `fault=${fault}&n=many`, FRAGMENTS),
    page(`${fault}-copy`, `fault=${fault}&after=1&n=many`, FRAGMENTS),
  ]),
]);

function page(id: string, query: string, amount = 1): readonly [string, readonly string[]] {
  const paths = Array.from(
    { length: amount },
    (_, index) => `${OVERVIEW}?${query}${amount > 1 ? `&part=${index}` : ""}`,
  );
  return [id, paths];
}
