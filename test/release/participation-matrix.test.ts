import { expect, test } from "vitest";
import type { Collaboration } from "../../src/domain/collaboration.ts";
import { isCertainStatus, type ParticipationRow } from "../../src/release/participation-matrix.ts";
import type { MatrixFilter } from "../../src/release/release.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { queriesOver } from "./queries-over.ts";

const CONTEXT = { day: "2026-06-15", language: "sv" } as const;

/** The matrix of collaborations with all their participants; byn is the publisher. */
async function matrixOf(collaborations: Readonly<Record<string, Partial<Collaboration>>>, filter?: MatrixFilter) {
  const all = Object.entries(collaborations).map(([id, changes]) => collaboration(id, changes));
  const participants = all.flatMap(({ host, members }) => [
    ...(host === undefined ? [] : [host]),
    ...members.map(idOf),
  ]);
  const organizations = [...new Set(["byn", ...participants])].toSorted().map((id) => organization(id));
  return await queriesOver(factsWith({ organizations, collaborations: all })).participationMatrix(CONTEXT, filter);
}

const idOf = ({ organization: id }: { readonly organization: string }) => id;

const text = ({ organization: { id }, statuses }: ParticipationRow) =>
  [id, ...statuses.map((each) => each ?? "-")].join(" ");

const members = (...ids: readonly string[]) => ids.map((id) => membership(id));

const count = (length: number, prefix = "ort") => Array.from({ length }, (_, index) => `${prefix}-${index + 10}`);

test("the publisher comes first, then the organizations with most collaborations in common with it, then by name", async () => {
  const matrix = await matrixOf({
    a: { members: members("byn", "staden", "dalen") },
    b: { members: members("byn", "staden") },
    c: { members: members("alby", "orten", "dalen") },
    d: { members: members("alby", "orten") },
  });
  expect(matrix?.rows.map(text)).toEqual([
    "byn member member - -",
    "staden member member - -",
    "dalen member - member -",
    "alby - - member member",
    "orten - - member member",
  ]);
  expect(matrix?.groups).toEqual([]);
  expect(matrix?.publisherInfo.publisher.id).toBe("byn");
});

test("organizations are sorted by their short names, if they have one", async () => {
  const organizations = [organization("byn"), organization("alby", { shortName: "Östby" }), organization("staden")];
  const facts = factsWith({
    organizations,
    collaborations: [collaboration("a", { members: members("alby", "staden") })],
  });
  const matrix = await queriesOver(facts).participationMatrix(CONTEXT);
  expect(matrix?.rows.map(text)).toEqual(["staden member", "alby member"]);
});

test.each([
  ["member", {}, {}],
  ["host", { role: "host" }, {}],
  ["host", {}, { host: "orten" }],
  ["disputed", { status: "disputed" }, { host: "orten" }],
  ["unknown", { status: "unknown", role: "host", since: "2027" }, {}],
  ["planned", { since: "2027", role: "host" }, {}],
  ["planned", {}, { founded: "2027" }],
] as const)(
  "an organization is %s with a membership of %o in a collaboration with %o",
  async (status, own, changes) => {
    const matrix = await matrixOf({ a: { members: [membership("orten", own), membership("byn")], ...changes } });
    expect(matrix?.rows.find(({ organization: { id } }) => id === "orten")?.statuses).toEqual([status]);
  },
);

test("a host that is not a member has a row, and is planned in a planned collaboration", async () => {
  const hosted = await matrixOf({ a: { members: members("byn"), host: "orten" } });
  expect(hosted?.rows.map(text)).toEqual(["byn member", "orten host"]);
  const planned = await matrixOf({ a: { members: members("byn"), host: "orten", founded: "2027" } });
  expect(planned?.rows.map(text)).toEqual(["byn planned", "orten planned"]);
});

test("neither members that have left nor collaborations that have ended are in the matrix", async () => {
  const left = membership("orten", { until: "2025" });
  const matrix = await matrixOf({
    a: { members: [membership("byn"), left] },
    b: { members: members("staden"), ended: "2025" },
    c: { members: [membership("byn"), left, membership("dalen")] },
  });
  expect(matrix?.rows.map(text)).toEqual(["byn member member", "dalen - member"]);
  expect(matrix?.collaborations.map((each) => each.collaboration.id)).toEqual(["a", "c"]);
});

test("ten organizations with one collaboration have a row each, and eleven are a group", async () => {
  const rows = await matrixOf({ a: { members: members("byn", ...count(9)) } });
  expect([rows?.rows.length, rows?.groups]).toEqual([10, []]);
  const grouped = await matrixOf({ a: { members: members(...count(11)) }, b: { members: members("byn") } });
  expect(grouped?.rows.map(text)).toEqual(["byn - member"]);
  expect(grouped?.groups).toMatchObject([{ collaboration: { id: "a" }, count: 11, statuses: ["member", undefined] }]);
});

test("a group has the collaboration in which it takes part, also if it is not the first", async () => {
  const matrix = await matrixOf({ a: { members: members("byn") }, b: { members: members("byn", ...count(11)) } });
  expect(matrix?.groups).toMatchObject([{ collaboration: { id: "b" }, count: 11, statuses: [undefined, "member"] }]);
});

test("the publisher keeps its row, and is not counted in a group", async () => {
  const matrix = await matrixOf({ a: { members: members("byn", ...count(11)) } });
  expect(matrix?.rows.map(text)).toEqual(["byn member"]);
  expect(matrix?.groups.map((group) => group.count)).toEqual([11]);
});

test("only organizations with the same status in the same single collaboration are grouped", async () => {
  const doubtful = count(10, "tvist").map((id) => membership(id, { status: "disputed" }));
  const matrix = await matrixOf({
    a: { members: [...members("byn", ...count(11)), ...doubtful] },
    b: { members: members("byn", ...count(11, "by")) },
    c: { members: members("byn", ...count(2, "by"), "dalen") },
  });
  expect(matrix?.groups.map(({ collaboration: { id }, count: many }) => `${many} in ${id}`)).toEqual(["11 in a"]);
  expect(matrix?.rows.length).toBe(1 + 10 + 11 + 1);
});

test("a matrix has at most four thousand cells", async () => {
  const all = members(...count(1999), "byn");
  expect((await matrixOf({ a: { members: all }, b: { members: all } }))?.rows.length).toBe(2000);
  expect(await matrixOf({ a: { members: [...all, membership("orten")] }, b: { members: all } })).toBeUndefined();
});

test("a filter restricts the matrix to matching collaborations", async () => {
  const found = await matrixOf(
    { a: { members: members("byn") }, b: { members: members("orten") } },
    { member: "orten" },
  );
  expect(found?.rows.map(text)).toEqual(["orten member"]);
});

test("only the statuses host and member are certain", () => {
  const statuses = ["host", "member", "planned", "disputed", "unknown"] as const;
  expect(statuses.filter(isCertainStatus)).toEqual(["host", "member"]);
});
