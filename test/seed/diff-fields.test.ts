import { describe, expect, test } from "vitest";
import { fieldChanges } from "../../src/seed/diff/diff-fields.ts";
import { formatFieldChange } from "../../src/seed/diff/format-diff.ts";

const NAMES = new Map([
  ["byn", "Byns kommun"],
  ["grannen", "Grannens kommun"],
]);

/** What an editor reads of the change from one version of a document to another. */
function linesOf(before: unknown, after: unknown): readonly string[] {
  return fieldChanges(before, after, NAMES).map(formatFieldChange);
}

const paragraph = (...words: readonly string[]) => {
  return { type: "paragraph", children: words.map((value) => ({ type: "text", value })) };
};

describe("a change is described in Swedish, with the labels of the guide:", () => {
  test.for<[string, object, object, readonly string[]]>([
    ["nothing", { founded: "1990", members: [] }, { founded: "1990", members: [] }, []],
    ["an organization by its name", { host: "byn" }, { host: "grannen" }, ["Värd: Byns kommun → Grannens kommun"]],
    ["an unknown organization by its id", { host: "byn" }, { host: "staden" }, ["Värd: Byns kommun → staden"]],
    ["an unknown date", { founded: null }, { founded: "1990" }, ["Bildades: okänt → 1990"]],
    [
      "a number and a truth value",
      { memberCount: { count: 55, approximate: true } },
      { memberCount: { count: 56, approximate: false } },
      ["Antal medlemmar, antal: 55 → 56", "Antal medlemmar, ungefärligt: ja → nej"],
    ],
    [
      "a value of several parts that comes",
      {},
      { memberCount: { count: 55, what: { sv: "kommuner", en: undefined }, source: "webb" } },
      ["Antal medlemmar: tillkommer 55 / kommuner / webb"],
    ],
    [
      "texts in a list",
      { alternateNames: ["Kåren"] },
      { alternateNames: ["Kåren", "Brand"] },
      ["Andra namn: Kåren → Kåren, Brand"],
    ],
    [
      "a list that becomes empty",
      { alternateNames: ["Kåren"] },
      { alternateNames: [] },
      ["Andra namn: tas bort Kåren"],
    ],
    ["Swedish without saying so", { name: { sv: "Kåren" } }, { name: { sv: "Brand" } }, ["Namn: Kåren → Brand"]],
    [
      "English by its name",
      { name: { sv: "Kåren", en: "Brigade" } },
      { name: { sv: "Kåren" } },
      ["Namn, på engelska: tas bort Brigade"],
    ],
    ["a field without a Swedish label by its name", { colour: "red" }, { colour: "blue" }, ["colour: red → blue"]],
  ])("%s", ([, before, after, lines]) => {
    expect(linesOf(before, after)).toEqual(lines);
  });
});

describe("entries of a list", () => {
  test("are identified by their organization, also if it has no name", () => {
    const before = { members: [{ organization: "byn" }, { organization: "staden", role: "member" }] };
    const after = { members: [{ organization: "staden", role: "host" }, { organization: "grannen" }] };
    expect(linesOf(before, after)).toEqual([
      "Medlemmar: tas bort Byns kommun",
      "Medlemmar, staden, roll: member → host",
      "Medlemmar: tillkommer Grannens kommun",
    ]);
  });

  test("are identified by their id", () => {
    expect(linesOf({ sources: [{ id: "a", date: "2020" }] }, { sources: [{ id: "a", date: "2021" }] })).toEqual([
      "Källor, a, datum: 2020 → 2021",
    ]);
  });

  test("are identified by their name in both languages", () => {
    const [before, after] = ["2020", "2021"].map((since) => {
      return { projects: [{ name: { sv: "Station", en: "Fire station" }, since }] };
    });
    expect(linesOf(before, after)).toEqual(["Aktuella samarbeten, Station / Fire station, från: 2020 → 2021"]);
  });

  test("are identified by their day and text", () => {
    const [before, after] = ["avtal", "webb"].map((source) => {
      return { events: [{ date: "2020-05", text: { sv: "Byn kom med." }, source }] };
    });
    expect(linesOf(before, after)).toEqual(["Händelser, 2020-05 Byn kom med., källa: avtal → webb"]);
  });

  test("are all shown, in both orders, if only the order changes", () => {
    const [one, two, three] = ["a", "b", "c"].map((id) => ({ id }));
    expect(linesOf({ areas: [one, two, three] }, { areas: [three, one, two] })).toEqual([
      "Områden, ordningen: a, b, c → c, a, b",
    ]);
  });

  test("are all shown if the list is new", () => {
    expect(linesOf({}, { members: [{ organization: "byn" }, { organization: "grannen" }] })).toEqual([
      "Medlemmar: tillkommer Byns kommun, Grannens kommun",
    ]);
    expect(linesOf({ members: [] }, { members: [{ organization: "byn" }] })).toEqual([
      "Medlemmar: tillkommer Byns kommun",
    ]);
  });
});

describe("a prose", () => {
  test("is compared by its text, not its markup", () => {
    const link = { type: "link", url: "https://www.byn.example", children: [{ type: "text", value: "Byn" }] };
    const linked = { type: "paragraph", children: [link] };
    expect(linesOf({ prose: { sv: [paragraph("Byn")] } }, { prose: { sv: [linked] } })).toEqual([
      "Text: samma ord → andra länkar, listor eller betoningar",
    ]);
    expect(linesOf({ prose: { sv: [paragraph("Byn")] } }, { prose: { sv: [paragraph("Staden")] } })).toEqual([
      "Text: Byn → Staden",
    ]);
  });

  test("is shown whole if it is added or removed, also its lists", () => {
    const list = { type: "list", ordered: false, items: [[paragraph("Ring 112.")], [paragraph("Läs mer.")]] };
    expect(linesOf({ prose: {} }, { prose: { en: [paragraph("Byn"), list] } })).toEqual([
      "Text, på engelska: tillkommer Byn Ring 112. Läs mer.",
    ]);
    expect(linesOf({ prose: { en: [list] } }, { prose: { en: [list, paragraph("Byn")] } })).toEqual([
      "Text, på engelska: Ring 112. Läs mer. → Ring 112. Läs mer. Byn",
    ]);
  });
});
