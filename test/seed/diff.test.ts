import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { diffFacts, isLargeDeletion } from "../../src/seed/diff/diff.ts";
import { formatDiff, formatFieldChange } from "../../src/seed/diff/format-diff.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
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
    ["a plain field", [["founded: 1993", "founded: 1992"]], "Bildades: 1993 → 1992"],
    ["a field that appears", [["founded: 1993", "founded: 1993\nended: 2030"]], "Upphör: tillkommer 2030"],
    ["a field that goes", [["founded: 1993\n", ""]], "Bildades: tas bort 1993"],
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

test("exactly a third is no large deletion", () => {
  const all = ["ett", "två", "tre"].map((id) => collaboration(id));
  const before = factsWith({ collaborations: all });
  expect(isLargeDeletion(before, factsWith({ collaborations: all.slice(1) }))).toBe(false);
  expect(isLargeDeletion(before, factsWith({ collaborations: all.slice(2) }))).toBe(true);
});

test("compared with no facts everything is added, in display order", () => {
  expect(formatDiff(diffFacts(undefined, factsWith())).split("\n")).toEqual([
    "Tillkommer: Samverkan (sidan)",
    "Tillkommer: Kommunalförbund (samarbetsform)",
    "Tillkommer: brandkaren (samarbete)",
    "Tillkommer: byn kommun (organisation)",
    "Tillkommer: grannen kommun (organisation)",
  ]);
});

test("a legal form at another position of the list is a change of their order, and one that is added or removed is not", () => {
  const [form] = factsWith().legalForms;
  if (form === undefined) throw new Error("factsWith() has a legal form");
  const [one, two] = [form, { ...form, id: "joint-board", name: { sv: "Gemensam nämnd" } }];
  const withForms = (...legalForms: readonly (typeof form)[]) => factsWith({ legalForms });
  expect(formatDiff(diffFacts(withForms(one, two), withForms(two, one)))).toBe(
    "Ändras: Samarbetsformerna (samarbetsform)\n" +
      "  Ordningen: municipal-association, joint-board → joint-board, municipal-association",
  );
  expect(diffFacts(withForms(one, two), withForms(two, one)).map(({ id }) => id)).toEqual(["legal-forms"]);
  expect(formatDiff(diffFacts(withForms(one), withForms(two, one)))).toBe("Tillkommer: Gemensam nämnd (samarbetsform)");
  expect(formatDiff(diffFacts(withForms(two, one), withForms(one)))).toBe("Tas bort: Gemensam nämnd (samarbetsform)");
  expect(diffFacts(withForms(one, two), withForms(one, two))).toEqual([]);
});

test("a change of the site is listed under its title", () => {
  const site = { ...factsWith().site, contact: "post@byn.example" };
  expect(diffFacts(factsWith(), factsWith({ site })).map(({ of, id }) => [of, id])).toEqual([["site", "site"]]);
  expect(formatDiff(diffFacts(factsWith(), factsWith({ site })))).toBe(
    "Ändras: Samverkan (sidan)\n  E-postadress: info@byn.example → post@byn.example",
  );
});

test("two documents of different kinds may have the same id", () => {
  const before = factsWith({ organizations: [organization("byn"), organization("brandkaren")] });
  expect(diffFacts(before, factsWith()).map(({ kind, of, id }) => [kind, of, id])).toEqual([
    ["added", "organization", "grannen"],
    ["removed", "organization", "brandkaren"],
  ]);
});

