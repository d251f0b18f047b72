import type { Facts } from "../../src/domain/facts.ts";
import { diffFacts } from "../../src/seed/diff/diff.ts";
import { type CurrentRelease, loadCurrentRelease } from "../../src/seed/publish/current-release.ts";
import type { PublicationDetails } from "../../src/seed/publish/publication.ts";
import { publish } from "../../src/seed/publish/publish.ts";
import { type KeyValueStore, StoreError } from "../../src/seed/publish/store.ts";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import { collaboration, factsWith } from "../fixtures/facts.ts";
import { createMemoryStore, publishContext } from "./published.ts";

/** The time of the first publication. Milliseconds since 1970. */
export const START = Date.UTC(2026, 0, 1);

/** The fire brigade founded in this year. */
export function foundedIn(year: string): Facts {
  return factsWith({ collaborations: [collaboration("brandkaren", { founded: year })] });
}

/** The live release of a store. */
export async function currentReleaseOf(store: KeyValueStore): Promise<CurrentRelease> {
  const current = await loadCurrentRelease(publishContext(store));
  if (current instanceof StoreError) throw current;
  return current;
}

/** A store with its publications, and their ids in order. */
export interface PublishedInTurn {
  readonly values: Map<string, string>;
  readonly store: KeyValueStore;
  readonly ids: readonly string[];
}

/** Publishes facts one after the other to an empty store, an hour apart. */
export async function publishInTurn(
  all: readonly Facts[],
  detailsOf: (index: number) => Partial<PublicationDetails> = () => ({}),
): Promise<PublishedInTurn> {
  const values = new Map<string, string>();
  const store = createMemoryStore(values);
  const ids: string[] = [];
  for (const [index, facts] of all.entries()) {
    const current = await currentReleaseOf(store);
    const details = {
      changes: current.facts === undefined ? [] : diffFacts(current.facts, facts),
      ...detailsOf(index),
    };
    const context = { ...publishContext(store), now: () => START + index * 3_600_000 };
    const outcome = await publish(current, await serializeRelease(facts), context, details);
    if (outcome.kind !== "published") throw new Error(outcome.kind);
    ids.push(outcome.pointer.id);
  }
  return { values, store, ids };
}
