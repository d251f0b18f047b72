import { isMap, isScalar, isSeq, type Node, Scalar, type YAMLParseError } from "yaml";
import type { Message } from "../diagnostic.ts";
import { type Finding, findOnLine, lineAt, lineStart, type Rule } from "./rules.ts";

/** Explains a syntax error to someone who does not know YAML. */
export function explainYamlError(
  { code, message: reason, pos }: YAMLParseError,
  text: string,
  root: Node | null,
): Finding {
  const [offset] = pos;
  const canBeAfterQuote = code === "UNEXPECTED_TOKEN" || code === "MISSING_CHAR" || code === "BAD_SCALAR_START";
  const quotation =
    findOnLine(TYPOGRAPHIC, text, offset) ?? (canBeAfterQuote ? findOnLine(AFTER_QUOTE, text, offset) : undefined);
  if (quotation !== undefined) return quotation;
  if (/flow|quote/i.test(reason)) {
    const start = openedBefore(root, offset) ?? offset;
    const closed = /^\{[^{}]*\}\s*$/.test(text.slice(start).split("\n", 1)[0] ?? "");
    if (closed) return { message: NO_COMMA, offset: start };
    return { message: /["']/.test(text.charAt(start)) ? UNCLOSED_QUOTE : UNCLOSED_BRACKET, offset: start };
  }
  if (code === "BLOCK_AS_IMPLICIT_KEY") {
    if (/^ *$/.test(text.slice(lineStart(text, offset), offset)) && /^ *- /.test(lineAt(text, offset))) {
      return { message: INDENTATION, offset };
    }
    const lineEnd = text.indexOf("\n", offset);
    const isOnOneLine = /:(\s|$)/.test(text.slice(offset, lineEnd < 0 ? undefined : lineEnd));
    if (!isOnOneLine && hasTextAndLanguages(text, offset)) return { message: TEXT_AND_LANGUAGES, offset };
    return isOnOneLine ? { message: COLON, offset } : { message: INDENTATION, offset: lineEnd + 1 };
  }
  const message = MESSAGES[code] ?? UNREADABLE;
  if (message !== NO_COLON) return { message, offset };
  if (/^\s*(- )?[^\s:]+: /.test(lineAt(text, offset))) return { message: INDENTATION, offset };
  return { message: isUnindentedText(text, offset) ? NOT_INDENTED : message, offset };
}

/** Whether the text at an offset follows the name of a field that has its text in a language on the lines below, too. */
function hasTextAndLanguages(text: string, offset: number): boolean {
  const [, indentation] = /^( *)[\w-]+: +$/.exec(text.slice(lineStart(text, offset), offset)) ?? [];
  const [, below = ""] = text.slice(offset).split("\n", 2);
  return indentation !== undefined && new RegExp(`^${indentation} +(?:sv|en):(?:\\s|$)`).test(below);
}

/** Whether the line of the error is the unindented value of the field above. */
function isUnindentedText(text: string, offset: number): boolean {
  const above = text.slice(0, lineStart(text, offset)).trimEnd();
  const field = /^( *)(?:- )*[\w-]+:(?: *[|>][+-]?)?$/.exec(lineAt(above, above.length));
  const line = lineAt(text, offset);
  return field !== null && !/^ *- /.test(line) && line.search(/\S/) <= (field[1]?.length ?? 0);
}

/** The offset of the opening quote or bracket that an error at the offset reports as unclosed. */
function openedBefore(node: Node | null, offset: number): number | undefined {
  const [start, end] = node?.range ?? [0, 0];
  if (node === null || start > offset || end < offset) return undefined;
  const inner = isMap<Node, Node | null>(node)
    ? node.items.flatMap(({ key, value }) => [key, value])
    : isSeq<Node>(node)
      ? node.items
      : [];
  const innermost = inner.map((child) => openedBefore(child, offset)).findLast((found) => found !== undefined);
  if (innermost !== undefined) return innermost;
  const isQuoted = isScalar(node) && (node.type === Scalar.QUOTE_DOUBLE || node.type === Scalar.QUOTE_SINGLE);
  const isInBrackets = (isMap(node) || isSeq(node)) && node.flow === true;
  return isQuoted || isInBrackets ? start : undefined;
}

/** The message about a field that occurs twice in one mapping. */
export const duplicateField = (name: string): Message => ({
  what: `Fältet \`${name}\` står två gånger.`,
  advice: "Behåll det ena och ta bort det andra.",
});
/** The message about the first field of an entry that occurs again in the same entry. */
export const missingHyphen = (name: string): Message => ({
  what: `Fältet \`${name}\` står två gånger i samma post.`,
  advice: `Börjar en ny post här: skriv bindestreck och mellanslag (- ) före. Annars: behåll det ena.`,
});
const TYPOGRAPHIC: Rule = {
  pattern: /^(\s*(?:- )*(?:[\w-]+:)?\s*)[”“„»«’‘´`]/,
  what: "Texten börjar med ett typografiskt citattecken, som inte räknas som citattecken i YAML.",
  advice: 'Byt citattecknen i början och slutet av texten mot raka: summary: "Två: tre."',
};
const AFTER_QUOTE: Rule = {
  pattern: /^(\s*(?:- )*(?:[\w-]+: +)?(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*)[^\s,:#\]}]/,
  what: "Här står text efter det avslutande citattecknet.",
  advice: "Flytta citattecknet till textens slut, eller sätt enkla citattecken (') runt hela texten.",
};
const UNCLOSED_QUOTE: Message = {
  what: "Citattecknet här har inget citattecken som avslutar texten.",
  advice: "Sätt ett likadant citattecken sist i texten, eller ta bort det första.",
};
const UNCLOSED_BRACKET: Message = {
  what: "Parentesen här är inte avslutad.",
  advice: "Avsluta [ med ] och { med }, på samma rad.",
};
const UNREADABLE: Message = {
  what: "Raden går inte att läsa.",
  advice:
    "Oftast är det indraget: rader som hör ihop ska börja lika långt in. Annars saknas ett kolon eller ett citattecken.",
};
const INDENTATION: Message = {
  what: "Indraget stämmer inte med raderna runt omkring.",
  advice: "Rader som hör ihop ska börja lika långt in, med mellanslag. Jämför med raden ovanför.",
};
const TEXT_AND_LANGUAGES: Message = {
  what: "Fältet har en text efter kolonet, men också språk på raderna under.",
  advice: "Behåll det ena: flytta texten till raden med `sv:`, eller ta bort raderna med `sv:` och `en:`.",
};
const NOT_INDENTED: Message = {
  what: "Texten hör till fältet på raden ovanför, men är inte indragen.",
  advice: "Dra in den två mellanslag längre än fältets namn.",
};
const NO_COMMA: Message = {
  what: "Fälten inom { } går inte att skilja åt.",
  advice:
    'Sätt ett kommatecken mellan dem: {sv: Miljöförbundet, en: "The environment association"}. En text med komma eller kolon behöver citattecken.',
};
const COLON: Message = {
  what: "Texten innehåller ett kolon, och det läses som ett nytt fält.",
  advice: 'Sätt citattecken runt hela texten: summary: "Ett: två".',
};
const NO_COLON: Message = {
  what: "Efter fältets namn ska det stå kolon och mellanslag.",
  advice: "Skriv som i `website: https://www.exempel.se`.",
};
const SIGN: Message = {
  what: "Texten börjar med ett tecken som har en särskild betydelse i YAML.",
  advice: "Sätt citattecken runt hela texten.",
};

const MESSAGES: Readonly<Record<string, Message>> = {
  BAD_INDENT: INDENTATION,
  TAB_AS_INDENT: INDENTATION,
  MULTILINE_IMPLICIT_KEY: NO_COLON,
  MISSING_CHAR: NO_COLON,
  BAD_SCALAR_START: SIGN,
  BAD_ALIAS: SIGN,
  BAD_DQ_ESCAPE: {
    what: "Ett omvänt snedstreck (\\) inom dubbla citattecken har en särskild betydelse.",
    advice: "Använd enkla citattecken (') runt texten i stället.",
  },
  MULTIPLE_DOCS: {
    what: "En rad med bara --- står mitt i filen.",
    advice:
      "Ta bort raden. Om det står löpande text under den har en fil från collaborations hamnat här. Hämta då tillbaka den rätta filen.",
  },
};
