import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diffFacts, isLargeDeletion } from "../../src/seed/diff/diff.ts";
import { formatDiff } from "../../src/seed/diff/format-diff.ts";
import { factsIn } from "./published.ts";
import { TINY, tinyFacts } from "./scratch-folder.ts";

/** The output for an editor who changed these texts in a file of the tiny municipality. */
function reportAfter(file: string, ...changes: readonly (readonly [string, string])[]): string {
  const folder = tinyFacts();
  const path = join(folder, file);
  const text = changes.reduce(
    (before, [from, to]) => {
      expect(before).toContain(from);
      return before.replace(from, to);
    },
    readFileSync(path, "utf8"),
  );
  writeFileSync(path, text);
  return formatDiff(diffFacts(factsIn(TINY), factsIn(folder)));
}

const BRAND = "collaborations/brandforsvaret.md";
const HEADING = "Ändras: Norrviks brandförsvar (samarbete)";

describe("a change is described field by field, in Swedish", () => {
  test.for<[string, readonly (readonly [string, string])[], string]>([
    ["a plain field", [["founded: 1993", "founded: 1992"]], "Bildat: 1993 → 1992"],
    ["a field that appears", [["founded: 1993", "founded: 1993\nended: 2030"]], "Upphör: tillkommer 2030"],
    ["a field that goes", [["founded: 1993\n", ""]], "Bildat: tas bort 1993"],
    [
      "a member that goes",
      [["  - organization: soderon\n    since: 1993-07\n    source: avtal\n", ""]],
      "Medlemmar: tas bort Söderöns kommun",
    ],
    [
      "a member's detail",
      [["status: disputed", "status: unknown"]],
      "Medlemmar, Åby kommun, säkerhet: disputed → unknown",
    ],
    [
      "a truth value",
      [["membersComplete: true", "membersComplete: false"]],
      "Alla medlemmar är med i listan: ja → nej",
    ],
    ["a project", [["name: Ny brandstation", "name: Nya stationen"]], "Aktuella samarbeten: tillkommer Nya stationen"],
    [
      "a word of the prose",
      [["Förbundet släcker", "Förbundet bekämpar"]],
      "Text: Förbundet släcker bränder och sotar i tre kommuner. Ring 112 när det b … → Förbundet bekämpar bränder",
    ],
    [
      "only a link",
      [["https://www.brandforsvaret.example).", "https://www.norrvik.example)."]],
      "Text: samma ord → andra länkar",
    ],
    [
      "the order of the members",
      [
        ["organization: norrvik\n    since: 1993", "organization: X\n    since: 1993"],
        ["organization: soderon\n    since: 1993-07", "organization: norrvik\n    since: 1993"],
        ["organization: X\n    since: 1993", "organization: soderon\n    since: 1993-07"],
      ],
      "Medlemmar, ordningen: Norrviks kommun, Söderöns kommun, Åby kommun → Söderöns kommun, Norrviks kommun, Åby kommun",
    ],
  ])("%s", ([, changes, line]) => {
    const report = reportAfter(BRAND, ...changes);
    expect(report.split("\n")[0]).toBe(HEADING);
    expect(report).toContain(line);
  });

  test("reordering without a change of meaning is no change", () => {
    expect(reportAfter(BRAND, ["Förbundet släcker bränder och", "Förbundet släcker\nbränder och"])).toBe(
      "Inget ändras.",
    );
  });

  test("a renamed organization is listed once, with its new name", () => {
    const report = reportAfter("organizations/aby.yaml", ["name: Åby kommun", "name: Åby stad"]);
    expect(report).toBe("Ändras: Åby stad (organisation)\n  Namn: Åby kommun → Åby stad");
  });

  test("of a long text only the difference is shown, with some context before it", () => {
    const long = "ord ".repeat(60);
    const folder = tinyFacts();
    const path = join(folder, BRAND);
    const write = (end: string) =>
      writeFileSync(
        path,
        readFileSync(join(TINY, BRAND), "utf8").replace("sv: Släcker bränder i tre kommuner.", `sv: ${long}${end}`),
      );
    write("slut");
    const before = factsIn(folder);
    write("avslutning");
    const [, line = ""] = formatDiff(diffFacts(before, factsIn(folder))).split("\n");
    expect(line).toMatch(/^ {2}Sammanfattning: … .{0,40}slut → … .{0,40}avslutning$/);
  });
});

test("added and removed documents are listed by name", () => {
  const folder = tinyFacts();
  rmSync(join(folder, "collaborations/naringslivet.md"));
  const [before, after] = [factsIn(TINY), factsIn(folder)];
  expect(formatDiff(diffFacts(before, after))).toBe("Tas bort: Fjärdens näringsliv (samarbete)");
  expect(formatDiff(diffFacts(after, before))).toBe("Tillkommer: Fjärdens näringsliv (samarbete)");
});

test("removing more than a third of the collaborations is a large deletion, a third is not", () => {
  const folder = tinyFacts();
  rmSync(join(folder, "collaborations/naringslivet.md"));
  expect(isLargeDeletion(factsIn(TINY), factsIn(folder))).toBe(false);
  rmSync(join(folder, "collaborations/overformyndarnamnden.md"));
  expect(isLargeDeletion(factsIn(TINY), factsIn(folder))).toBe(true);
  expect(isLargeDeletion(undefined, factsIn(folder))).toBe(false);
});
