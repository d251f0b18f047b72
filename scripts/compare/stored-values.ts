import { convertV4MiniflareOptions, Miniflare } from "miniflare";
import { runScript } from "./checkout.ts";
import { datasetFor } from "./datasets.ts";
import { bodyDifferences } from "./differences.ts";
import type { Outcome } from "./outcome.ts";

/** The values of a publication in KV, by key. */
export type StoredValues = ReadonlyMap<string, string>;

/** The releases of the compared services. */
export interface Releases {
  /** `data/`, published after another release. */
  readonly facts: StoredValues;
  /** A small release in which every field and status occurs. */
  readonly few: StoredValues;
  /** A large release, stored in chunks. */
  readonly many: StoredValues;
}

/** Publishes with a checkout's own command, to separate KVs in `folder`, and reads back the values. */
export async function publishReleases(
  checkout: string,
  datasets: { readonly data: string; readonly few: string; readonly many: string },
  folder: string,
): Promise<Releases> {
  const publish = async (name: string, ...data: readonly string[]) => {
    const state = `${folder}/${name}`;
    for (const [index, each] of data.entries()) {
      const read = await datasetFor(checkout, each, `${state}-data-${index}`);
      await runScript(checkout, "seed", "--yes", "--data", read, "--state", state);
    }
    return readValues(state);
  };
  return {
    facts: await publish("facts", datasets.few, datasets.data),
    few: await publish("few", datasets.few),
    many: await publish("many", datasets.many),
  };
}

async function readValues(state: string): Promise<StoredValues> {
  const runtime = new Miniflare(
    convertV4MiniflareOptions({
      modules: true,
      script: "export default {}",
      kvNamespaces: ["KV"],
      resourcePersistencePath: state,
    }),
  );
  try {
    const store = await runtime.getKVNamespace("KV");
    const { keys, list_complete } = await store.list();
    if (!list_complete) throw new Error("a release of more than a page of keys");
    const values = await Promise.all(
      keys.map(async ({ name }) => [name, (await store.get(name, "text")) ?? ""] as const),
    );
    return new Map(values);
  } finally {
    await runtime.dispose();
  }
}

/** Ids and times depend on the second of the publication, which differs between the checkouts. */
const OF_THE_SECOND = /\d{8}T\d{6}Z|\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g;

/** Compares what two checkouts stored: the same keys and the same bytes. */
export function compareStoredValues(older: Releases, newer: Releases): Outcome {
  const [before, after] = [older, newer].map(allValues);
  const keys = [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])];
  const differences = keys.flatMap((key) => {
    const lines = bodyDifferences(before?.get(key) ?? "", after?.get(key) ?? "");
    return lines.length === 0 ? [] : [{ of: key, lines }];
  });
  return { title: "values that npm run seed stores", total: keys.length, differences };
}

function allValues(releases: Releases): StoredValues {
  const { facts, few, many } = releases;
  const named = Object.entries({ facts, few, many });
  return new Map(
    named.flatMap(([name, values]) =>
      Array.from(values, ([key, value]) => [`${name} ${maskTime(key)}`, maskTime(value)] as const),
    ),
  );
}

function maskTime(text: string): string {
  return text.replace(OF_THE_SECOND, "(time)");
}
