import { expect, test } from "vitest";
import type { Prose } from "../../src/domain/prose.ts";
import { checkEnglish, checkSwedish } from "../../src/seed/parse/prose-language.ts";

const proseOf = (value: string): Prose => [{ type: "paragraph", children: [{ type: "text", value }] }];

test.for<readonly [what: string, text: string, message: string | undefined]>([
  ["no words", "", undefined],
  ["Swedish", "Nämnden har tillsyn över gode män.", undefined],
  ["199 letters without å, ä and ö", "a ".repeat(199), undefined],
  ["200 letters without å, ä and ö", "a ".repeat(200), "Den svenska texten har varken å, ä eller ö."],
  ["200 characters that are no letters", "1 ".repeat(200), undefined],
  ["200 letters, one of them Å", `${"a ".repeat(200)}Å`, undefined],
  ["eleven words, all English", "the of and is to that are with by which its", undefined],
  [
    "twelve words, all English",
    "the of and is to that are with by which its from",
    "Den svenska texten är på engelska.",
  ],
  ["a seventh of English words", `The of ${"ord ".repeat(12)}`, undefined],
  ["more than a seventh of English words", `The of ${"ord ".repeat(11)}`, "Den svenska texten är på engelska."],
])("of %s in a Swedish text the check says %s", ([, text, message]) => {
  expect(checkSwedish(proseOf(text))?.what).toBe(message);
});

test("an English text in Swedish is reported, and one with a few Swedish words is not", () => {
  expect(checkEnglish(proseOf("och att är som för på av det till inte den ett"))?.what).toBe(
    "Den engelska texten är på svenska.",
  );
  expect(checkEnglish(proseOf(`Och ${"word ".repeat(20)}`))).toBeUndefined();
});
