import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { factsNaming, largeFactsNaming } from "../seed/published.ts";
import { builtProjectWith } from "./project-copy.ts";

/** The Worker's copy of the facts in a project built with them, and what the build said. */
async function bundled(data: string): Promise<{ readonly copy: string; readonly said: string }> {
  const { folder, said } = await builtProjectWith(data);
  return { copy: readFileSync(join(folder, ".generated/snapshot.txt"), "utf8"), said };
}

test("the Worker carries the facts in one text, also where KV holds them in parts", async () => {
  const { copy, said } = await bundled(largeFactsNaming("Nya Söderön", 1));
  expect(JSON.parse(copy)).toMatchObject({ schema: 1, collaborations: { length: 11 } });
  expect(said).toBe("");
});

test("facts that are too many to carry are left out, and the build says what that means", async () => {
  const { copy, said } = await bundled(largeFactsNaming("Nya Söderön", 2));
  expect(copy).toBe("");
  expect(said).toContain("The Worker carries no copy of the facts: they take 1.8 MB, and it carries at most 1.0 MB.");
  expect(said).toContain("While KV fails it answers what it has in memory, and 503 to everything else.");
  expect(said).toContain("docs/runbooks/kv-is-down.md");
});

test("the build of small facts says nothing", async () => {
  expect((await bundled(factsNaming("Nya Söderön"))).said).toBe("");
});
