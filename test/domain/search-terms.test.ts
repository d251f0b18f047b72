import { expect, test } from "vitest";
import { buildInvertedIndex, byField, type FieldIndex } from "../../src/domain/search/inverted-index.ts";
import { createSearch, MAX_TERMS, parseSearchTerms } from "../../src/domain/search/search.ts";
import fc from "../fast-check.ts";

test("a repeated term is used once, regardless of case and accents", () => {
  expect(parseSearchTerms("Miljö miljo MILJÖ och")).toEqual({ terms: ["miljo", "och"], ignored: [] });
});

test("of more than sixteen terms the first are used, and the others are reported as ignored", () => {
  const words = Array.from({ length: 20 }, (_, index) => `ord${index}`);
  expect(parseSearchTerms(words.join(" "))).toEqual({ terms: words.slice(0, 16), ignored: words.slice(16) });
});

const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** A document whose prose has a word for each prefix, and a name of its own. */
function document(index: number) {
  const prose = Array.from(LETTERS, (letter) => `${letter}rd${index % 7} ${letter}nd`).join(" ");
  return { names: `namn${index} ${LETTERS[index % 26]}bc`, areas: "omrade", members: "", rest: prose };
}

/** The byte after each postings list, a space, which is read once for each list. */
const END = 32;

/** A search over generated documents that returns the number of postings lists that a query reads. */
function countingSearch(count: number) {
  const reads = { postings: 0 };
  const counted = (field: FieldIndex): FieldIndex => ({
    terms: field.terms,
    postings: new Proxy(field.postings, {
      get(bytes, key) {
        const value: unknown = Reflect.get(bytes, key);
        if (value === END) reads.postings += 1;
        return typeof value === "function" ? value.bind(bytes) : value;
      },
    }),
  });
  const documents = Array.from({ length: count }, (_, index) => document(index));
  const built = buildInvertedIndex(documents);
  const index = byField((field) => counted(built[field]));
  const search = createSearch([{ count, index }], []);
  return (query: string) => {
    reads.postings = 0;
    search.collaborations(query);
    return reads.postings;
  };
}

const postingsOf = countingSearch(500);

test("a query that repeats one letter a hundred times reads as many postings lists as the letter alone", () => {
  const once = postingsOf("a");
  expect(once).toBeGreaterThan(0);
  expect(postingsOf("a ".repeat(100).trim())).toBe(once);
});

test("short terms do not match the prose of every document that has a word with their prefix", () => {
  // One list by name and one by area, except that each document has a name that begins with n.
  for (const letter of LETTERS) expect(postingsOf(letter)).toBeLessThanOrEqual(letter === "n" ? 501 : 2);
});

test("no query reads more postings lists than its terms do one by one", () => {
  const query = fc.string({ unit: fc.constantFrom(...LETTERS, " "), maxLength: 200 });
  fc.assert(
    fc.property(query, (text) => {
      const { terms } = parseSearchTerms(text);
      expect(terms.length).toBeLessThanOrEqual(MAX_TERMS);
      const sum = terms.reduce((total, term) => total + postingsOf(term), 0);
      expect(postingsOf(text)).toBeLessThanOrEqual(sum);
    }),
    { numRuns: 200 },
  );
});
