import { afterAll, beforeAll, describe, test } from "vitest";
import { hostPageTests } from "./host-page-tests.ts";
import { linkPreviewTests } from "./link-preview-tests.ts";
import { missingPackages, type Programs, startPrograms } from "./programs.ts";
import { wordPressTests } from "./word-press-tests.ts";

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

  describe("With real programs", () => {
    linkPreviewTests(() => programs);
    hostPageTests(() => programs);
    wordPressTests(() => programs);
  });
}
