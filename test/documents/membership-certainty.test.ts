import { parse } from "csv-parse/sync";
import { parseFragment } from "parse5";
import { expect, test } from "vitest";
import { serializeWhole } from "../../src/seed/serialize/release.ts";
import { everyState, STATES, type State } from "../fixtures/every-state.ts";
import { all, attribute, find, type Node, textOf } from "./html.ts";
import { serviceWith } from "./service.ts";
import { linkedDataOf } from "./triples.ts";

const service = serviceWith(serializeWhole(everyState()));

/** The text about the membership with a state in a format, without the name of the organization. */
type Format = (state: State) => Promise<string>;

const FORMATS: Readonly<Record<string, Format>> = {
  JSON: async (state) => {
    const { members } = JSON.parse(await service.textOf("/api/v1/collaborations/namnden"));
    const { role, status, phase } = members.find(
      (each: { organization: { id: string } }) => each.organization.id === state,
    );
    return [role, status, phase].join(" ");
  },
  "the table of memberships": async (state) => {
    const rows: readonly Record<string, string>[] = parse(await service.textOf("/api/v1/memberships.csv"), {
      columns: true,
    });
    const { role, status, phase } = rows.find(({ id }) => id === `namnden.${state}`) ?? {};
    return [role, status, phase].join(" ");
  },
  "the table of collaborations": async (state) => {
    const rows: readonly Record<string, string>[] = parse(await service.textOf("/api/v1/collaborations.csv"), {
      columns: true,
    });
    const columns = Object.entries(rows.find(({ id }) => id === "namnden") ?? {});
    return columns
      .filter(([, cell]) => cell.split("; ").includes(state))
      .map(([name]) => name)
      .join(" ");
  },
  "linked data": async (state) => {
    const subject = `<https://samverkan.example/api/v1/collaborations/namnden#${state}>`;
    const triples = await linkedDataOf(service, "/api/v1/collaborations/namnden");
    const properties = triples.filter((line) => line.startsWith(subject)).map((line) => line.slice(subject.length + 1));
    const relevant = properties.filter((line) => /#type>|org#role>|adms#status>|org#member>|statedMember>/.test(line));
    return relevant.map((line) => [...line.matchAll(/([^/#<>]+)>/g)].map(([, word]) => word).join(" ")).join(", ");
  },
  "the page": async (state) => {
    const item = find(await htmlOf("/fragments/collaborations/namnden"), "li", `${state} kommun`);
    return textOf(item)
      .replace(`${state} kommun`, "")
      .replace(/\s*Källa: .*/, "");
  },
  "the heading of its own page": async (state) => {
    const section = find(await htmlOf(`/fragments/organizations/${state}`), "section", "namnden");
    return textOf(find(section, "h3", "")).replace(`${state} kommun`, "X");
  },
  "a list": async (state) => {
    const row = find(await htmlOf("/fragments/collaborations?view=table"), "tr", "namnden");
    return sentencesWith(textOf(row), state);
  },
  "the matrix": async (state) => {
    const row = all(await htmlOf("/fragments/matrix"), "tr").find((each) => textOf(each).startsWith(`${state} kommun`));
    return row === undefined ? "" : textOf(find(row, "td", ""));
  },
  "the diagram": async (state) => {
    const svg = find(await htmlOf("/fragments/diagram"), "svg", "");
    const { x, y } = crossing(svg, "namnden", `${state} kommun`);
    if (y === undefined) return "";
    const dots =
      all(svg, "path")
        .map((path) => attribute(path, "d"))
        .find((d) => d.endsWith("h0")) ?? "";
    const ring = all(svg, "circle").some((each) => attribute(each, "cx") === x && attribute(each, "cy") === y);
    if (dots.includes(`M${x} ${y}h0`)) return ring ? "dot, ring" : "dot";
    return ring ? "empty ring" : "";
  },
  "the text of the diagram": async (state) => sentencesWith(await diagramText("namnden"), state),
};

const LISTED: Readonly<Record<State, string>> = {
  sure: "named",
  host: "named (värd)",
  disputed: "Uppgifterna skiljer sig åt för: named",
  unknown: "Osäkert i dag: named",
  ended: "",
  planned: "named (från 1 januari 2030)",
  contested: "Uppgifterna skiljer sig åt för: named (värd)",
};

/** The expected texts; ended memberships are in no list of members. */
const EXPECTED: Readonly<Record<string, Readonly<Record<State, string>>>> = {
  JSON: {
    sure: "member confirmed active",
    host: "host confirmed active",
    disputed: "member disputed active",
    unknown: "member unknown active",
    ended: "member confirmed ended",
    planned: "member confirmed planned",
    contested: "host disputed active",
  },
  "the table of memberships": {
    sure: "member confirmed active",
    host: "host confirmed active",
    disputed: "member disputed active",
    unknown: "member unknown active",
    ended: "member confirmed ended",
    planned: "member confirmed planned",
    contested: "host disputed active",
  },
  "the table of collaborations": {
    sure: "members",
    host: "host members",
    disputed: "members_disputed",
    unknown: "members_unknown",
    ended: "members_ended",
    planned: "members_planned",
    contested: "members_disputed",
  },
  "linked data": {
    sure: "type Membership, status active, member sure, role member",
    host: "type Membership, status active, member host, role host",
    disputed: "type DisputedMembership, status active, role member, statedMember disputed",
    unknown: "type UncertainMembership, status active, role member, statedMember unknown",
    ended: "type Membership, status ended, member ended, role member",
    planned: "type Membership, status planned, member planned, role member",
    contested: "type DisputedMembership, status active, role host, statedMember contested",
  },
  "the page": {
    sure: ", sedan april 2010",
    host: " (värd)",
    disputed: ", sedan 2011. Uppgifterna skiljer sig åt.",
    unknown: ". Osäkert om uppgiften gäller i dag.",
    ended: ", sedan 2001 till och med den 31 december 2020",
    planned: ", från den 1 januari 2030",
    contested: " (värd). Uppgifterna skiljer sig åt.",
  },
  "the heading of its own page": {
    sure: "Samarbeten som X deltar i",
    host: "Samarbeten som X deltar i",
    disputed: "Samarbeten där uppgifterna om X skiljer sig åt",
    unknown: "Samarbeten som X kan ha varit med i",
    ended: "Samarbeten som X har deltagit i",
    planned: "Samarbeten som X ska delta i",
    contested: "Samarbeten där uppgifterna om X skiljer sig åt",
  },
  "a list": LISTED,
  "the matrix": {
    sure: "Medlem",
    host: "Värd",
    disputed: "Olika uppgifter",
    unknown: "Osäkert",
    ended: "",
    planned: "Blir medlem",
    contested: "Olika uppgifter",
  },
  "the diagram": {
    sure: "dot",
    host: "dot, ring",
    disputed: "empty ring",
    unknown: "empty ring",
    ended: "",
    planned: "empty ring",
    contested: "empty ring",
  },
  "the text of the diagram": LISTED,
};

/** A host has the heading of a member; its role is below the heading. */
const SAME_AS_MEMBER: Readonly<Record<string, readonly State[]>> = { "the heading of its own page": ["host"] };

test.each(Object.entries(FORMATS))(
  "in %s every uncertain membership differs from a certain one",
  async (name, format) => {
    const texts = Object.fromEntries(await Promise.all(STATES.map(async (state) => [state, await format(state)])));
    expect(texts).toEqual(EXPECTED[name]);
    const same = STATES.filter((state) => texts[state] === texts.sure);
    expect(same).toEqual(["sure", ...(SAME_AS_MEMBER[name] ?? [])]);
  },
);

/** The text of each format that says that a list is incomplete, or gives the total number. */
const INCOMPLETE: Readonly<Record<string, () => Promise<string>>> = {
  '"membersComplete":false': () => service.textOf("/api/v1/collaborations/alliansen"),
  '"count":55': () => service.textOf("/api/v1/collaborations/alliansen"),
  "55,true,kommuner i nio län": () => service.textOf("/api/v1/collaborations.csv"),
  'context.jsonld#membersComplete> "false"': async () =>
    (await linkedDataOf(service, "/api/v1/collaborations/alliansen")).join("\n"),
  '<https://schema.org/value> "55"': async () =>
    (await linkedDataOf(service, "/api/v1/collaborations/alliansen")).join("\n"),
  "Medlemmarbyn kommun, en av cirka 55 kommuner i nio län. Uppgifterna skiljer sig åt för:": async () =>
    textOf(await htmlOf("/fragments/collaborations/alliansen")),
  "Medlemslistan för alliansen är inte fullständig.": async () => textOf(await htmlOf("/fragments/matrix")),
  "alliansenbyn kommun, en av cirka 55 kommuner i nio län. Medlemmar som vi känner till: byn kommun": async () =>
    textOf(await htmlOf("/fragments/diagram")),
  "natverketbyn kommun, sure kommun. Listan är inte fullständig": async () =>
    textOf(await htmlOf("/fragments/diagram")),
};

test.each(Object.entries(INCOMPLETE))("incomplete lists are marked: %s", async (text, read) => {
  expect(await read()).toContain(text);
});

test("the text of the diagram marks planned collaborations", async () => {
  expect(textOf(await htmlOf("/fragments/diagram"))).toContain("kommande (planerat)byn kommun, sure kommun");
});

test("schema.org has only certain, current members", async () => {
  const jsonLdOf = async (path: string) =>
    /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(await service.textOf(path))?.[1] ?? "";
  const board = JSON.parse(await jsonLdOf("/collaborations/namnden"));
  expect(board.member.map((each: { member: { name: string } }) => each.member.name)).toEqual([
    "byn kommun",
    "host kommun",
    "sure kommun",
  ]);
  expect(JSON.parse(await jsonLdOf("/collaborations/nedlagda")).member).toEqual([]);
  expect(JSON.parse(await jsonLdOf("/organizations/left-board")).memberOf).toHaveLength(1);
});

test("the text of the diagram names every organization in it", async () => {
  const rows = all(await htmlOf("/fragments/matrix"), "tr").map(
    (row) => [textOf(find(row, "th", "")), all(row, "td")] as const,
  );
  const columns = all(find(await htmlOf("/fragments/matrix"), "thead", ""), "th")
    .slice(1)
    .map(textOf);
  for (const [index, id] of columns.entries()) {
    const marked = rows
      .filter(([, cells]) => !["", "–"].includes(textOf(cells[index] ?? parseFragment(""))))
      .map(([name]) => name);
    const text = await diagramText(id);
    expect([id, marked.filter((name) => !text.includes(name))]).toEqual([id, []]);
    expect(marked.length).toBeGreaterThan(0);
  }
});

async function diagramText(id: string): Promise<string> {
  return textOf(find(find(await htmlOf("/fragments/diagram"), "dl", ""), "div", id));
}

/** The intersection of the line of a collaboration and the row of an organization; a line ends at its last stop. */
function crossing(svg: Node, collaboration: string, organization: string) {
  const names = all(svg, "a").map(textOf);
  const tracks = /(?:M[\d.]+ [\d.]+H[\d.]+)/g;
  const [guides = "", lines = ""] = all(svg, "path").map((path) => attribute(path, "d"));
  const column = names.indexOf(collaboration);
  const columns = [...lines.matchAll(tracks)].map(([track]) => track.split("H")[1]);
  const rows = [...new Set([...guides.matchAll(/M[\d.]+ ([\d.]+)/g)].map(([, y]) => y))];
  return { x: columns[column], y: rows[names.indexOf(organization) - columns.length] };
}

/** The text around the name in each sentence: the introduction of the names, and the remark after the name. */
function sentencesWith(text: string, state: State): string {
  const named = new RegExp(`\\b${state} kommun( \\([^)]*\\))?`);
  const sentences = text.split(". ").filter((sentence) => named.test(sentence));
  return sentences
    .map((sentence) => {
      const [introduction = ""] = /^Upp[^:]*: |^Osä[^:]*: /.exec(sentence) ?? [];
      const [, remark = ""] = named.exec(sentence) ?? [];
      return `${introduction}named${remark}`;
    })
    .join("; ");
}

async function htmlOf(path: string): Promise<Node> {
  return parseFragment(await service.textOf(path));
}
