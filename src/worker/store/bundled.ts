import { type Release, releaseOf } from "../../release/release.ts";
import { wholeShelf } from "../../release/shelf.ts";
import { readSnapshot, snapshotOf } from "../../release/snapshot.ts";

/**
 * The release in the snapshot text that the Worker was deployed with, or undefined where it carries none that this
 * version can read. It was never published, so it has no time of publication.
 */
export async function bundledRelease(text: string): Promise<Release | undefined> {
  const snapshot = await snapshotOf(text);
  const stored = await readSnapshot(snapshot);
  if (typeof stored === "string" || stored.kind !== "whole") return undefined;
  const shelf = wholeShelf(stored.facts);
  return shelf && releaseOf(shelf, { id: `bundled-${snapshot.sha.slice(0, 8)}`, publishedAt: undefined });
}
