import { expect, test } from "vitest";
import type { Collaboration } from "../../src/domain/collaboration.ts";
import type { Facts } from "../../src/domain/facts.ts";
import type { Release } from "../../src/release/release.ts";
import { collaboration, factsWith, membership, organization } from "../fixtures/facts.ts";
import { queriesOver } from "./queries-over.ts";

const CONTEXT = { day: "2026-06-15", language: "sv" } as const;

const OWN_FIRST = { ...CONTEXT, first: "publisher" } as const;

const withMembers = (...ids: readonly string[]): Partial<Collaboration> => ({
  members: ids.map((id) => membership(id)),
});

const form = (id: string): Facts["legalForms"][number] => ({
  id,
  name: { sv: id },
  plural: { sv: id },
  explanation: { sv: id },
  legalPerson: "own",
  sources: [],
});

/** Three legal forms, one of them unused, and collaborations of byn (the publisher) and its neighbours. */
const FACTS = factsWith({
  legalForms: [form("b-form"), form("a-form"), form("c-form")],
  organizations: [
    organization("byn", { formerIds: ["gamla-byn"] }),
    organization("grannen", { shortName: "Östra" }),
    organization("staden", { name: { sv: "Staden", en: "Aaa" } }),
    organization("utanfor", { kind: "region" }),
  ],
  collaborations: [
    collaboration("a", { legalForm: "a-form", name: { sv: "a", en: "z" }, ...withMembers("grannen", "staden") }),
    collaboration("b", { legalForm: "b-form", ...withMembers("grannen"), formerIds: ["gamla-b"] }),
    collaboration("c", { legalForm: "a-form", ...withMembers("byn", "grannen"), reviewed: "2026-03-01" }),
    collaboration("d", { legalForm: "b-form", ...withMembers("byn"), ended: "2025", reviewed: "2026-02-01" }),
    collaboration("e", { legalForm: "b-form", ...withMembers("byn", "staden"), founded: "2027" }),
  ],
});

const release = () => queriesOver(FACTS);

const ids = (details: readonly { readonly collaboration: Collaboration }[]) =>
  details.map((detail) => detail.collaboration.id).join(" ");

test("the overview has a section for each used legal form, in their order, without ended collaborations", async () => {
  const { sections, total, collaborations } = await release().overview(CONTEXT);
  expect(sections.map((each) => `${each.form.id}: ${ids(each.collaborations)} of ${each.total}`)).toEqual([
    "b-form: b e of 2",
    "a-form: a c of 2",
  ]);
  expect([total, ids(collaborations)]).toEqual([4, "b e a c"]);
});

test("with first=publisher, the publisher's own collaborations are first in each section", async () => {
  const { sections } = await release().overview(OWN_FIRST);
  expect(sections.map((each) => ids(each.collaborations))).toEqual(["e b", "c a"]);
});

test("a list has the publisher's own collaborations first, unless it is sorted or searched", async () => {
  const list = async (filter: object) => ids((await release().collaborations(filter, OWN_FIRST)).collaborations);
  expect(await list({})).toBe("c d e a b");
  expect(await list({ sort: "name" })).toBe("a b c d e");
  expect(await list({ status: "active" })).toBe("c a b");
  expect(await list({ q: "grannen" })).toBe("a b c");
  expect(ids((await release().collaborations({}, CONTEXT)).collaborations)).toBe("a b c d e");
});

test("a range of a list keeps the order, and has the total number", async () => {
  const list = await release().collaborations({}, { ...CONTEXT, language: "en" }, { offset: 3, limit: 2 });
  expect([ids(list.collaborations), list.total, list.offset, list.limit]).toEqual(["e a", 5, 3, 2]);
});

test("documents and filters are found by a former id", async () => {
  expect(release().currentId("organizations", "gamla-byn")).toBe("byn");
  expect(release().currentId("collaborations", "gamla-b")).toBe("b");
  expect((await release().collaboration("gamla-b", CONTEXT))?.collaboration.id).toBe("b");
  expect((await release().organization("gamla-byn", CONTEXT))?.organization.id).toBe("byn");
  expect(ids((await release().collaborations({ member: "gamla-byn" }, CONTEXT)).collaborations)).toBe("c d e");
  const members = await release().organizations({ collaboration: "gamla-b" }, CONTEXT);
  expect(members.organizations.map(({ id }) => id)).toEqual(["grannen"]);
});

test("an unknown id gives undefined", async () => {
  expect(await release().collaboration("x", CONTEXT)).toBeUndefined();
  expect(await release().organization("x", CONTEXT)).toBeUndefined();
  expect((await release().organizations({ collaboration: "x" }, CONTEXT)).total).toBe(0);
});

test("an organization has its collaborations, and the day of their latest review", async () => {
  const own = await release().organization("byn", { ...CONTEXT, language: "en" });
  expect([ids(own?.collaborations ?? []), own?.total, own?.modified]).toEqual(["c d e", 3, "2026-03-01"]);
  expect((await release().organization("utanfor", CONTEXT))?.modified).toBe("2026-01-01");
  const second = await release().organization("byn", CONTEXT, { offset: 1, limit: 1 });
  expect(ids(second?.collaborations ?? [])).toBe("d");
});

