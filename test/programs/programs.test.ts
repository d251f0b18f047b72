import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { hostPageTests } from "./host-page-tests.ts";
import { linkPreviewTests } from "./link-preview-tests.ts";
import { missingPackages, type Programs, startPrograms } from "./programs.ts";
import { wordPressTests } from "./word-press-tests.ts";

/** The versions that /docs/embedding names; another version of a Debian package fails no test. */
const DOCUMENTED = `${import.meta.dirname}/../../docs/embedding/programs.json`;

/** Everything is in one file, so that each program starts once. A machine that lacks one skips it all, by name. */
const missing = missingPackages();

if (missing.length > 0 && process.env.CI !== "true") {
  test.skip(`Real WordPress, Firefox and WebKit (apt-get install ${missing.join(" ")})`);
} else {
  let programs: Programs;

  beforeAll(async () => {
    if (missing.length > 0) throw new Error(`apt-get install ${missing.join(" ")}`);
    programs = await startPrograms();
  });

  afterAll(() => programs?.stop());

  test("the documentation names every program that embeds are seen in; with WRITE_PROGRAMS=yes, these versions", () => {
    const { browsers, wordPress } = programs;
    const seen = Object.fromEntries(
      [...browsers, { name: "WordPress", version: wordPress.version }].map(({ name, version }) => [name, version]),
    );
    if (process.env.WRITE_PROGRAMS === "yes") writeFileSync(DOCUMENTED, `${JSON.stringify(seen, undefined, 2)}\n`);
    expect(Object.keys(JSON.parse(readFileSync(DOCUMENTED, "utf8")))).toEqual(Object.keys(seen));
  });

  describe("With real programs", () => {
    linkPreviewTests(() => programs);
    hostPageTests(() => programs);
    wordPressTests(() => programs);
  });
}
