import { isMunicipalityName } from "../municipalities/municipalities.ts";
import { type Finding, findMistakes, type Rule } from "./rules.ts";

/** Finds the first conflict marker of Git. */
export function findConflictMarker(text: string): Finding | undefined {
  return findMistakes([CONFLICT], text)[0];
}

const CONFLICT: Rule = {
  pattern: /^ *(?:<{7}(?: .*)?|>{7}(?: .*)?|\|{7}(?: .*)?|={7})$/m,
  what: "Filen har en olöst konflikt: två personers ändringar står i den samtidigt.",
  advice:
    "Behåll det som ska gälla av raderna mellan <<<<<<< och >>>>>>>, och ta bort de rader som börjar med <<<<<<<, |||||||, ======= och >>>>>>>.",
};

/**
 * Finds the first letters that were garbled by a wrong encoding. Each pattern is one kind of damage to Swedish letters: UTF-8
 * decoded as Windows-1252 or as the old Mac and DOS encodings, DOS decoded as Windows, and codes of e-mail and web forms.
 */
export function findGarbledText(text: string): Finding | undefined {
  const lost = findLostName(text);
  const [first] = [...matches(PATTERNS, text), ...(lost === undefined ? [] : [lost])].toSorted(byOffset);
  if (first === undefined) return findCode(text);
  return {
    offset: first.offset,
    message: {
      what: `Här är bokstäver förstörda: ”${first.characters}”. Filen har sparats med fel teckenkodning.`,
      advice:
        "Hämta den oförstörda filen igen, eller skriv om orden för hand. Spara sedan med Spara som och teckenkodningen UTF-8.",
    },
  };
}

const PATTERNS: readonly RegExp[] = [
  /\uFFFD/u,
  // UTF-8 decoded as Windows-1252 or Latin-1: Ã¶, Ã…, â€“, Â§, and the same twice.
  /[\wåäöÅÄÖ]{0,20}Ã[\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u2026\u2030\u2039\u203A\u20AC\u2122ƒ][\wåäöÅÄÖ]{0,20}/u,
  /â€[\u0080-\u00BF\u0152\u0153\u02DC\u2013-\u2026\u20AC\u2122"]?/u,
  /â‚¬|â„¢/u,
  /Â[\u00A0-\u00BF]/u,
  /ï»¿/u,
  // UTF-8 decoded as Mac Roman (√∂) or as DOS (├Â, ├ñ).
  /[\wåäöÅÄÖ]{0,20}√[\u0080-\uFFFF][\wåäöÅÄÖ]{0,20}/u,
  /[\wåäöÅÄÖ]{0,20}├[\u0080-\uFFFF][\wåäöÅÄÖ]{0,20}/u,
  // DOS decoded as Windows: ö is ”, ä is „, å is †.
  /\p{L}{1,20}[”„†‡™Ž]\p{Ll}{1,20}/u,
  // Mac Roman decoded as Windows: ä is Š, å is Œ.
  /\p{Ll}{1,20}[ŠŒŸ]\p{Ll}{1,20}/u,
  // Letters that became question marks inside a word or at its beginning, not in a web address.
  /(?<![\p{L}\d/?=&.:_%-])\p{L}{1,20}\?\p{L}[\p{L}?]{0,20}/u,
  /(?:^|[\s"'(])\?\p{Ll}\p{L}+/mu,
];

/** Escapes of letters in web pages, e-mail and programs, which would be shown as they are. */
const CODES: readonly RegExp[] = [
  // E-mail and web forms: S=C3=B6dert=C3=B6rn, S&ouml;dert&ouml;rn.
  /\p{L}{0,20}=C3=[0-9A-F]{2}[\p{L}=\d]{0,20}/u,
  /[\p{L}]{0,20}&(?:#\d{2,6}|#x[0-9a-f]{2,5}|[a-z]{2,8}\d{0,2});[\p{L}]{0,20}/iu,
  // Escapes of programs: S\u00f6dert\u00f6rn, S%C3%B6dert%C3%B6rn outside a URL.
  /\p{L}{0,20}\\u00[0-9a-f]{2}\p{L}{0,20}/iu,
  /(?<![\w/.:%-])\p{L}{0,20}%C3%[0-9A-F]{2}[\p{L}%\d]{0,20}(?![\p{L}\d]{0,20}\/)/u,
];

function findCode(text: string): Finding | undefined {
  const [first] = [...matches(CODES, text)].toSorted(byOffset);
  if (first === undefined) return undefined;
  const what = `Här står en kod i stället för ett tecken: ”${first.characters}”. Den skulle visas som den är.`;
  return { offset: first.offset, message: { what, advice: "Skriv tecknet självt, till exempel ö eller &." } };
}

interface Match {
  readonly offset: number;
  readonly characters: string;
}

function matches(patterns: readonly RegExp[], text: string): readonly Match[] {
  return patterns.flatMap((pattern) => {
    const match = pattern.exec(text);
    return match === null ? [] : [{ offset: match.index, characters: match[0].trim() }];
  });
}

function byOffset(a: Match, b: Match): number {
  return a.offset - b.offset;
}

/** `Tyres? kommun` may be a question; it is not if the word is a municipality's name except for that letter. */
function findLostName(text: string): Match | undefined {
  for (const match of text.matchAll(/(?<![\p{L}/?=&.:_%-])\p{Lu}\p{L}{1,20}\?/gu)) {
    const stem = match[0].slice(0, -1);
    if (["å", "ä", "ö"].some((letter) => isMunicipalityName(stem + letter))) {
      return { offset: match.index, characters: match[0] };
    }
  }
  return undefined;
}
