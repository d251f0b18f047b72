import type { Message } from "../diagnostic.ts";
import { type Finding, findMistakes, type Rule } from "./rules.ts";

/**
 * A message about a line of a paragraph that was meant as a list item, a heading or a table, but that Markdown parses as part
 * of the paragraph. Undefined if nothing is wrong.
 */
export function findLineMistake(line: string): Message | undefined {
  return LINE_RULES.find(({ pattern }) => pattern.test(line));
}

/** The first mistake in running text, with its offset. */
export function findInlineMistake(text: string, isInLink: boolean, hasEscapes: () => boolean): Finding | undefined {
  const rules = [
    ...(/[*_]/.test(text) && !hasEscapes() ? [EMPHASIS] : []),
    ...INLINE_RULES,
    ...(isInLink ? [] : BARE_ADDRESSES),
  ];
  return findMistakes(rules, text).toSorted((a, b) => a.offset - b.offset)[0];
}

const LIST_ADVICE =
  "Skriv varje punkt på en egen rad som börjar med bindestreck och mellanslag (- ), med en tom rad före listan.";
const NUMBER_ADVICE = "Skriv 1. 2. 3. med punkt och mellanslag efter talet, och en tom rad före listan.";

const LINE_RULES: readonly Rule[] = [
  {
    pattern: /^(?:[•·‣⁃∙●○■□►▶→➢➤✓✔☐☑▪▫◦♦◆–—−‐‑]|o(?=\s\p{L}))\s*\S/u,
    what: "Raden börjar med ett listtecken som inte räknas, så punkterna skulle rinna ihop.",
    advice: LIST_ADVICE,
  },
  {
    pattern: /^-(?=\p{L})/u,
    what: "Efter bindestrecket saknas ett mellanslag, så raden blir ingen punkt i en lista.",
    advice: LIST_ADVICE,
  },
  {
    pattern: /^\*(?=\p{L}[^*]*$)/u,
    what: "Efter stjärnan saknas ett mellanslag, så raden blir ingen punkt i en lista.",
    advice: LIST_ADVICE,
  },
  {
    pattern: /^(?:\d{1,2}|[a-zA-Z])\)(?=\S)|^[a-z]\)\s|^\d{1,2}\.(?=\p{L})|^\(?(?:\d{1,2}|[a-z])\)\s/u,
    what: "Raden är skriven som en numrerad punkt men läses som vanlig text.",
    advice: NUMBER_ADVICE,
  },
  {
    pattern: /^#+(?=\S)/u,
    what: "Raden börjar med #, som skulle visas för besökarna.",
    advice: "Ta bort tecknet. Sidan sätter rubrikerna själv.",
  },
  {
    pattern: /^:\s|^\[\^|^\^\[/u,
    what: "Raden är skriven som en fotnot eller en ordlista, och det går inte att visa.",
    advice: "Skriv det i en vanlig mening.",
  },
  {
    pattern:
      /^(?:name|shortName|alternateNames|legalForm|organizationNumber|founded|ended|website|areas|summary|members|membersComplete|memberCount|projects|events|sources|reviewed|formerIds):(?:\s|$)/,
    what: "Raden är skriven som ett fält, men står i den löpande texten.",
    advice: "Flytta upp den till de andra fälten, ovanför den andra raden med ---.",
  },
  {
    pattern: /^--(?:\s|$)/,
    what: "Raden börjar med två bindestreck, som skulle visas för besökarna.",
    advice: "Ta bort dem.",
  },
  {
    pattern: /^[+*-]?\s*\[[ xX]\]\s/u,
    what: "Raden är skriven som en ruta att bocka för.",
    advice: "Ta bort [ ] i början av punkten.",
  },
];

/** A numbered line inside a paragraph: a list that does not begin with 1 cannot interrupt a paragraph. */
export const LOST_NUMBER: Rule = {
  pattern: /^\d{1,2}[.)]\s/,
  what: "Raden börjar med ett tal och en punkt mitt i ett stycke, så den blir ingen punkt i en lista.",
  advice: `${NUMBER_ADVICE} Är det ingen lista: flytta talet till raden ovanför.`,
};

