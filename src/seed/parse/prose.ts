import type { List, ListItem, Nodes, Paragraph, PhrasingContent, Root, RootContent, Text } from "mdast";
import type { Block, Inline, Prose } from "../../domain/prose.ts";
import type { Message, Position } from "../diagnostic.ts";
import { isEmailAddress, isHttpsUrl } from "../schemas/urls.ts";
import { startOf } from "./markdown.ts";
import { findInlineMistake, findLineMistake, LOST_NUMBER } from "./prose-lines.ts";

/** A message about prose, with the position in its own text. */
interface ProseDiagnostic {
  readonly position: Position;
  readonly message: Message;
}

/** Prose of the domain model; rejected content is reported and omitted. */
interface ParsedProse {
  readonly prose: Prose;
  readonly diagnostics: readonly ProseDiagnostic[];
}

/** More than an editor can fix at once. */
const MAX_DIAGNOSTICS = 50;

/** Converts the Markdown tree of a source to prose. Only paragraphs, lists, links and emphasis are accepted. */
export function parseProse(tree: Root, source: string): ParsedProse {
  const diagnostics: ProseDiagnostic[] = [];
  const lines = source.split("\n");
  const lastLineOf = new Map<Message, number>();
  const definitions = new Set(tree.children.filter(({ type }) => type === "definition"));
  const report = (position: Position, message: Message) => {
    if (diagnostics.length < MAX_DIAGNOSTICS) diagnostics.push({ position, message });
  };
  const refuse = (node: Nodes, message = UNSUPPORTED[node.type] ?? OTHER) => {
    const position = startOf(node);
    const last = diagnostics.at(-1);
    // <b> and </b> are two nodes but one mistake.
    const isReported = last?.message === message && message === HTML && last.position.line === position.line;
    if (!isReported) report(position, message);
    return [];
  };
  const refuseAt = (line: number, column: number, message: Message) => {
    // Mistakes on adjacent lines are reported once; a blank line may be between them.
    const previous = lastLineOf.get(message);
    lastLineOf.set(message, line);
    if (previous !== undefined && line - previous <= 2) return;
    if (!diagnostics.some(({ position }) => position.line === line)) report({ line, column }, message);
  };

  function blocks(nodes: readonly RootContent[]): readonly Block[] {
    return nodes.flatMap((node): readonly Block[] => {
      if (node.type === "paragraph") {
        checkLines(node, 1);
        return paragraph(node.children);
      }
      if (node.type === "list") {
        checkNumbers(node);
        return [{ type: "list", ordered: node.ordered === true, items: items(node.children) }];
      }
      // The link of this definition has already been reported.
      if (definitions.has(node) && diagnostics.some(({ message }) => message === UNSUPPORTED.linkReference)) return [];
      return refuse(node);
    });
  }

  function items(nodes: readonly ListItem[]): readonly Prose[] {
    return nodes.map((item) => {
      if (item.children.length === 0) return refuse(item, EMPTY_ITEM);
      for (const child of item.children) if (child.type === "paragraph") checkLines(child, startOf(child).column);
      return blocks(item.children);
    });
  }

  /** Checks the source lines of a paragraph; those of a list item begin at a column. */
  function checkLines(paragraph: Paragraph, column: number): void {
    const first = startOf(paragraph).line;
    const last = paragraph.position?.end.line ?? first;
    for (let line = first; line <= last; line += 1) {
      const text = lines[line - 1] ?? "";
      const indentation = line === first ? startOf(paragraph).column - 1 : (/^[ >]*/.exec(text)?.[0].length ?? 0);
      const written = text.slice(indentation);
      const message = findLineMistake(written);
      if (message !== undefined) refuseAt(line, indentation + 1, message);
      else if (line > first && LOST_NUMBER.pattern.test(written)) refuseAt(line, indentation + 1, LOST_NUMBER);
      else if (line > first && indentation + 1 < column) refuseAt(line, indentation + 1, AFTER_LIST);
    }
  }

  /** Checks the numbers of a list, because it is always shown from 1 in steps of 1. */
  function checkNumbers(list: List): void {
    if (list.ordered !== true) return;
    const numbers = list.children.map((item) => {
      const { line, column } = startOf(item);
      return Number(/^\d+/.exec((lines[line - 1] ?? "").slice(column - 1))?.[0] ?? 1);
    });
    const wrong = numbers.findIndex((number, index) => number !== index + 1);
    const isAllOnes = numbers.every((number) => number === 1);
    const item = list.children[wrong];
    if (item !== undefined && !isAllOnes) refuse(item, NUMBERS);
  }

  function paragraph(nodes: readonly PhrasingContent[]): readonly Block[] {
    const children = inlines(nodes);
    return children.length === 0 ? [] : [{ type: "paragraph", children }];
  }

  function inlines(nodes: readonly PhrasingContent[], isInLink = false): readonly Inline[] {
    return nodes.flatMap((node): readonly Inline[] => {
      if (node.type === "text") {
        checkText(node, isInLink);
        return [{ type: "text", value: node.value.replace(/\s*\n\s*/g, " ") }];
      }
      if (node.type === "emphasis" || node.type === "strong") {
        return [{ type: node.type, children: inlines(node.children, isInLink) }];
      }
      if (node.type !== "link") return refuse(node);
      if (!isAllowedUrl(node.url)) return refuse(node, BAD_LINK);
      if (node.title !== null && node.title !== undefined) return refuse(node, LINK_TITLE);
      if (node.children.length === 0) return refuse(node, EMPTY_LINK);
      return [{ type: "link", url: node.url, children: inlines(node.children, true) }];
    });
  }

  /** Whether a text has backslash escapes, which are meant to be shown. */
  function hasEscapes(node: Text): boolean {
    const last = node.position?.end.line ?? 0;
    return lines.slice(startOf(node).line - 1, last).some((line) => /\\[*_]/.test(line));
  }

  function checkText(node: Text, isInLink: boolean): void {
    const found = findInlineMistake(node.value, isInLink, () => hasEscapes(node));
    if (found === undefined) return;
    const start = startOf(node);
    const before = node.value.slice(0, found.offset).split("\n");
    const line = start.line + before.length - 1;
    const written = node.value.slice(found.offset).trimStart().slice(0, 4).split("\n", 1)[0] ?? "";
    const column = (lines[line - 1] ?? "").indexOf(written, before.length === 1 ? start.column - 1 : 0) + 1;
    refuseAt(line, Math.max(1, column), found.message);
  }

  return { prose: blocks(tree.children), diagnostics };
}

