import { expect, test } from "vitest";
import { buildInvertedIndex, encodeFieldIndex } from "../../src/domain/search/inverted-index.ts";
import { createSearch } from "../../src/domain/search/search.ts";

test("a field has the form that deployed Workers read: terms with the offsets of their postings", () => {
  const terms = Array.from({ length: 15 }, (_, index) => [`${index + 10}`, [index]] as const);
  const field = encodeFieldIndex(terms);
  expect(field.terms).toBe(" 10A 11C 12E 13G 14I 15K 16M 17O 18Q 19S 20U 21W 22Y 23BA 24BC ");
  expect(new TextDecoder().decode(field.postings)).toBe("? @ A B C D E F G H I J K L M ");
});

test("documents that are thousands apart are found", () => {
  const found = [0, 31, 32, 1_500, 40_000, 69_999];
  const documents = Array.from({ length: 70_000 }, () => ({ names: "", areas: "", members: "", rest: "" }));
  for (const index of found) documents[index] = { names: "vatten", areas: "", members: "", rest: "" };
  const search = createSearch([{ count: documents.length, index: buildInvertedIndex(documents) }], []);
  const scores = search.collaborations("vatten");
  expect([...scores.keys()].filter((index) => scores[index] !== 0)).toEqual(found);
});

test("a search of damaged terms or postings ends", () => {
  const index = buildInvertedIndex([{ names: "vatten", areas: "", members: "", rest: "" }]);
  const damaged = { terms: " vatten", postings: new Uint8Array([95]) };
  const search = createSearch([{ count: 1, index: { ...index, names: damaged } }], []);
  expect([...search.collaborations("vatten")]).toEqual([0]);
});