const EMPHASIS: Rule = {
  pattern: /(?<!\d )\*(?! \d)|__|(?<![\\\w])_(?=\w)/,
  what: "Stjärnorna eller strecken blir ingen betoning utan skulle visas för besökarna.",
  advice: "Skriv *kursiv* eller **fet** med lika många stjärnor före och efter, utan mellanslag innanför.",
};

const INLINE_RULES: readonly Rule[] = [
  {
    pattern: /~~/,
    what: "Tecknen ~~ skulle visas för besökarna.",
    advice: "Genomstruken text går inte. Ta bort den eller skriv om.",
  },
  {
    pattern: /\]\s*\(|\)\[\s*https?:|\[\[/,
    what: "Länken är inte skriven så att den blir en länk.",
    advice: "Skriv [text](https://…) utan mellanslag mellan ] och (.",
  },
  {
    pattern: /\[\p{Lu}{1,3}\d{1,3}\]/u,
    what: "En kommentar från Word står kvar i texten.",
    advice: "Ta bort det som står inom hakparenteserna.",
  },
  {
    pattern: /\]\s*\[/,
    what: "Länken är inte skriven så att den blir en länk.",
    advice: "Skriv [text](https://…) med adressen på plats.",
  },
  {
    pattern: /==\S[^=]*==|\^\w{1,20}\^|(?<!~)~\w{1,20}~(?!~)/,
    what: "Tecknen ==, ^ och ~ skulle visas för besökarna.",
    advice: "Skriv *kursiv* eller **fet**. Upphöjda tecken finns färdiga: ², ³.",
  },
  {
    pattern: /\\\s*$/,
    what: "Det omvända snedstrecket (\\) i slutet skulle visas för besökarna.",
    advice: "Ta bort det.",
  },
  {
    pattern: /^\s*\/\/|^\s*\/\*/m,
    what: "Raden är skriven som en anteckning i ett program, men skulle visas för besökarna.",
    advice: "Ta bort den, eller skriv den som text.",
  },
  {
    pattern: /\[\^/,
    what: "Fotnoter går inte att visa.",
    advice: "Skriv det i en vanlig mening, eller länka till källan.",
  },
  {
    pattern: /\s\|\s|^\||\|\s*$|\|-/m,
    what: "Texten har lodräta streck (|), som i en tabell, och de skulle visas för besökarna.",
    advice: "Tabeller går inte. Skriv en lista eller vanliga meningar.",
  },
  {
    pattern: /\S {3,}\S/,
    what: "Här står flera mellanslag i rad, som visas som ett enda.",
    advice: "Skriv en lista eller vanliga meningar i stället för kolumner.",
  },
  {
    pattern: /\p{Ll}-\n\s*(?!(?:och|eller|samt|respektive|till|som)\b)\p{Ll}/u,
    what: "Ett ord är avstavat vid radens slut och skulle visas med bindestreck och mellanslag.",
    advice: "Skriv ordet utan bindestreck, på en och samma rad.",
  },
  {
    pattern:
      /\{\{|\}\}|\bTODO\b|\bTBD\b|\bxxx+\b|lorem ipsum|\[(?:fyll|skriv|infoga|lägg|ange|text|namn|datum|länk|källa|\?|x+\]|…|\.{3})[^\]]*\]?/i,
    what: "Texten ser inte färdig ut: en plats för något som ska fyllas i står kvar.",
    advice: "Skriv det som ska stå där, eller ta bort det.",
  },
];

const BARE_ADDRESSES: readonly Rule[] = [
  {
    pattern: /(?:https?:\/\/|\bwww\.)\S|(?<![@\w.-])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:se|nu|com|org|net|eu)\/\w/,
    what: "Webbadressen blir ingen länk.",
    advice: "Skriv [text](https://…), med ord som säger vart länken leder.",
  },
  {
    pattern: /[^\s@<>()]{1,64}@[^\s@<>()]{1,100}\.\p{L}{2,}/u,
    what: "E-postadressen blir ingen länk.",
    advice: "Skriv [adressen](mailto:adressen).",
  },
];
