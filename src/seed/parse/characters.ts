import { UNSAFE_CHARACTERS } from "../../domain/unsafe-characters.ts";
import type { Message } from "../diagnostic.ts";
import { type Finding, findMistakes, type Rule } from "./rules.ts";

/** A character that looks right on the screen but is not what was meant. */
interface CharacterRule extends Rule {
  /** The replacement for the parsers, so that one character is reported once. */
  readonly replacement: string;
}

/** Finds the first occurrence of each kind of character that word processors, e-mail and PDF files leave in a text. */
export function findSpecialCharacters(text: string): readonly Finding[] {
  return findMistakes(RULES, text);
}

/** The text with those characters replaced, for the parsers. */
export function replaceSpecialCharacters(text: string): string {
  return RULES.reduce((replaced, { pattern, replacement }) => replaced.replace(pattern, replacement), text);
}

/** Whether a text has a character of those kinds, or half a character: in YAML it can stand there as a code, `\u200B`. */
export function hasHiddenCharacter(text: string): boolean {
  return HIDDEN.test(text) || findSpecialCharacters(text).length > 0;
}

const HIDDEN = new RegExp(`${UNSAFE_CHARACTERS.source}|\\p{Surrogate}`, "u");

/** The message about such a code. */
export const CODED_CHARACTER: Message = {
  what: "Texten har en kod, som \\u200B, för ett tecken som inte hör hemma i text.",
  advice: "Ta bort koden. Behövs det ett mellanslag eller ett bindestreck: skriv ett vanligt.",
};

const AGAIN = "Ta bort tecknet och skriv det igen för hand.";

const RULES: readonly CharacterRule[] = [
  {
    pattern: /\u2011/gu,
    replacement: "-",
    what: "Här står ett hårt bindestreck. Det ser ut som ett vanligt men är ett annat tecken.",
    advice: "Ta bort det och skriv ett vanligt bindestreck. Sådana följer ofta med från Word och webbsidor.",
  },
  {
    pattern: /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/gu,
    replacement: " ",
    what: "Här står ett hårt mellanslag. Det ser ut som ett vanligt men är ett annat tecken.",
    advice: "Ta bort det och skriv ett vanligt mellanslag. Sådana följer ofta med från Word och webbsidor.",
  },
  {
    pattern:
      /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u2060-\u2065\u3164\uFFA0\u{E0000}-\u{E007F}]|[\uFE00-\uFE0F]/gu,
    replacement: "",
    what: "Här står ett osynligt tecken, till exempel ett mjukt bindestreck eller ett mellanrum utan bredd.",
    advice: "Ta bort hela ordet och skriv det igen för hand. Sådana tecken följer ofta med när man klistrar in.",
  },
  {
    pattern: /[\u2028\u2029\u0085]/gu,
    replacement: "\n",
    what: "Här står en radbrytning av ett slag som inte räknas som ny rad.",
    advice: AGAIN,
  },
  {
    pattern: /[\uE000-\uF8FF\u{F0000}-\u{10FFFF}]/gu,
    replacement: "-",
    what: "Här står ett tecken som bara finns i ett visst typsnitt, ofta en punkt ur en lista i Word.",
    advice: "Ta bort det. Skriv varje punkt i en lista på en egen rad som börjar med bindestreck och mellanslag (- ).",
  },
  {
    pattern: /[\uFB00-\uFB06]/gu,
    replacement: "f",
    what: "Här är två bokstäver ett enda tecken (en ligatur), så ordet går inte att söka efter.",
    advice: "Skriv ordet igen för hand. Sådana tecken följer ofta med från PDF-filer.",
  },
  {
    pattern: /[\u00A8\u02DA](?=\p{L})|(?<=\p{L})[\u00A8\u02DA]/gu,
    replacement: "",
    what: "Här står prickarna eller ringen bredvid bokstaven i stället för över den.",
    advice: "Skriv ordet igen för hand med å, ä eller ö. Sådana tecken följer ofta med från PDF-filer.",
  },
  {
    pattern: /[\uFF01-\uFF5E\u{1D400}-\u{1D7FF}]/gu,
    replacement: "x",
    what: "Här står ett tecken som bara ser ut som en vanlig bokstav eller siffra.",
    advice: AGAIN,
  },
  {
    // A Greek or Cyrillic letter inside a word of Latin ones.
    pattern:
      /(?<=\p{Script=Latin})[\p{Script=Cyrillic}\p{Script=Greek}]|[\p{Script=Cyrillic}\p{Script=Greek}](?=\p{Script=Latin})/gu,
    replacement: "x",
    what: "Här står en kyrillisk eller grekisk bokstav mitt i ett ord. Den ser ut som en vanlig bokstav men är en annan.",
    advice: "Skriv ordet igen för hand.",
  },
];
