import type { ListItem, Nodes, PhrasingContent, Root, RootContent } from "mdast";
import type { Block, Inline, Prose } from "../../domain/prose.ts";
import type { Message, Position } from "../diagnostic.ts";
import { isEmailAddress, isHttpsUrl } from "../schemas/urls.ts";
import { startOf } from "./markdown.ts";

/** What prose must not contain, and where in its own text. */
export interface ProseDiagnostic {
  readonly position: Position;
  readonly message: Message;
}

/** Prose as the domain knows it; what is refused is told of and left out. */
export interface ParsedProse {
  readonly prose: Prose;
  readonly diagnostics: readonly ProseDiagnostic[];
}

/** The prose in a Markdown tree: paragraphs, lists, links and emphasis, and nothing else. */
export function parseProse(tree: Root): ParsedProse {
  const diagnostics: ProseDiagnostic[] = [];
  const refuse = (node: Nodes, message = UNSUPPORTED[node.type] ?? OTHER) => {
    const position = startOf(node);
    const last = diagnostics.at(-1);
    // <b> and </b> are two nodes and one mistake.
    const isTold = last?.message === message && message === HTML && last.position.line === position.line;
    if (!isTold) diagnostics.push({ position, message });
    return [];
  };

  function blocks(nodes: readonly RootContent[]): readonly Block[] {
    return nodes.flatMap((node): readonly Block[] => {
      if (node.type === "paragraph") return paragraph(node.children);
      if (node.type === "list") return [{ type: "list", ordered: node.ordered === true, items: items(node.children) }];
      return refuse(node);
    });
  }

  function items(nodes: readonly ListItem[]): readonly Prose[] {
    return nodes.map((item) => (item.children.length === 0 ? refuse(item, EMPTY_ITEM) : blocks(item.children)));
  }

  function paragraph(nodes: readonly PhrasingContent[]): readonly Block[] {
    const children = inlines(nodes);
    return children.length === 0 ? [] : [{ type: "paragraph", children }];
  }

  function inlines(nodes: readonly PhrasingContent[]): readonly Inline[] {
    return nodes.flatMap((node): readonly Inline[] => {
      if (node.type === "text") return [{ type: "text", value: node.value.replace(/\s*\n\s*/g, " ") }];
      if (node.type === "break") return [{ type: "text", value: " " }];
      if (node.type === "emphasis" || node.type === "strong") {
        return [{ type: node.type, children: inlines(node.children) }];
      }
      if (node.type !== "link") return refuse(node);
      if (!isAllowedUrl(node.url)) return refuse(node, BAD_LINK);
      return [{ type: "link", url: node.url, children: inlines(node.children) }];
    });
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
