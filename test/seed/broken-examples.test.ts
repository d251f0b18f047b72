import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { problemReport } from "../../src/seed/cli/problem-report.ts";
import { readFacts } from "../../src/seed/facts-from.ts";
import { BROKEN, tinyFacts } from "./scratch-folder.ts";

describe("each broken example is told of as its problems.txt says", () => {
  test.for(readdirSync(BROKEN).filter((name) => !name.endsWith(".md")))("%s", async (name) => {
    const folder = tinyFacts(join(BROKEN, name, "data"));
    const reading = readFacts(folder);
    const report = reading.kind === "problems" ? problemReport(reading.problems) : "Inga fel.";
    await expect(`${report.replaceAll(folder, "data")}\n`).toMatchFileSnapshot(join(BROKEN, name, "problems.txt"));
  });
});
