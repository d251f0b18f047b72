import type { Facts } from "../../src/domain/facts.ts";
import { type ChunkLoader, createChunkedRepository } from "../../src/release/chunked-repository.ts";
import { createInMemoryRepository } from "../../src/release/in-memory-repository.ts";
import { createQueries, type Release } from "../../src/release/queries.ts";
import { parseSnapshot } from "../../src/release/snapshot.ts";
import { type ChunkLimits, type SerializedRelease, serializeRelease } from "../../src/seed/serialize/release.ts";

/** A release in parts, and what it has fetched. */
export interface InParts {
  readonly release: Release;
  readonly stored: SerializedRelease;
  readonly fetched: readonly string[];
}

const PUBLICATION = { id: "test", publishedAt: "2026-11-23T12:00:00Z" };

/** The facts as one value. */
export function whole(facts: Facts): Release {
  const shelf = createInMemoryRepository(facts);
  if (shelf === undefined) throw new Error("the facts have no publisher");
  return createQueries(shelf, PUBLICATION);
}

/** The facts in parts of these sizes. */
export async function inParts(facts: Facts, sizes?: ChunkLimits): Promise<InParts> {
  const stored = await serializeRelease(facts, sizes);
  const read = await parseSnapshot(stored);
  if (typeof read === "string" || read.kind === "whole") throw new Error("the facts are too small for parts");
  const fetched: string[] = [];
  const fetchParts: ChunkLoader = async (names) => {
    fetched.push(...names);
    const bytes = (name: string) => new TextEncoder().encode(stored.chunks.get(name));
    return new Map(names.map((name) => [name, bytes(name)]));
  };
  return { release: createQueries(createChunkedRepository(read.manifest, fetchParts), PUBLICATION), stored, fetched };
}
