import { UNSAFE_CHARACTERS } from "../../domain/unsafe-characters.ts";
import type { Diagnostic, Position } from "../diagnostic.ts";
import { createDiagnostic } from "./source-file.ts";

/** The text of a file's bytes as the parsers want it, with what an editor's program did wrong to it. */
export interface DecodedText {
  /** Undefined where the bytes are no text at all. */
  readonly text: string | undefined;
  readonly hasTabs: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const BOM = "\uFEFF";

/** Decodes the bytes of a file. Line ends and accents that are composed differently come out the same everywhere. */
export function decodeText(path: string, bytes: Uint8Array): DecodedText {
  const decoded = decode(bytes);
  if (typeof decoded !== "string")
    return { text: undefined, hasTabs: false, diagnostics: [createDiagnostic(path, ENCODING, decoded)] };
  const text = decoded.startsWith(BOM) ? decoded.slice(1) : decoded;
  const diagnostics: Diagnostic[] = [];
  if (text !== decoded) diagnostics.push(createDiagnostic(path, BYTE_ORDER_MARK));
  if (text.trim() === "")
    return { text: undefined, hasTabs: false, diagnostics: [...diagnostics, createDiagnostic(path, EMPTY)] };
  const carriageReturn = text.indexOf("\r");
  if (carriageReturn >= 0) diagnostics.push(createDiagnostic(path, LINE_ENDS, positionAt(text, carriageReturn)));
  const tab = text.indexOf("\t");
  if (tab >= 0) diagnostics.push(createDiagnostic(path, TAB, positionAt(text, tab)));
  const unsafe = text.search(UNSAFE_CHARACTERS);
  if (unsafe >= 0) diagnostics.push(createDiagnostic(path, INVISIBLE, positionAt(text, unsafe)));
  const read = text.replace(UNSAFE_CHARACTERS, "").replace(/\r\n?/g, "\n").replaceAll("\t", "  ").normalize("NFC");
  return { text: read, hasTabs: tab >= 0, diagnostics };
}

/** The text, or the position of the first byte that is not UTF-8. */
function decode(bytes: Uint8Array): string | Position {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const lossy = new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
    return positionAt(lossy, lossy.indexOf("\uFFFD"));
  }
}

function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, Math.max(0, offset)).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const ENCODING = {
  what: "Filen är inte sparad som UTF-8, så å, ä och ö går inte att läsa.",
  advice: "Öppna filen i din redigerare, välj Spara som och teckenkodningen UTF-8.",
};
const BYTE_ORDER_MARK = {
  what: "Filen börjar med ett osynligt tecken (BOM).",
  advice: "Spara filen som UTF-8 utan BOM.",
};
const EMPTY = { what: "Filen är tom.", advice: "Skriv uppgifterna, eller ta bort filen." };
const LINE_ENDS = {
  what: "Raderna slutar som i Windows (CRLF).",
  advice: "Välj radslut LF i din redigerare, oftast längst ner till höger, och spara.",
};
const INVISIBLE = {
  what: "Här står ett osynligt tecken som inte hör hemma i text.",
  advice:
    "Ta bort hela ordet där tecknet står och skriv det igen för hand. Sådana tecken följer ibland med när man klistrar in.",
};
const TAB = {
  what: "Här står ett tabbtecken.",
  advice: "Byt ut alla tabbar i filen mot mellanslag, två för varje steg inåt.",
};