describe("a change of a collaboration concerns", () => {
  const concernedBy = (before: Parameters<typeof collaboration>[1], after: Parameters<typeof collaboration>[1]) =>
    diffFacts(
      factsWith({ collaborations: [collaboration("sotarna"), collaboration("brandkaren", before)] }),
      factsWith({ collaborations: [collaboration("sotarna"), collaboration("brandkaren", after)] }),
    ).map(({ concerned }) => concerned);

  test.for([
    ["no organization if no membership changes", {}, { founded: "1990" }, undefined],
    ["a new member", { members: [membership("byn")] }, {}, ["grannen"]],
    ["a removed member", {}, { members: [membership("grannen")] }, ["byn"]],
    [
      "a member whose role changes",
      {},
      { members: [membership("byn", { role: "host" }), membership("grannen")] },
      ["byn"],
    ],
    ["a member that becomes the host", {}, { host: "grannen" }, ["grannen"]],
    ["a new host that is not a member", {}, { host: "staden" }, ["staden"]],
    ["the old and the new host", { host: "byn" }, { host: "grannen" }, ["byn", "grannen"]],
    [
      "all participants if it is reviewed",
      { host: "staden" },
      { host: "staden", reviewed: "2026-02-01" },
      ["staden", "byn", "grannen"],
    ],
  ] as const)("%s", ([, before, after, concerned]) => {
    expect(concernedBy(before, after)).toEqual([concerned]);
  });

  test("all its members if it is added or removed", () => {
    const [none, one] = [factsWith({ collaborations: [] }), factsWith()];
    expect(diffFacts(none, one).map(({ concerned }) => concerned)).toEqual([["byn", "grannen"]]);
    expect(diffFacts(one, none).map(({ concerned }) => concerned)).toEqual([["byn", "grannen"]]);
    const withoutMembers = factsWith({ collaborations: [collaboration("brandkaren", { members: [] })] });
    expect(Object.keys(diffFacts(none, withoutMembers)[0] ?? {})).not.toContain("concerned");
  });

  test("none, if the document that is added or removed is an organization, also if its id is that of a changed collaboration", () => {
    const changed = factsWith({
      organizations: [...factsWith().organizations, organization("brandkaren")],
      collaborations: [collaboration("brandkaren", { host: "byn" })],
    });
    const expected = [
      ["collaboration", ["byn"]],
      ["organization", undefined],
    ];
    expect(diffFacts(factsWith(), changed).map(({ of, concerned }) => [of, concerned])).toEqual(expected);
    expect(diffFacts(changed, factsWith()).map(({ of, concerned }) => [of, concerned])).toEqual(expected);
  });
});

describe("of a value", () => {
  const shown = (before: string | undefined, after: string | undefined) =>
    formatFieldChange({ label: "X", ...(before !== undefined && { before }), ...(after !== undefined && { after }) });
  const letters = (count: number) => "a".repeat(count);

  test("seventy characters are shown in full, and of more the first seventy", () => {
    expect(shown(undefined, letters(70))).toBe(`X: tillkommer ${letters(70)}`);
    expect(shown(undefined, letters(71))).toBe(`X: tillkommer ${letters(70)} …`);
    expect(shown(letters(71), undefined)).toBe(`X: tas bort ${letters(70)} …`);
    expect(shown(letters(70), "b")).toBe(`X: ${letters(70)} → b`);
  });

  test("a difference within the first thirty characters is shown from the beginning", () => {
    const [early, late] = [`${"ord ".repeat(7)}a`, `${"ord ".repeat(7)}ab`];
    const end = ` ${"slut ".repeat(20)}`.trimEnd();
    expect(shown(`${early}x${end}`, `${early}y${end}`)).toMatch(/^X: ord ord .* → ord ord /);
    expect(shown(`${late}x${end}`, `${late}y${end}`)).toBe(
      `X: … ord ord ord ord ord abx${end.slice(0, 47)} … → … ord ord ord ord ord aby${end.slice(0, 47)} …`,
    );
  });

  test("up to seventy characters nothing is omitted, wherever they differ", () => {
    const text = "ord ".repeat(17);
    expect(shown(`${text}aa`, `${text}ab`)).toBe(`X: ${text}aa → ${text}ab`);
    expect(shown(`${text}aaa`, `${text}b`)).toBe("X: … ord ord ord ord ord aaa → … ord ord ord ord ord b");
  });

  test("where a text is continued, the addition is shown after its end", () => {
    const text = "ord ".repeat(20);
    expect(shown(text, `${text}slut`)).toBe("X: … ord ord ord ord ord  → … ord ord ord ord ord slut");
  });
});
