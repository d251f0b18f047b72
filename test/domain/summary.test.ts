import { expect, test } from "vitest";
import { getLastModified, toSummary } from "../../src/domain/summary.ts";
import { collaboration, membership } from "../fixtures/facts.ts";

const event = (date: string) => ({ date, text: { sv: "Något hände." }, source: "avtal" });

test("a summary has the fields that lists and filters need", () => {
  const members = [membership("byn", { verified: "2026-02-01" }), membership("grannen"), membership("byn")];
  const project = { name: { sv: "Bygget" }, summary: { sv: "Ett bygge." } };
  const detailed = { host: "vaerden", founded: "1993", ended: "2030-06", members, projects: [project, project] };
  expect(toSummary(collaboration("brandkaren", detailed))).toEqual({
    id: "brandkaren",
    name: { sv: "brandkaren" },
    legalForm: "municipal-association",
    areas: ["raddningstjanst"],
    participants: ["byn", "grannen", "vaerden"],
    founded: "1993",
    ended: "2030-06",
    projects: 2,
    reviewed: "2026-01-01",
    changes: ["2026-02-01"],
  });
});

test("unknown fields are absent", () => {
  const summary = toSummary(collaboration("brandkaren"));
  expect(Object.keys(summary)).not.toEqual(expect.arrayContaining(["founded"]));
  expect(Object.keys(summary)).not.toEqual(expect.arrayContaining(["ended"]));
  expect(summary).toMatchObject({ participants: ["byn", "grannen"], projects: 0, changes: [] });
});

test("a host that is a member too is one participant", () => {
  expect(toSummary(collaboration("brandkaren", { host: "byn" })).participants).toEqual(["byn", "grannen"]);
});

test("changes are the days of events and confirmations, sorted and without duplicates", () => {
  const members = [membership("byn", { verified: "2026-03-01" }), membership("grannen", { verified: "2024-01-01" })];
  const events = [event("2026-03-01"), event("2025"), event("2024-06")];
  const { changes } = toSummary(collaboration("brandkaren", { members, events }));
  expect(changes).toEqual(["2024-01-01", "2024-06-01", "2025-01-01", "2026-03-01"]);
});

test.each([
  ["before the first event, the last change is the review", "2026-01-31", "2026-01-01"],
  ["an event is the last change from its own day on", "2026-02-01", "2026-02-01"],
  ["the latest of several events is the last change", "2026-05-01", "2026-04-01"],
  ["a future event is not the last change", "2026-12-31", "2026-04-01"],
])("%s", (_, today, latest) => {
  const events = [event("2026-04-01"), event("2026-02-01"), event("2027-01-01")];
  expect(getLastModified(toSummary(collaboration("brandkaren", { events })), today)).toBe(latest);
});

test("a review after the last event is the last change", () => {
  const reviewed = toSummary(collaboration("brandkaren", { events: [event("2025-01-01")], reviewed: "2026-01-01" }));
  expect(getLastModified(reviewed, "2026-12-31")).toBe("2026-01-01");
});
