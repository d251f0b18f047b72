import { type Prose, plainText } from "../../domain/prose.ts";
import type { Message } from "../diagnostic.ts";

/** A Swedish text of this many letters almost certainly has an å, ä or ö. */
const MIN_LETTERS = 200;

/** Words that nearly every sentence of one language has, and the other language lacks. */
const SWEDISH = new Set(["och", "att", "är", "som", "för", "på", "av", "det", "till", "inte", "den", "ett"]);

const ENGLISH = new Set(["the", "of", "and", "is", "to", "that", "are", "with", "by", "which", "its", "from"]);

/** Fewer words are too few to detect the language. */
const MIN_WORDS = 12;

/** A message about Swedish prose without å, ä and ö, or in English; undefined if nothing is wrong. */
export function checkSwedish(prose: Prose): Message | undefined {
  if (isIn(ENGLISH, prose)) return IN_ENGLISH;
  const letters = plainText(prose).replace(/\P{L}/gu, "");
  return letters.length < MIN_LETTERS || /[åäö]/i.test(letters) ? undefined : NO_LETTERS;
}

/** A message about English prose that is in Swedish; undefined if nothing is wrong. */
export function checkEnglish(prose: Prose): Message | undefined {
  return isIn(SWEDISH, prose) ? IN_SWEDISH : undefined;
}

function isIn(common: ReadonlySet<string>, prose: Prose): boolean {
  const words =
    plainText(prose)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.length >= MIN_WORDS && words.filter((word) => common.has(word)).length * 7 > words.length;
}

const NO_LETTERS: Message = {
  what: "Den svenska texten har varken å, ä eller ö.",
  advice: "Bokstäverna har troligen försvunnit. Hämta den oförstörda filen igen, eller skriv om orden för hand.",
};

const IN_ENGLISH: Message = {
  what: "Den svenska texten är på engelska.",
  advice: "Skriv den på svenska. Den engelska texten hör hemma i en fil som slutar på .en.md.",
};

const IN_SWEDISH: Message = {
  what: "Den engelska texten är på svenska.",
  advice: "Översätt den, eller ta bort filen. Utan engelska visas den svenska texten.",
};
