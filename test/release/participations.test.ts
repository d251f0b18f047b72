import { expect, test } from "vitest";
import type { Collaboration } from "../../src/domain/collaboration.ts";
import { filterCertain, headingOf, isCertain, listParticipations } from "../../src/release/participations.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { queriesOver } from "./queries-over.ts";

const DAY = "2026-06-15";
const CONTEXT = { day: DAY, language: "sv" } as const;

/** The detail of a collaboration on 15 June 2026. */
async function detailOf(changes: Partial<Collaboration>) {
  const organizations = ["byn", "grannen", "staden"].map((id) => organization(id));
  const facts = factsWith({ organizations, collaborations: [collaboration("brandkaren", changes)] });
  const detail = await queriesOver(facts).collaboration("brandkaren", CONTEXT);
  if (detail === undefined) throw new Error("the collaboration is missing");
  return detail;
}

async function participations(changes: Partial<Collaboration>) {
  const listed = listParticipations(await detailOf(changes));
  return listed.map(({ organization: { id }, role, status, phase }) => `${id} ${role} ${status} ${phase}`);
}

test("members are in order of names, with their roles", async () => {
  const members = [membership("grannen"), membership("byn", { role: "host" })];
  expect(await participations({ members })).toEqual(["byn host confirmed active", "grannen member confirmed active"]);
});

test("a host that is a member too is listed once, as the host", async () => {
  const members = [membership("byn"), membership("grannen")];
  expect(await participations({ members, host: "grannen" })).toEqual([
    "byn member confirmed active",
    "grannen host confirmed active",
  ]);
});

test("a host that is not a member is last, in the phase of the collaboration and without a source", async () => {
  const host = { members: [membership("byn")], host: "staden" };
  expect(await participations(host)).toEqual(["byn member confirmed active", "staden host confirmed active"]);
  expect(await participations({ ...host, founded: "2027" })).toEqual([
    "byn member confirmed planned",
    "staden host confirmed planned",
  ]);
  expect(listParticipations(await detailOf(host)).at(-1)).toMatchObject({ membership: {}, source: undefined });
});

test("a participation has ended if it or its collaboration has ended, and is planned before either begins", async () => {
  const members = [
    membership("byn", { until: "2025" }),
    membership("grannen", { since: "2027" }),
    membership("staden", { status: "disputed" }),
  ];
  expect(await participations({ members })).toEqual([
    "byn member confirmed ended",
    "grannen member confirmed planned",
    "staden member disputed active",
  ]);
  expect(await participations({ members, founded: "2026-07" })).toEqual([
    "byn member confirmed ended",
    "grannen member confirmed planned",
    "staden member disputed planned",
  ]);
  expect(await participations({ members, ended: "2026-05" })).toEqual([
    "byn member confirmed ended",
    "grannen member confirmed ended",
    "staden member disputed ended",
  ]);
});

test("a participation is certain only if it is confirmed and active", () => {
  expect(isCertain({ status: "confirmed", phase: "active" })).toBe(true);
  expect(isCertain({ status: "confirmed", phase: "planned" })).toBe(false);
  expect(isCertain({ status: "unknown", phase: "active" })).toBe(false);
});

test("filterCertain leaves out the collaborations of others and uncertain participations", async () => {
  const own = await detailOf({ members: [membership("byn"), membership("grannen", { status: "unknown" })] });
  const others = await detailOf({ members: [membership("staden")] });
  expect(filterCertain([others, own], "byn")).toEqual([own]);
  expect(filterCertain([others, own], "grannen")).toEqual([]);
});

test.each([
  ["member", {}, {}],
  ["disputed", { status: "disputed" }, {}],
  ["unknown", { status: "unknown" }, {}],
  ["planned", { since: "2027" }, {}],
  ["planned", {}, { founded: "2027" }],
  ["disputed", { status: "disputed", since: "2027" }, {}],
  ["ended", { until: "2025", status: "disputed" }, {}],
  ["ended", {}, { ended: "2025" }],
] as const)("the heading is %s for a membership with %o of a collaboration with %o", async (heading, own, changes) => {
  const members = [membership("grannen", { until: "2024" }), membership("byn", own)];
  expect(headingOf(await detailOf({ members, ...changes }), "byn")).toBe(heading);
});

test("an organization that does not take part has the heading of a member", async () => {
  expect(headingOf(await detailOf({ ended: "2025" }), "staden")).toBe("member");
});
