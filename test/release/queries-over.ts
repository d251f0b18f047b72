import type { Facts } from "../../src/domain/facts.ts";
import { createQueries } from "../../src/release/queries.ts";
import type { ReleaseInfo } from "../../src/release/read-model.ts";
import type { Release } from "../../src/release/release.ts";
import { createInMemoryRepository } from "../../src/release/repository.ts";

/** The queries over published facts in memory. */
export function queriesOver(facts: Facts, info: Partial<ReleaseInfo> = {}): Release {
  const repository = createInMemoryRepository(facts);
  if (repository === undefined) throw new Error("the facts have no publisher");
  return createQueries(repository, { id: "20260102T030405Z-0123abcd", publishedAt: "2026-01-02T03:04:05Z", ...info });
}
