import type { Facts } from "../../src/domain/facts.ts";
import { type FetchParts, packedShelf } from "../../src/release/packed-shelf.ts";
import { type Release, releaseOf } from "../../src/release/release.ts";
import { wholeShelf } from "../../src/release/shelf.ts";
import { readSnapshot } from "../../src/release/snapshot.ts";
import { type Sizes, type StoredRelease, storedRelease } from "../../src/release/stored-release.ts";

/** A release in parts, and what it has fetched. */
export interface InParts {
  readonly release: Release;
  readonly stored: StoredRelease;
  readonly fetched: readonly string[];
}

const PUBLICATION = { id: "test", publishedAt: "2026-11-23T12:00:00Z" };

/** The facts as one value. */
export function whole(facts: Facts): Release {
  const shelf = wholeShelf(facts);
  if (shelf === undefined) throw new Error("the facts have no publisher");
  return releaseOf(shelf, PUBLICATION);
}

/** The facts in parts of these sizes. */
export async function inParts(facts: Facts, sizes?: Sizes): Promise<InParts> {
  const stored = await storedRelease(facts, sizes);
  const read = await readSnapshot(stored);
  if (typeof read === "string" || read.kind === "whole") throw new Error("the facts are too small for parts");
  const fetched: string[] = [];
  const fetchParts: FetchParts = async (names) => {
    fetched.push(...names);
    const bytes = (name: string) => new TextEncoder().encode(stored.parts.get(name));
    return new Map(names.map((name) => [name, bytes(name)]));
  };
  return { release: releaseOf(packedShelf(read.contents, fetchParts), PUBLICATION), stored, fetched };
}
