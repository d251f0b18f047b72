import { CST, Lexer } from "yaml";
import type { Message } from "../diagnostic.ts";
import { type Finding, lineStart } from "./rules.ts";

/** Tokens of the lexer that are not text of the file. */
const MARKS: ReadonlySet<string> = new Set([CST.BOM, CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/**
 * Finds text that YAML silently drops or changes: comments after a value, tags, anchors, aliases, and a line that continues
 * the line above. It scans the lexer's output, which is flat, so nothing here is recursive.
 */
export function findLostText(text: string): readonly Finding[] {
  const found: Finding[] = [];
  let offset = 0;
  let isBlockScalar = false;
  let isScalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const type = CST.tokenType(lexeme);
    if (isScalar) {
      if (!isBlockScalar && !/^["']/.test(lexeme) && lexeme.includes("\n"))
        found.push(continuation(text, lexeme, offset));
      isBlockScalar = false;
    } else if (type === "block-scalar-header") {
      isBlockScalar = true;
    } else if (type === "comment") {
      if (lineBefore(text, offset).trim() !== "") found.push({ offset, message: remark(text, offset) });
    } else {
      const message = SIGNS[type ?? ""];
      if (message !== undefined) found.push({ offset, message });
    }
    isScalar = lexeme === CST.SCALAR;
    if (!MARKS.has(lexeme)) offset += lexeme.length;
  }
  // If a list or fields begin in the wrong place, only the beginning is reported.
  const misplaced = found.findIndex(({ message }) => message === LIST_AFTER_TEXT || message === NAME_WITHOUT_COLON);
  const causes = found.filter(({ message }, index) => misplaced === -1 || index <= misplaced || message !== TOO_FAR_IN);
  // One on each line.
  return [...Map.groupBy(causes, ({ offset }) => lineStart(text, offset)).values()].flatMap(([first]) => first ?? []);
}

function lineBefore(text: string, offset: number): string {
  return text.slice(lineStart(text, offset), offset);
}

function continuation(text: string, lexeme: string, offset: number): Finding {
  const second = /\n\s*(?=\S)/.exec(lexeme);
  const start = second === null ? 0 : second.index + second[0].length;
  const line = lexeme.slice(start);
  const isField = /^(?:- |[\w-]+:)/.test(line);
  const isName = lineBefore(text, offset).trim() === "" && /^[A-Za-z]+ *\n/.test(lexeme);
  if (isName && isField) return { offset, message: NAME_WITHOUT_COLON };
  // A field of its own has its list below; one that is itself in a list has the next item there.
  const isListOfField = line.startsWith("- ") && /^[\w-]+:/.test(lineBefore(text, offset));
  return { offset: offset + start, message: isListOfField ? LIST_AFTER_TEXT : isField ? TOO_FAR_IN : CONTINUES };
}

function remark(text: string, offset: number): Message {
  const isAfterValue = !/(?:^|\s)-$|:$/.test(lineBefore(text, offset).trim());
  return isAfterValue ? HASH : HASH_WITHOUT_VALUE;
}

const HASH: Message = {
  what: "Allt från # till slutet av raden hoppas över och publiceras inte.",
  advice:
    'Hör det till texten: sätt raka citattecken (") runt hela texten. Är det en minnesanteckning: flytta den till en egen rad.',
};
const HASH_WITHOUT_VALUE: Message = {
  what: "Det som står efter # hoppas över, så fältet blir tomt eller tappar sin anteckning.",
  advice:
    'Är det fältets text: sätt raka citattecken (") runt den. Är det en minnesanteckning: flytta den till en egen rad.',
};
const TOO_FAR_IN: Message = {
  what: "Raden är för långt indragen, så den läses som en fortsättning på raden ovanför.",
  advice: "Dra in raden lika långt som de andra raderna av samma slag.",
};
const NAME_WITHOUT_COLON: Message = {
  what: "Ordet ser ut som namnet på ett fält, men har inget kolon.",
  advice: "Skriv kolon direkt efter namnet, som i `members:`.",
};
const LIST_AFTER_TEXT: Message = {
  what: "Raden är en post i en lista, men raden ovanför har redan en text efter kolonet.",
  advice:
    "Hör posten till fältet ovanför: ta bort texten efter dess kolon. Annars: dra in raden lika långt som de andra posterna i listan.",
};
/** The message about a line that YAML parses as a continuation of the line above. */
export const CONTINUES: Message = {
  what: "Raden läses som en fortsättning på raden ovanför.",
  advice:
    "Är det en lång text: skriv >- efter kolonet och hela texten på raderna under, två mellanslag längre in. Är det ett nytt fält: kontrollera indraget och kolonet.",
};
const QUOTES = 'Sätt raka citattecken (") runt hela texten.';
const sign = (written: string): Message => ({
  what: `Texten börjar med ${written}, som har en särskild betydelse i YAML, så en del av texten skulle försvinna.`,
  advice: QUOTES,
});
const SIGNS: Readonly<Record<string, Message>> = {
  tag: sign("!"),
  anchor: sign("&"),
  alias: sign("*"),
  "explicit-key-ind": sign("?"),
  "doc-end": {
    what: "En rad med bara ... avslutar filen, så det som står efter försvinner.",
    advice: "Ta bort raden.",
  },
  directive: sign("%"),
  "directive-line": sign("%"),
};