test("organizations are filtered by kind, collaboration and search terms, and the list has ranges", async () => {
  const found = async (...query: Parameters<Release["organizations"]>) => {
    const { organizations, total } = await release().organizations(...query);
    return `${organizations.map(({ id }) => id).join(" ")} of ${total}`;
  };
  expect(await found({}, CONTEXT)).toBe("byn grannen staden utanfor of 4");
  expect(await found({}, { ...CONTEXT, language: "en" })).toBe("staden byn grannen utanfor of 4");
  expect(await found({ kind: "region" }, CONTEXT)).toBe("utanfor of 1");
  expect(await found({ q: "utanfor" }, CONTEXT)).toBe("utanfor of 1");
  expect(await found({ collaboration: "e" }, CONTEXT)).toBe("byn staden of 2");
  expect(await found({}, CONTEXT, { offset: 1, limit: 2 })).toBe("grannen staden of 4");
});

test("the filter options are those with results, in Swedish order", async () => {
  const { forms, members, areas } = await release().filterOptions(CONTEXT);
  expect(forms.map(({ id }) => id)).toEqual(["b-form", "a-form"]);
  expect(members.map(({ id }) => id)).toEqual(["byn", "staden", "grannen"]);
  expect(areas.map(({ id }) => id)).toEqual(["raddningstjanst"]);
  const english = await release().filterOptions({ ...CONTEXT, language: "en" });
  expect(english.members.map(({ id }) => id)).toEqual(["staden", "byn", "grannen"]);
});

test("listAll gives everything in order of names", async () => {
  const all = await release().listAll({ ...CONTEXT, language: "en" });
  expect(all.collaborations.map(({ id }) => id)).toEqual(["b", "c", "d", "e", "a"]);
  expect(all.organizations.map(({ id }) => id)).toEqual(["staden", "byn", "grannen", "utanfor"]);
  expect((await release().organizationRefs()).map(({ id }) => id)).toEqual(["byn", "grannen", "staden", "utanfor"]);
  expect(release().legalForms.map(({ id }) => id)).toEqual(["b-form", "a-form", "c-form"]);
});

test("a stream has all collaborations in order of ids, or in the requested order", async () => {
  const stream = async (filter: object) => {
    const found = [];
    for await (const batch of release().stream(filter, CONTEXT)) {
      for (const { index, document } of batch) found.push(`${document.collaboration.id}${index}`);
    }
    return found.join(" ");
  };
  expect(await stream({})).toBe("a0 b1 c2 d3 e4");
  expect(await stream({ sort: "-name" })).toBe("e0 d1 c2 b3 a4");
  expect(await stream({ member: "grannen", sort: "-name" })).toBe("c0 b1 a2");
  expect(await stream({ member: "grannen" })).toBe("a0 b1 c2");
  const organizations = [];
  for await (const batch of release().streamOrganizations())
    for (const { document } of batch) organizations.push(document.id);
  expect(organizations).toEqual(["byn", "grannen", "staden", "utanfor"]);
});

test("current collaborations have projects that have not ended, and only they are counted", async () => {
  const project = (until: string) => ({ name: { sv: "Bygget" }, summary: { sv: "Byggs." }, until });
  const collaborations = [
    collaboration("a", { projects: [project("2025"), project("2026-07")] }),
    collaboration("b"),
    collaboration("c", { projects: [project("2026-05")] }),
    collaboration("d", { projects: [project("2027")], ended: "2025" }),
    collaboration("e", { projects: [project("2027")], founded: "2027" }),
    ...Array.from({ length: 300 }, (_, index) => collaboration(`f${1000 + index}`)),
  ];
  const list = await queriesOver(factsWith({ collaborations })).current(CONTEXT);
  expect([ids(list.collaborations), list.total]).toEqual(["a e", 2]);
  expect(list.collaborations[0]?.projects.map(({ until }) => until)).toEqual(["2026-07"]);
});

test("areas are in Swedish order of their names in the language", async () => {
  const area = (id: string, sv: string, en: string) => ({ id, name: { sv, en } });
  const areas = [area("a", "ö", "a"), area("b", "ä", "b"), area("c", "å", "c")];
  const collaborations = [collaboration("a", { areas }), collaboration("b", { areas: areas.slice(1) })];
  const queries = queriesOver(factsWith({ collaborations }));
  expect((await queries.areas(CONTEXT)).map(({ id }) => id)).toEqual(["c", "b", "a"]);
  expect((await queries.areas({ ...CONTEXT, language: "en" })).map(({ id }) => id)).toEqual(["a", "b", "c"]);
});

test("an overview that is too long for one page has the same limit for every legal form", async () => {
  const many = (count: number, legalForm: string) =>
    Array.from({ length: count }, (_, index) => collaboration(`${legalForm}${1000 + index}`, { legalForm }));
  const legalForms = [form("b-form"), form("a-form")];
  const sectionsOf = async (small: number, large: number) => {
    const facts = factsWith({ legalForms, collaborations: [...many(large, "a-form"), ...many(small, "b-form")] });
    const { sections, total, limit } = await queriesOver(facts).overview(CONTEXT);
    return [...sections.map((each) => `${each.collaborations.length} of ${each.total}`), total, limit];
  };
  expect(await sectionsOf(30, 270)).toEqual(["30 of 30", "270 of 270", 300, 300]);
  expect(await sectionsOf(10, 291)).toEqual(["10 of 10", "20 of 291", 301, 40]);
});

test("the matrix has the publisher's own collaborations first, regardless of legal form, and no ended ones", async () => {
  const matrix = await release().participationMatrix(OWN_FIRST);
  expect(matrix?.collaborations.map(({ collaboration: { id } }) => id)).toEqual(["e", "c", "b", "a"]);
});
