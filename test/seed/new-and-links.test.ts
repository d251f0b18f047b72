import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { formatReview } from "../../src/seed/cli/format-review.ts";
import { diffFacts } from "../../src/seed/diff/diff.ts";
import { findRemovedIds, formatRemovedIds } from "../../src/seed/diff/removed-ids.ts";
import { checkLinks } from "../../src/seed/links/check-links.ts";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { MUNICIPALITIES } from "../../src/seed/municipalities/municipalities.ts";
import { newCollaboration, newOrganization } from "../../src/seed/new/new-file.ts";
import { factsIn } from "./published.ts";
import { TINY, tinyFacts } from "./scratch-folder.ts";

function written(name: string, folder = tinyFacts()) {
  const file = newOrganization(folder, name);
  if (file.kind === "file") writeFileSync(file.path, file.text);
  return file;
}

describe("a new file", () => {
  test.for([
    ["Vaxholm", "vaxholm", "0187"],
    ["Håbo kommun", "habo-0305", "0305"],
    ["Habo", "habo", "0643"],
    ["upplands väsby", "upplands-vasby", "0114"],
    ["Stockholms stad", "stockholm", "0180"],
  ] as const)("of the municipality %s has its id and code", ([name, id, code]) => {
    const file = written(name);
    if (file.kind !== "file") throw new Error(file.reason);
    expect(file.path).toMatch(new RegExp(`/organizations/${id}\\.yaml$`));
    expect(file.text).toContain(`municipalityCode: "${code}"`);
  });

  test("of any of the 290 has no error in it, and all have ids of their own", () => {
    const folder = tinyFacts();
    for (const { shortName } of MUNICIPALITIES) expect(written(shortName, folder).kind).toBe("file");
    const result = loadFacts(folder, "2024-06-01");
    const problems = result.kind === "problems" ? result.problems : [];
    expect(problems.filter(({ level }) => level === "error")).toEqual([]);
    expect(new Set(MUNICIPALITIES.map(({ id }) => id)).size).toBe(290);
  });

  test("of a misspelt municipality is refused with a suggestion", () => {
    expect(written("Vaxholn kommun")).toEqual({
      kind: "refused",
      reason: "Ingen av Sveriges 290 kommuner heter ”Vaxholn kommun”. Menade du Vaxholm?",
    });
  });

  test("of a collaboration marks the fields that remain to be filled in", () => {
    const folder = tinyFacts();
    const file = newCollaboration(folder, "Två kommuner: nytt", "2024-05-01", "norrvik");
    if (file.kind !== "file") throw new Error(file.reason);
    writeFileSync(file.path, file.text);
    const result = loadFacts(folder, "2024-06-01");
    const errors = result.kind === "problems" ? result.problems.filter(({ level }) => level === "error") : [];
    expect(errors.map(({ line, field }) => [line, field])).toEqual([
      [7, "areas[1].name"],
      [8, "summary"],
      [20, undefined],
    ]);
  });
});

describe("links", () => {
  test("each URL is requested once, and a dead one is a warning at its position", async () => {
    const requests: string[] = [];
    const found = await checkLinks(tinyFacts(), {
      pause: 0,
      fetch: async (url, { method }) => {
        requests.push(`${method} ${url}`);
        return { status: url.includes("soderon") ? 404 : 200 };
      },
    });
    expect(found.map(({ level, line, column, what }) => [level, line, column, what])).toEqual([
      ["warning", 6, 49, "Länken https://www.soderon.example fungerar inte: sidan finns inte (404)."],
    ]);
    expect(new Set(requests).size).toBe(requests.length);
    expect(requests.filter((each) => each.endsWith("https://www.soderon.example"))).toHaveLength(2);
  });

  test("a network failure is one warning, and not one per URL", async () => {
    const folder = tinyFacts();
    const refuse = async () => {
      throw Object.assign(new TypeError("fetch failed"), { cause: Object.assign(new Error(), { code: "EAI_AGAIN" }) });
    };
    const found = await checkLinks(folder, { pause: 0, fetch: refuse });
    expect(found.map(({ file, what }) => [file, what])).toEqual([
      [folder, "Ingen av webbadresserna gick att nå. Internetanslutningen fungerar troligen inte."],
    ]);
  });

  test("a timeout ends the check and reports how many links remain", async () => {
    const progress: string[] = [];
    await checkLinks(tinyFacts(), {
      pause: 0,
      limit: -1,
      onProgress: (line) => progress.push(line),
      fetch: async () => ({ status: 200 }),
    });
    expect(progress.at(-1)).toMatch(/^Tiden tog slut: \d+ webbadresser är inte kontrollerade\.$/);
  });

  test("the monthly issue lists facts that are due and dead links under their own headings", async () => {
    const folder = tinyFacts();
    const dead = await checkLinks(folder, { pause: 0, fetch: async () => ({ status: 404 }) });
    const result = loadFacts(folder, "2026-11-25");
    const text = formatReview([...(result.kind === "facts" ? result.warnings : []), ...dead]);
    expect(text).toMatch(/^## Uppgifter att granska\n\n- \[ \] /);
    expect(text).toContain("## Länkar som inte svarar");
  });
});

describe("an id that is renamed", () => {
  function renamed(former: string): string {
    const folder = tinyFacts();
    const path = join(folder, "collaborations/naringslivet.md");
    const text = readFileSync(path, "utf8");
    writeFileSync(join(folder, "collaborations/naringslivet-nya.md"), text.replace("legalForm", `${former}legalForm`));
    writeFileSync(
      path,
      text.replace("Fjärdens näringsliv", "Helt annat samarbete").replace("https://www.n", "https://n"),
    );
    return folder;
  }

  test("needs confirmation, and the message has the line that keeps its address", () => {
    const before = factsIn(TINY);
    const after = {
      ...before,
      collaborations: before.collaborations.map((each) =>
        each.id === "naringslivet" ? { ...each, id: "naringslivet-nya" } : each,
      ),
    };
    expect(findRemovedIds(before, after)).toEqual([
      { kind: "collaboration", id: "naringslivet", name: "Fjärdens näringsliv", successor: "naringslivet-nya" },
    ]);
    expect(formatRemovedIds(before, after).join("\n")).toContain(
      "skriv formerIds: [naringslivet] i collaborations/naringslivet-nya.md",
    );
    expect(diffFacts(before, after).map(({ kind }) => kind)).toContain("removed");
  });

  test("is kept by formerIds, which cannot be an id that is in use", () => {
    const result = loadFacts(renamed("formerIds: [naringslivet]\n"), "2024-06-01");
    const errors = result.kind === "problems" ? result.problems.filter(({ level }) => level === "error") : [];
    expect(errors.map(({ what }) => what)).toEqual(["`naringslivet` är ett id som används i dag."]);
  });
});
