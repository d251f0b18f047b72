import { type Finding, findOnLine, lineAt, lineStart, type Rule } from "./rules.ts";

/** A field name with indentation and hyphens: `  - name: `. */
const NAME = "^ *(?:- )*[\\w-]+: +";

/** Field names that do not occur before a colon in a Swedish sentence. */
const FIELDS = "organization|source|role|status|since|until|verified|note|sv|en|id|name|title|url|date|website";

/** Common mistakes on a line; the first match counts. The first group of a pattern is the text before the position to fix. */
const SLIPS: readonly Rule[] = [
  {
    pattern: /^( *)(?:[-–—]{4,}|[–—][–—-]*|--|[*_=~+]{3,}) *$/u,
    what: "Raden är bara ett streck, och det hör inte hemma här.",
    advice: "Ta bort raden.",
  },
  {
    pattern: /^( *)[•·●▪‣◦*–—−+] +\S/u,
    what: "Raden börjar med ett listtecken som inte räknas.",
    advice: "Börja varje post i en lista med bindestreck och mellanslag (- ).",
  },
  {
    pattern: /^( *)-[\p{L}][\w-]*:/u,
    what: "Efter strecket saknas ett mellanslag.",
    advice: "Skriv som i `- organization: norrvik`.",
  },
  {
    pattern: new RegExp(`(${NAME})[|>][+-]?\\d? *[^\\s|>+#\\d-]`, "u"),
    what: "Efter | och > ska texten börja på nästa rad.",
    advice: "Ta bort tecknet om texten får plats på en rad. Annars: flytta ner texten och dra in den två mellanslag.",
  },
  {
    pattern: new RegExp(`(${NAME})\\[[^\\]\\n]*\\]\\(`, "u"),
    what: "Här står en länk med hakparenteser, och det går bara i den löpande texten.",
    advice: "Skriv bara adressen.",
  },
  {
    pattern: new RegExp(`(${NAME})-(?: |$)`, "u"),
    what: "Texten börjar med ett streck, och det läses som en lista.",
    advice: 'Är det en lista: skriv den på raderna under. Är det en text: sätt raka citattecken (") runt den.',
  },
  {
    pattern: /^((?: *(?:- )*[\w-]+: +)| *),/u,
    what: "Här står ett kommatecken som inte hör hit.",
    advice: "Ta bort det.",
  },
  {
    pattern: new RegExp(`(${NAME}(?:[^"'{[\\n]*?[,;]? )?)(?:${FIELDS}): `, "u"),
    what: "Här står två fält på samma rad.",
    advice: "Skriv varje fält på en egen rad, lika långt indragna.",
  },
];

/** Finds a mistake on the line of an error or on the line before it: YAML often reports an error one line too late. */
export function findSlipNear(text: string, offset: number): Finding | undefined {
  const start = lineStart(text, offset);
  return findSlip(text, start) ?? (start === 0 ? undefined : findSlip(text, start - 1));
}

function findSlip(text: string, offset: number): Finding | undefined {
  const rule = SLIPS.find(({ pattern }) => pattern.test(lineAt(text, offset)));
  return rule && findOnLine(rule, text, offset);
}
