import { createInMemoryRepository } from "../../release/in-memory-repository.ts";
import { createQueries, type Release } from "../../release/queries.ts";
import { createSnapshot, parseSnapshot } from "../../release/snapshot.ts";

/**
 * The release in the snapshot text that the Worker was deployed with, or undefined where it carries none that this
 * version can read. It was never published, so it has no time of publication.
 */
export async function bundledRelease(text: string): Promise<Release | undefined> {
  const snapshot = await createSnapshot(text);
  const stored = await parseSnapshot(snapshot);
  if (typeof stored === "string" || stored.kind !== "whole") return undefined;
  const shelf = createInMemoryRepository(stored.facts);
  return shelf && createQueries(shelf, { id: `bundled-${snapshot.sha.slice(0, 8)}`, publishedAt: undefined });
}
