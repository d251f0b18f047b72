import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatDiagnostics } from "../../src/seed/cli/format-diagnostics.ts";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { BROKEN, tinyFacts } from "./scratch-folder.ts";

describe("each broken example gives the diagnostics in its problems.txt", () => {
  test.for(readdirSync(BROKEN).filter((name) => !name.endsWith(".md")))("%s", async (name) => {
    const folder = tinyFacts(join(BROKEN, name, "data"));
    const result = loadFacts(folder, "2024-06-01");
    const report =
      result.kind === "problems"
        ? formatDiagnostics(result.problems.filter(({ level }) => level === "error"))
        : "Inga fel.";
    await expect(`${report.replaceAll(folder, "data")}\n`).toMatchFileSnapshot(join(BROKEN, name, "problems.txt"));
  });
});
