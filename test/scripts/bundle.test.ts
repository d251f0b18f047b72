import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { factsWithName, largeFactsWithName } from "../seed/published.ts";
import { scratchFolder } from "../seed/scratch-folder.ts";
import { builtProjectWith } from "./project-copy.ts";

/** The Worker's copy of the facts in a project built with them, and the output of the build on stderr. */
async function bundled(data: string): Promise<{ readonly copy: string; readonly stderr: string }> {
  const { folder, stderr } = await builtProjectWith(data);
  return { copy: readFileSync(join(folder, ".generated/snapshot.txt"), "utf8"), stderr };
}

test("the Worker bundles the facts as one snapshot, even if KV has them in chunks", async () => {
  const { copy, stderr } = await bundled(largeFactsWithName("Nya Söderön", 1));
  expect(JSON.parse(copy)).toMatchObject({ schema: 1, collaborations: { length: 11 } });
  expect(stderr).toBe("");
});

test("facts that are too large to bundle are omitted, and the build explains the consequence", async () => {
  const { copy, stderr } = await bundled(largeFactsWithName("Nya Söderön", 2));
  expect(copy).toBe("");
  expect(stderr).toContain("The Worker carries no copy of the facts: they take 1.8 MB, and it carries at most 1.0 MB.");
  expect(stderr).toContain("While KV fails it answers what it has in memory, and 503 to everything else.");
  expect(stderr).toContain("docs/runbooks/kv-is-down.md");
});

test("the build of small facts prints no warning", async () => {
  expect((await bundled(factsWithName("Nya Söderön"))).stderr).toBe("");
});

test("the page about personal data of an association claims no task in the public interest and no public mail", async () => {
  const data = scratchFolder();
  cpSync(resolve("test/fixtures/region"), data, { recursive: true });
  const publisher = join(data, "organizations/region-stockholm.yaml");
  writeFileSync(publisher, readFileSync(publisher, "utf8").replace("kind: region", "kind: association"));
  const { folder } = await builtProjectWith(data);
  const pages = ["sv", "en"].map((language) =>
    readFileSync(join(folder, `.generated/static/help/privacy.${language}.json`), "utf8"),
  );
  expect(pages[0]).toContain("artikel 6.1 f");
  expect(pages[1]).toContain("Article 6(1)(f)");
  expect(pages.filter((page) => /6\.1 e|6\(1\)\(e\)|allmän handling|official document|{basis}/.test(page))).toEqual([]);
});
