import { createQueries } from "../../release/queries.ts";
import { createInMemoryRepository } from "../../release/repository.ts";
import { createSnapshot, parseSnapshot } from "../../release/storage.ts";
import type { LoadedRelease } from "./load-release.ts";

/**
 * Parses the release of the bundled snapshot; undefined if there is none that this version can read. It was never published,
 * so it has no time of publication.
 */
export async function parseBundledRelease(text: string): Promise<LoadedRelease | undefined> {
  const snapshot = await createSnapshot(text);
  const content = await parseSnapshot(snapshot);
  if (typeof content === "string" || content.kind !== "whole") return undefined;
  const repository = createInMemoryRepository(content.facts);
  const record = { id: `bundled-${snapshot.sha.slice(0, 8)}`, publishedAt: undefined };
  return repository && { release: createQueries(repository, record), snapshot: snapshot.sha };
}
