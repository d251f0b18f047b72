import { UNSAFE_CHARACTERS } from "../../domain/unsafe-characters.ts";
import {
  createDiagnostic,
  createWarning,
  type Diagnostic,
  FILE_START,
  findPosition,
  type Position,
} from "../diagnostic.ts";
import { findSpecialCharacters, replaceSpecialCharacters } from "./characters.ts";
import { findConflictMarker, findGarbledText } from "./garbled-text.ts";
import { findMistakes, type Rule } from "./rules.ts";

/** The text of a file for the parsers, with diagnostics about its encoding. */
interface DecodedText {
  /** Undefined if the bytes are no text, or a text that cannot be parsed before it is repaired. */
  readonly text: string | undefined;
  readonly hasTabs: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const BOM = "\uFEFF";

/**
 * Decodes the bytes of a file. A byte order mark, CRLF line ends and decomposed accents are normalized: Notepad and other
 * programs write them, and an editor cannot see them.
 */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  const start = String.fromCharCode(...bytes.subarray(0, 100));
  const format = OTHER_FORMATS.find(({ pattern }) => pattern.test(start));
  if (format !== undefined) return unreadable(createDiagnostic(path, format));
  const decoded = decode(bytes);
  if ("firstInvalid" in decoded) return unreadable(createDiagnostic(path, ENCODING, decoded.firstInvalid));
  const text = (decoded.text.startsWith(BOM) ? decoded.text.slice(1) : decoded.text).replace(/\r\n?/g, "\n");
  if (text.trim() === "") return unreadable(createDiagnostic(path, EMPTY));
  const damage = findConflictMarker(text) ?? findGarbledText(text);
  const position = (offset: number) => findPosition(text, offset);
  if (damage !== undefined) return unreadable(createDiagnostic(path, damage.message, position(damage.offset)));
  const characters = [...findSpecialCharacters(text), ...findMistakes([TAB, INVISIBLE], text)];
  const diagnostics = characters.map(({ offset, message }) => createDiagnostic(path, message, position(offset)));
  if (decoded.isWindows) diagnostics.push(createWarning(path, WINDOWS, position(text.search(/[^\p{ASCII}]/u))));
  const read = replaceSpecialCharacters(text).replace(UNSAFE_CHARACTERS, "").replaceAll("\t", "  ").normalize("NFC");
  return { text: read, hasTabs: text.includes("\t"), diagnostics };
}

function unreadable(diagnostic: Diagnostic): DecodedText {
  return { text: undefined, hasTabs: false, diagnostics: [diagnostic] };
}

const otherFormat = (format: string, pattern: RegExp): Rule => ({
  pattern,
  what: `Filen är ${format} och ingen textfil.`,
  advice: "Spara den som oformaterad text med teckenkodningen UTF-8, eller hämta den rätta filen igen.",
});

/** The signatures of other formats that were renamed to a text file. */
const OTHER_FORMATS: readonly Rule[] = [
  otherFormat("ett dokument från Word eller Excel", /^PK\p{Cc}|^ÐÏ\p{Cc}/u),
  otherFormat("ett dokument från en ordbehandlare (RTF)", /^\{\\rtf/),
  otherFormat("en PDF-fil", /^%PDF/),
  otherFormat("en bild", /^.PNG\r\n|^ÿØÿ|^GIF8/),
  otherFormat("en webbsida", /^\s*(?:<!doctype|<html|<\?xml)/i),
];

/** A text, or the offset of the first byte that is not UTF-8. */
type Decoded = { readonly text: string; readonly isWindows: boolean } | { readonly firstInvalid: Position };

function decode(bytes: Uint8Array): Decoded {
  const utf16 = utf16Of(bytes);
  if (utf16 !== undefined) return { text: utf16, isWindows: false };
  // In UTF-16 most second bytes are 0, in UTF-32 more; no other text has such bytes.
  if (bytes.includes(0)) return { firstInvalid: FILE_START };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), isWindows: false };
  } catch {
    const windows = windowsOf(bytes);
    if (windows !== undefined) return { text: windows, isWindows: true };
    const lossy = new TextDecoder().decode(bytes);
    return { firstInvalid: findPosition(lossy, lossy.indexOf("\uFFFD")) };
  }
}

/** The characters of Swedish text: ASCII, letters, quotation marks, dashes, a few symbols. */
const SWEDISH = /^[\p{ASCII}åäöÅÄÖéÉèÈàÀáÁüÜñçæÆøØ“”‘’„«»–—…§°½€£·•\u00a0]*$/u;

/**
 * Decodes Windows-1252, which Word saves as plain text, if every character is Swedish: UTF-8 and other encodings, decoded
 * this way, give characters that no Swedish text has.
 */
function windowsOf(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder("windows-1252").decode(bytes);
  return SWEDISH.test(text) ? text : undefined;
}

/** The encoding that Notepad calls Unicode: UTF-16, with a byte order mark. The mark of UTF-32 begins alike. */
function utf16Of(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : undefined;
  if (encoding === undefined) return undefined;
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

const ENCODING = {
  what: "Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa.",
  advice: "Öppna filen i din redigerare, välj Spara som och teckenkodningen UTF-8.",
};
const WINDOWS = {
  what: "Filen är sparad i Windows äldre teckenkodning och inte som UTF-8. Den gick att läsa ändå.",
  advice:
    "Spara den som UTF-8 nästa gång: i Word under Filkonvertering, i Anteckningar under Spara som. Andra program kan annars visa å, ä och ö fel.",
};
const EMPTY = { what: "Filen är tom.", advice: "Skriv uppgifterna, eller ta bort filen." };
const INVISIBLE: Rule = {
  pattern: UNSAFE_CHARACTERS,
  what: "Här står ett osynligt tecken som inte hör hemma i text.",
  advice:
    "Ta bort hela ordet där tecknet står och skriv det igen för hand. Sådana tecken följer ibland med när man klistrar in.",
};
const TAB: Rule = {
  pattern: /\t/,
  what: "Här står ett tabbtecken.",
  advice: "Byt ut alla tabbar i filen mot mellanslag, två för varje steg inåt.",
};