function isAllowedUrl(url: string): boolean {
  return url.startsWith("mailto:") ? isEmailAddress(url.slice("mailto:".length)) : isHttpsUrl(url);
}

const EMPTY_ITEM: Message = {
  what: "En punkt i listan är tom.",
  advice: "Skriv något efter strecket, eller ta bort det.",
};
const BAD_LINK: Message = {
  what: "Länken leder inte till en säker webbadress.",
  advice: "Skriv [text](https://…) med hela adressen, eller [text](mailto:…) för en e-postadress.",
};
const NUMBERS: Message = {
  what: "Numren i listan skulle visas som andra: en numrerad lista visas alltid som 1, 2, 3 och så vidare.",
  advice:
    "Skriv numren i följd från 1. Hör listan ihop med en tidigare: dra in texten däremellan med tre mellanslag, så att den hör till punkten ovanför. Är det ett årtal: börja meningen med ett annat ord.",
};
const AFTER_LIST: Message = {
  what: "Raden läses som en fortsättning på punkten ovanför.",
  advice:
    "Hör den till punkten: dra in den lika långt som punktens text. Är det ett nytt stycke: lägg en tom rad före.",
};
const BREAK: Message = {
  what: "Raden slutar med en radbrytning (två mellanslag eller \\), som inte kan visas.",
  advice: "Ta bort dem. Ska texten börja på en ny rad: lägg en tom rad emellan, eller gör en lista.",
};
const LINK_TITLE: Message = {
  what: "Länken har en titel inom citattecken, som inte kan visas.",
  advice: "Skriv bara [text](https://…), och säg i texten vart länken leder.",
};
const EMPTY_LINK: Message = {
  what: "Länken har ingen text, så den skulle inte synas.",
  advice: "Skriv [text](https://…), med ord som säger vart länken leder.",
};
const OTHER: Message = {
  what: "Texten har något som inte kan visas.",
  advice: "Använd bara stycken, listor, länkar, *kursiv* och **fet** text.",
};
const HEADING: Message = {
  what: "Texten har en rubrik.",
  advice: "Ta bort # i början av raden (eller raden med streck under texten). Sidan sätter rubrikerna själv.",
};
const HTML: Message = {
  what: "Texten har HTML.",
  advice: "Ta bort det som står mellan < och >. Skriv *kursiv*, **fet** och [länk](https://…) i stället.",
};
const IMAGE: Message = { what: "Texten har en bild.", advice: "Ta bort bilden. Beskriv den i ord om den behövs." };
const CODE: Message = {
  what: "Texten läses som programkod.",
  advice: "Ta bort de grava accenterna (`) eller mellanslagen i början av raden.",
};

const UNSUPPORTED: Readonly<Partial<Record<Nodes["type"], Message>>> = {
  heading: HEADING,
  break: BREAK,
  html: HTML,
  image: IMAGE,
  imageReference: IMAGE,
  code: CODE,
  inlineCode: CODE,
  blockquote: { what: "Texten har ett citatblock.", advice: "Ta bort > i början av raden." },
  thematicBreak: { what: "Texten har en avdelande linje.", advice: "Ta bort raden med streck eller stjärnor." },
  linkReference: { what: "Länkens adress saknas.", advice: "Skriv [text](https://…) med adressen direkt efter." },
  definition: { what: "En länkadress står för sig själv.", advice: "Skriv [text](https://…) där länken ska vara." },
};
