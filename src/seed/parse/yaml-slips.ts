import type { Message } from "../diagnostic.ts";

/** A common mistake on a line of YAML. */
interface Slip {
  /** The first group matches the text before the position to fix. */
  readonly pattern: string;
  readonly message: Message;
}

/** A field name with indentation and hyphens: `  - name: `. */
const NAME = "^ *(?:- )*[\\w-]+: +";

/** Field names that do not occur before a colon in a Swedish sentence. */
const FIELDS = "organization|source|role|status|since|until|verified|note|sv|en|id|name|title|url|date|website";

/** The first match counts; the patterns are tried in this order. */
const SLIPS: readonly Slip[] = [
  {
    pattern: "^( *)(?:[-–—]{4,}|[–—][–—-]*|--|[*_=~+]{3,}) *$",
    message: { what: "Raden är bara ett streck, och det hör inte hemma här.", advice: "Ta bort raden." },
  },
  {
    pattern: "^( *)[•·●▪‣◦*–—−+] +\\S",
    message: {
      what: "Raden börjar med ett listtecken som inte räknas.",
      advice: "Börja varje post i en lista med bindestreck och mellanslag (- ).",
    },
  },
  {
    pattern: "^( *)-[\\p{L}][\\w-]*:",
    message: { what: "Efter strecket saknas ett mellanslag.", advice: "Skriv som i `- organization: norrvik`." },
  },
  {
    pattern: `(${NAME})[|>][+-]?\\d? *[^\\s|>+#\\d-]`,
    message: {
      what: "Efter | och > ska texten börja på nästa rad.",
      advice: "Ta bort tecknet om texten får plats på en rad. Annars: flytta ner texten och dra in den två mellanslag.",
    },
  },
  {
    pattern: `(${NAME})\\[[^\\]\\n]*\\]\\(`,
    message: {
      what: "Här står en länk med hakparenteser, och det går bara i den löpande texten.",
      advice: "Skriv bara adressen.",
    },
  },
  {
    pattern: `(${NAME})-(?: |$)`,
    message: {
      what: "Texten börjar med ett streck, och det läses som en lista.",
      advice: 'Är det en lista: skriv den på raderna under. Är det en text: sätt raka citattecken (") runt den.',
    },
  },
  {
    pattern: `^((?: *(?:- )*[\\w-]+: +)| *),`,
    message: { what: "Här står ett kommatecken som inte hör hit.", advice: "Ta bort det." },
  },
  {
    pattern: `(${NAME}(?:[^"'{[\\n]*?[,;]? )?)(?:${FIELDS}): `,
    message: {
      what: "Här står två fält på samma rad.",
      advice: "Skriv varje fält på en egen rad, lika långt indragna.",
    },
  },
];

/** A mistake, with its offset in the text. */
export interface FoundSlip {
  readonly message: Message;
  readonly offset: number;
}

/** Finds a mistake on the line of an error or on the line before it: YAML often reports an error one line too late. */
export function findSlipNear(text: string, offset: number): FoundSlip | undefined {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return findSlip(text, start) ?? (start === 0 ? undefined : findSlip(text, text.lastIndexOf("\n", start - 2) + 1));
}

function findSlip(text: string, start: number): FoundSlip | undefined {
  const line = text.slice(start).split("\n", 1)[0] ?? "";
  for (const { pattern, message } of SLIPS) {
    const match = new RegExp(pattern, "u").exec(line);
    if (match !== null) return { message, offset: start + (match[1]?.length ?? 0) };
  }
  return undefined;
}
