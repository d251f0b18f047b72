import { expect, test } from "vitest";
import { buildInvertedIndex } from "../../src/domain/search/inverted-index.ts";
import { createSearch, parseSearchTerms } from "../../src/domain/search/search.ts";
import { type SearchDocument, stem } from "../../src/domain/search/tokenize.ts";
import fc from "../fast-check.ts";

/** The score of one term by a scan of every word, without an index. */
function bestOf(document: SearchDocument, term: string): number {
  const weights = { names: 8, areas: 4, members: 2, rest: 1 };
  const matchOf = (word: string, isRunningText: boolean) => {
    if (word === term) return 4;
    if (term.length < 3 && isRunningText) return 0;
    if (word.startsWith(term)) return 3;
    return term.length > 2 && word.includes(term) ? 1 : 0;
  };
  return Math.max(
    ...(["names", "areas", "members", "rest"] as const).flatMap((field) =>
      document[field].split(" ").map((word) => (word === "" ? 0 : weights[field] * matchOf(word, field === "rest"))),
    ),
  );
}

function scoreOf(document: SearchDocument, query: string): number {
  const scores = parseSearchTerms(query).terms.map(
    (term) => 2 * bestOf(document, term) || bestOf(document, stem(term)),
  );
  return scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 1);
}

const word = fc.oneof(
  fc.constantFrom("vatten", "vattnet", "kommunalforbund", "kommunalforbunden", "a", "ab", "7", "bad"),
  fc.string({ unit: fc.constantFrom(..."abz7ж𝐀"), minLength: 1, maxLength: 4 }),
);
const words = fc.array(word, { maxLength: 6 }).map((all) => all.join(" "));
const documents = fc.array(fc.record({ names: words, areas: words, members: words, rest: words }), { maxLength: 80 });

test("the index, also in segments, gives each document the same score as a scan of all its words", () => {
  fc.assert(
    fc.property(documents, words, fc.nat(80), (all, query, cut) => {
      const segments = [all.slice(0, cut), all.slice(cut)].map((some) => {
        return { count: some.length, index: buildInvertedIndex(some) };
      });
      const search = createSearch(segments, [{ count: all.length, index: buildInvertedIndex(all) }]);
      const expected = all.map((document) => scoreOf(document, query));
      expect([...search.collaborations(query)]).toEqual(expected);
      expect([...search.organizations(query)]).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});
