import type { Facts } from "../../src/domain/facts.ts";
import { type ChunkLoader, createChunkedRepository } from "../../src/release/chunked-repository.ts";
import { createQueries } from "../../src/release/queries.ts";
import type { Release } from "../../src/release/release.ts";
import { createInMemoryRepository } from "../../src/release/repository.ts";
import { parseSnapshot } from "../../src/release/storage.ts";
import { type ChunkLimits, type SerializedRelease, serializeRelease } from "../../src/seed/serialize/release.ts";

/** A chunked release, with the chunks that it has loaded. */
export interface ChunkedRelease {
  readonly release: Release;
  readonly stored: SerializedRelease;
  /** The names of the loaded chunks. */
  readonly loaded: readonly string[];
  /** The number of chunks of each read. */
  readonly reads: readonly number[];
}

const PUBLICATION = { id: "test", publishedAt: "2026-11-23T12:00:00Z" };

/** A release of the facts in one value. */
export function createInMemoryRelease(facts: Facts): Release {
  const repository = createInMemoryRepository(facts);
  if (repository === undefined) throw new Error("the facts have no publisher");
  return createQueries(repository, PUBLICATION);
}

/** A release of the facts in chunks of these sizes. */
export async function createChunkedRelease(facts: Facts, sizes?: ChunkLimits): Promise<ChunkedRelease> {
  return openChunkedRelease(await serializeRelease(facts, sizes));
}

/** Opens a stored release; the manifest of an earlier seed has no index of this form and no ids for the overview. */
export async function openChunkedRelease(
  stored: SerializedRelease,
  seed: "earlier" | "current" = "current",
): Promise<ChunkedRelease> {
  const read = await parseSnapshot(stored);
  if (typeof read === "string" || read.kind === "whole") throw new Error("the facts are too small for chunks");
  const loaded: string[] = [];
  const reads: number[] = [];
  const loadChunks: ChunkLoader = async (names) => {
    loaded.push(...names);
    reads.push(names.length);
    const bytes = (name: string) => new TextEncoder().encode(stored.chunks.get(name));
    return new Map(names.map((name) => [name, bytes(name)]));
  };
  const { indexes: _, ...withoutIndex } = read.manifest.parts;
  const { leading, ...rest } = read.manifest;
  const earlier = {
    ...rest,
    ...(leading && { leading: { total: leading.total, ids: leading.ids } }),
    parts: { ...withoutIndex, index: "0".repeat(32) },
  };
  const manifest = seed === "earlier" ? earlier : read.manifest;
  const release = createQueries(createChunkedRepository(manifest, loadChunks), PUBLICATION);
  return { release, stored, loaded, reads };
}
