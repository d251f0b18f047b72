import { expect, test } from "vitest";
import { type Outcome, SAFE } from "../../src/docs-site/matrix-outcome.ts";
import type { NetworkFault } from "./debian/machine.ts";
import { expectInFaultTable, type FaultCell } from "./fault-table.ts";
import { FAULTS } from "./faults/faults.ts";
import { NETWORK_FAULTS } from "./faults/network-faults.ts";
import type { FaultyProxy } from "./faulty-proxy.ts";
import { isFullRun } from "./full-run.ts";
import { firstVisit, forEachOf, type RecipeSite } from "./recipe-site.ts";

/** `npm run matrix` tries every fault; `npm test` those that an includer is most likely to meet or to get wrong. */
const SAMPLE: ReadonlySet<string> = new Set(
  "500 522 302 304 206 foreign without-release short-length chunked-cut gzip slow drip reset cut untrusted no-name refused".split(
    " ",
  ),
);

/** Whole tables take minutes where an includer waits for each fault. Milliseconds. */
const LIMIT = 600_000;

/** An includer with our recipe, and the servers behind it. */
export interface FaultySite {
  readonly site: RecipeSite;
  readonly proxy: FaultyProxy;
  /** Makes connections to the service fail. */
  readonly fail: (fault: NetworkFault | undefined) => Promise<void>;
}

interface Column {
  readonly name: string;
  readonly version: string;
  /** Whether it stores the last good copy; if not, only pages that never had a fragment are tested. */
  readonly keepsCopy: boolean;
  /** Whether its way to the service can be made to fail before HTTP. */
  readonly isNetworked: boolean;
  /** Faults that the includer cannot distinguish from a response of ours; the table has the outcome. */
  readonly undetected?: readonly string[];
  readonly started: () => FaultySite;
}

/** Every fault without a copy, with one, and when it has to be renewed from new facts. */
export function faultTests({
  name,
  version,
  keepsCopy,
  isNetworked,
  undetected = [],
  started,
}: Column): Map<string, FaultCell> {
  const cells = new Map<string, FaultCell>();
  // Recipes that share a proxy request separate addresses.
  const key = encodeURIComponent(name);
  const isTried = (id: string) => isFullRun || SAMPLE.has(id);
  const faults = FAULTS.filter(({ id }) => isTried(id));
  const networkFaults = NETWORK_FAULTS.filter(({ id }) => isTried(id));

  /** Records the outcomes in the table, and asserts for all of them what a page must not show. */
  const expectAsPlanned = (seen: ReadonlyMap<string, FaultCell>) => {
    for (const [id, cell] of seen) cells.set(id, cell);
    const detected = [...seen].filter(([id]) => !undetected.includes(id));
    expect(detected.filter(([, cell]) => !cell.every((outcome) => SAFE.has(outcome)))).toEqual([]);
    // A fault that an includer gets over brings the new facts.
    const hasCopy = ([, copy, renewed]: FaultCell) =>
      copy === "last-good-copy" && (renewed === "last-good-copy" || renewed === "fragment");
    if (keepsCopy) expect(detected.filter(([, cell]) => !hasCopy(cell))).toEqual([]);
  };

  test(`${faults.length} faults of HTTP leave the page whole, with the last good copy if one is stored`, {
    timeout: LIMIT,
  }, async () => {
    const { site, proxy } = started();
    const cold = (id: string) => `/fragments/overview?fault=${id}&for=${key}`;
    const again = (id: string) => `${cold(id)}&after=1`;
    const countRequests = (id: string) => proxy.requests.filter(({ path }) => path === again(id)).length;
    await site.prepare(faults.flatMap(({ id }) => (keepsCopy ? [cold(id), again(id)] : [cold(id)])));
    const seen = new Map<string, Outcome[]>();
    await forEachOf(faults, async ({ id }) => {
      seen.set(id, [withNewRelease(await site.see(cold(id)))]);
      if (!keepsCopy) return;
      await firstVisit(site, again(id));
    });
    if (keepsCopy) {
      await forEachOf(faults, async ({ id }) => void seen.get(id)?.push(await site.see(again(id))));
      await proxy.withPublished("tomorrow", async () => {
        await site.expire();
        await site.revalidate(faults.map(({ id }) => again(id)));
        await forEachOf(faults, async ({ id }) => {
          seen.get(id)?.push(await site.see(again(id)));
          await expect.poll(() => countRequests(id), { timeout: 20_000, message: id }).toBeGreaterThan(1);
        });
      });
    }
    expectAsPlanned(seen);
  });

  test.runIf(isNetworked)(
    `${networkFaults.length} faults of the network leave the page whole`,
    { timeout: LIMIT },
    async () => {
      const { site, proxy, fail } = started();
      const cold = (id: string) => `/fragments/overview?never=${id}&for=${key}`;
      const again = (id: string) => `/fragments/overview?before=${id}&for=${key}`;
      const ids = networkFaults.map(({ id }) => id);
      await site.prepare(ids.flatMap((id) => [cold(id), again(id)]));
      const copies = new Map<string, Outcome>();
      for (const id of ids) {
        await firstVisit(site, again(id));
      }
      for (const id of ids) copies.set(id, await site.see(again(id)));
      await site.expire();
      const seen = new Map<string, FaultCell>();
      for (const { id, hasInvalidCertificate } of networkFaults) {
        await fail(id);
        const before = proxy.requests.length;
        const outcome = withNewRelease(await site.see(cold(id)));
        await site.revalidate([again(id)]);
        seen.set(id, [outcome, copies.get(id) ?? "hole", await site.see(again(id))]);
        if (hasInvalidCertificate) expect(proxy.requests.length, `${id}: no request was sent`).toBe(before);
        await fail(undefined);
      }
      expectAsPlanned(seen);
    },
  );

  test("the table in the documentation has these outcomes", () => {
    expectInFaultTable({ name, version, cells: Object.fromEntries(cells) });
  });

  return cells;
}

/** A page that had no copy shows today's facts because they have just come. */
function withNewRelease(outcome: Outcome): Outcome {
  return outcome === "last-good-copy" ? "fragment" : outcome;
}
