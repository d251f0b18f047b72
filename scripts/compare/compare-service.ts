import { changedHashes, readAssetHashes } from "./assets.ts";
import { responseDifferences } from "./differences.ts";
import { type Masks, maskExchanges } from "./masks.ts";
import type { Difference, Outcome } from "./outcome.ts";
import type { Group, Row } from "./requests.ts";
import { type Exchange, sendTwice } from "./send-twice.ts";
import { type ServiceOptions, startService } from "./service.ts";

/** The older and the newer checkout, or values of both, in this order. */
export type Pair<Value> = readonly [older: Value, newer: Value];

/** Starts a service of both checkouts and sends every row to both at the same time, so that both have the same day. */
export async function compareService(
  checkouts: Pair<string>,
  options: ServiceOptions,
  groups: readonly Group[],
  help: boolean,
): Promise<readonly Outcome[]> {
  const services = await inBoth(checkouts, (checkout) => startService(checkout, options));
  try {
    const targets = await inBoth(services, async ({ origin }) => ({ origin, hashes: await readAssetHashes(origin) }));
    const [older, newer] = targets;
    const masks: Pair<Masks> = [
      { help, hashes: changedHashes(older.hashes, newer.hashes) },
      { help, hashes: changedHashes(newer.hashes, older.hashes) },
    ];
    const rows = groups.flatMap((group) => group.rows);
    const exchanges: Pair<Exchange>[] = [];
    for (const row of rows)
      exchanges.push(await inBoth(targets, ({ origin, hashes }) => sendTwice(origin, row, hashes)));
    const [before, after] = ([0, 1] as const).map((side) => {
      const ofSide = exchanges.map((pair) => pair[side]);
      return new Map(maskExchanges(ofSide, masks[side]).map((each, index) => [rows[index], each]));
    });
    return groups.map(({ service, kind, rows }) => ({
      title: `${service}: ${kind}`,
      total: rows.length,
      differences: rows.flatMap((row) => rowDifferences(row, before?.get(row), after?.get(row))),
    }));
  } finally {
    await inBoth(services, ({ stop }) => stop());
  }
}

/** The differences between the first responses to a row, or else between the second ones. */
function rowDifferences(row: Row, before: Exchange | undefined, after: Exchange | undefined): readonly Difference[] {
  if (before === undefined || after === undefined) throw new Error("unreachable: every row was sent");
  const first = responseDifferences(before.first, after.first);
  if (first.length > 0) return [{ of: rowText(row), lines: first }];
  const again = responseDifferences(before.again, after.again);
  return again.length > 0 ? [{ of: `${rowText(row)} (second response)`, lines: again }] : [];
}

function rowText(row: Row): string {
  if (typeof row === "string") return row;
  const [target, headers] = row;
  return [target, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)].join(" | ");
}

async function inBoth<Item, Result>(
  [older, newer]: Pair<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<Pair<Result>> {
  return Promise.all([work(older), work(newer)]);
}
