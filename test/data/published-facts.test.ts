import { describe, expect, test } from "vitest";
import { collectFormerIds, currentId } from "../../src/domain/facts.ts";
import { LANGUAGES } from "../../src/domain/text.ts";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { factsIn } from "../fixtures/facts-in.ts";
import { TYRESO } from "../fixtures/tyreso.ts";

// The only tests of the facts in data/: tests of the code use the facts of test/fixtures.

test("the facts in data/ have no errors", () => {
  const reading = loadFacts("data");
  expect(reading.kind === "problems" ? reading.problems : []).toEqual([]);
});

const { site, ...facts } = factsIn("data");
const published = factsIn(TYRESO);
const isTyreso = site.publisher === published.site.publisher;

describe.skipIf(!isTyreso)("what Tyresö published in November 2026", () => {
  const former = collectFormerIds(facts);
  const isKnown = (kind: "collaborations" | "organizations", id: string) =>
    facts[kind].some((one) => one.id === currentId(id, former[kind]));

  test.each(["collaborations", "organizations"] as const)("has an address still: %s", (kind) => {
    expect(published[kind].map(({ id }) => id).filter((id) => !isKnown(kind, id))).toEqual([]);
  });

  test("has the members that it had, also those that have left since", () => {
    const missing = published.collaborations.flatMap(({ id, members }) => {
      const now = facts.collaborations.find((one) => one.id === currentId(id, former.collaborations));
      const listed = new Set(now?.members.map(({ organization }) => organization));
      const ids = members.map(({ organization }) => currentId(organization, former.organizations));
      return ids.filter((organization) => !listed.has(organization)).map((organization) => `${organization} in ${id}`);
    });
    expect(missing).toEqual([]);
  });

  test.each(LANGUAGES)("says what each collaboration does in %s", (language) => {
    const untold = facts.collaborations.filter(
      ({ summary, prose }) => summary[language] === undefined || prose[language] === undefined,
    );
    expect(untold.map(({ id }) => id)).toEqual([]);
  });
});
