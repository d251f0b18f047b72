import type { Message } from "../diagnostic.ts";
import type { Rule } from "../parse/rules.ts";

/** The first mistake in a text that is shown as one paragraph without markup; undefined if there is none. */
export function findTextMistake(text: string): Message | undefined {
  const written = text.trim();
  if (written.includes("\n")) return LOST_LIST.pattern.test(written) ? LOST_LIST : LOST_LINES;
  return written === "" ? EMPTY : RULES.find(({ pattern }) => pattern.test(written.replace(/\s+/g, " ")));
}

const LOST_ADVICE =
  "Skriv om den till en eller några meningar, utan tomma rader och med >- (inte |) efter kolonet, eller flytta den till den löpande texten.";
const LOST_LIST: Rule = {
  pattern: /(?:^|\n)[ ]*(?:[-*+•–]|\d{1,2}[.)])\s+\S/,
  what: "Texten är skriven som en lista, men fältet visas som ett enda stycke.",
  advice: LOST_ADVICE,
};
const LOST_LINES: Message = {
  what: "Texten har flera rader eller stycken, men fältet visas som ett enda stycke.",
  advice: LOST_ADVICE,
};
const EMPTY: Message = { what: "Texten är tom.", advice: "Skriv texten, eller ta bort raden om den inte behövs." };

const NO_MARKUP = "Bara den löpande texten under fälten kan ha listor, länkar och betoning. Skriv vanlig text här.";

const RULES: readonly Rule[] = [
  {
    pattern: /<\/?[a-z][^>]*>|<!--/i,
    what: "Texten innehåller HTML.",
    advice: "Skriv bara vanlig text, utan < och >.",
  },
  {
    pattern: /^(?:[”“„»«][^”“„»«]*[”“„»«]|[’‘´`][^’‘´`]*[’‘´`]|"[^"]*"|'[^']*')$/,
    what: "Citattecknen runt texten hör till texten och skulle visas för besökarna.",
    advice: 'Ta bort dem, eller byt dem mot ett enda par raka citattecken ("): de visas inte.',
  },
  {
    pattern: /^(?:[•·‣⁃∙●○■□►▶→➢➤✓✔☐☑▪▫◦♦◆*–—−+-]|o)\s/,
    what: "Texten börjar med ett listtecken, som skulle visas för besökarna.",
    advice: "Ta bort tecknet. Varje post i en lista börjar med ett enda bindestreck och mellanslag (- ).",
  },
  {
    pattern: /\*\*|__|~~|`|(?:^|\s)[*_](?=\S)[^*_]*[*_](?=\W|$)/,
    what: "Texten innehåller tecken för betoning (*, _, ~ eller `), som skulle visas för besökarna.",
    advice: NO_MARKUP,
  },
  {
    pattern: /\]\(|\[\[/,
    what: "Texten innehåller en länk, som skulle visas med sina parenteser.",
    advice: NO_MARKUP,
  },
  {
    pattern: /^(?:https?:\/\/|www\.)\S+$/,
    what: "Här ska det stå ord, men det står bara en webbadress.",
    advice: "Skriv vad sidan heter. Adressen har ett eget fält.",
  },
  {
    pattern: /(?:https?:\/\/|\bwww\.)\S|[^\s@<>()]+@[^\s@<>()]+\.\p{L}{2,}/u,
    what: "Webb- och e-postadresser blir ingen länk här, utan skulle visas som de står.",
    advice: "Skriv dem i den löpande texten, eller i det fält som är till för dem.",
  },
  {
    pattern: /^(?:n\/?a|[-–—.…?_]+|saknas|okän[dt]|ej angivet|ingen uppgift|tba)$/i,
    what: "Texten säger bara att uppgiften saknas.",
    advice: "Det du inte vet lämnar du bort: ta bort fältet.",
  },
  {
    pattern: /^#+\s/,
    what: "Texten börjar med #, som skulle visas för besökarna.",
    advice: "Ta bort tecknet. Sidan sätter rubrikerna själv.",
  },
  {
    pattern: /\s\|\s|^\||\|$/,
    what: "Texten innehåller lodräta streck (|), som i en tabell.",
    advice: "Tabeller går inte. Skriv vanliga meningar.",
  },
  {
    pattern: /\{\{|\}\}|\bXX+\b|\bTODO\b|\bTBD\b|lorem ipsum/i,
    what: "Texten ser inte färdig ut: en plats för något som ska fyllas i står kvar.",
    advice: "Skriv det som ska stå där, eller ta bort det.",
  },
];
