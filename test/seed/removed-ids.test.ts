import { expect, test } from "vitest";
import { findRemovedIds, formatRemovedIds } from "../../src/seed/diff/removed-ids.ts";
import { collaboration, factsWith, organization } from "../fixtures/facts.ts";

const named = (id: string, sv: string, formerIds?: readonly string[]) =>
  collaboration(id, { name: { sv }, ...(formerIds && { formerIds }) });

/** What becomes of brandkaren, called Brandkåren Norr, where these are there instead: the ids that it may have got. */
function successorsAmong(...after: readonly ReturnType<typeof named>[]) {
  const kept = named("sotarna", "Sotarna i norr");
  const before = factsWith({ collaborations: [named("brandkaren", "Brandkåren Norr"), kept] });
  return findRemovedIds(before, factsWith({ collaborations: [kept, ...after] })).map(({ id, successor }) => [
    id,
    successor,
  ]);
}

test("nothing is removed by the first publication, or where all ids are still there", () => {
  expect(findRemovedIds(undefined, factsWith())).toEqual([]);
  expect(findRemovedIds(factsWith(), factsWith())).toEqual([]);
  expect(formatRemovedIds(factsWith(), factsWith())).toEqual([]);
});

test("an id that the new document lists as its former one is not removed", () => {
  expect(successorsAmong(named("brandforsvaret", "Brandkåren Norr", ["brand", "brandkaren"]))).toEqual([]);
});

test("the successor of a removed id is a new document with the same or nearly the same name, or with an id that continues it", () => {
  expect(successorsAmong()).toEqual([["brandkaren", undefined]]);
  expect(successorsAmong(named("nytt", "Något helt annat"))).toEqual([["brandkaren", undefined]]);
  expect(successorsAmong(named("nytt", "Något helt annat"), named("brk", "BRANDKÅREN norr"))).toEqual([
    ["brandkaren", "brk"],
  ]);
  expect(successorsAmong(named("brandkaren-norr", "Något helt annat"))).toEqual([["brandkaren", "brandkaren-norr"]]);
  expect(successorsAmong(named("brandkarens", "Något helt annat"))).toEqual([["brandkaren", undefined]]);
  expect(successorsAmong(named("norra-brandkaren-", "Något helt annat"))).toEqual([["brandkaren", undefined]]);
});

test("a name is nearly the same up to one changed letter in five", () => {
  expect(successorsAmong(named("brk", "Brandkåren Söder"))).toEqual([["brandkaren", "brk"]]);
  expect(successorsAmong(named("brk", "Brandkåren Nor1234"))).toEqual([["brandkaren", undefined]]);
  expect(successorsAmong(named("brk", "Brandkåren Nor123"))).toEqual([["brandkaren", "brk"]]);
});

test("a document that existed before is never a successor", () => {
  const sameName = named("brk", "Brandkåren Norr");
  const before = factsWith({ collaborations: [named("brandkaren", "Brandkåren Norr"), sameName] });
  const after = factsWith({ collaborations: [sameName] });
  expect(findRemovedIds(before, after)).toEqual([{ kind: "collaboration", id: "brandkaren", name: "Brandkåren Norr" }]);
});

test("the report has each address that stops working, and the line that keeps it", () => {
  const before = factsWith({
    collaborations: [named("brandkaren", "Brandkåren"), named("sotarna", "Sotarna")],
    organizations: [organization("byn"), organization("grannen")],
  });
  const after = factsWith({
    collaborations: [named("brk", "Brandkåren")],
    organizations: [organization("byn"), organization("grannen-ny")],
  });
  expect(findRemovedIds(before, after).map(({ kind }) => kind)).toEqual([
    "collaboration",
    "collaboration",
    "organization",
  ]);
  expect(formatRemovedIds(before, after)).toEqual([
    "",
    "Adressen till Brandkåren (brandkaren) slutar fungera, också på andra webbplatser.",
    "Har den bytt id till brk: skriv formerIds: [brandkaren] i collaborations/brk.md, så leder den gamla adressen dit.",
    "",
    "Adressen till Sotarna (sotarna) slutar fungera, också på andra webbplatser.",
    "Har den bytt id: skriv det gamla under formerIds i den nya filen. Annars är det rätt att den försvinner.",
    "",
    "Adressen till grannen kommun (grannen) slutar fungera, också på andra webbplatser.",
    "Har den bytt id till grannen-ny: skriv formerIds: [grannen] i organizations/grannen-ny.yaml, så leder den gamla adressen dit.",
  ]);
});
