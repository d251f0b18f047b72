/** A run of text inside a paragraph or a list item. */
export type Inline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "emphasis" | "strong"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly url: string; readonly children: readonly Inline[] };

/** A paragraph or a list. The seed rejects headings, images and HTML. */
export type Block =
  | { readonly type: "paragraph"; readonly children: readonly Inline[] }
  | { readonly type: "list"; readonly ordered: boolean; readonly items: readonly Prose[] };

/** Authored prose as a tree, so that no string of HTML is ever stored. */
export type Prose = readonly Block[];

/** Prose in Swedish and, where someone has written it, in English. */
export interface LocalizedProse {
  readonly sv: Prose;
  readonly en?: Prose;
}

/** The text of a prose tree without markup, with a separator between paragraphs and between list items. */
export function plainText(prose: Prose, separator = " "): string {
  return prose.map((block) => blockText(block, separator)).join(separator);
}

function blockText(block: Block, separator: string): string {
  if (block.type === "paragraph") return inlineText(block.children);
  return block.items.map((item) => plainText(item, separator)).join(separator);
}

function inlineText(children: readonly Inline[]): string {
  return children.map((child) => (child.type === "text" ? child.value : inlineText(child.children))).join("");
}

/**
 * Prose as plain text for programs: paragraphs separated by an empty line, one line per list item with `- ` or its number,
 * and links followed by their URL, `the site (https://…)`.
 */
export function proseText(prose: Prose): string {
  return prose.map(blockLines).join("\n\n");
}

function blockLines(block: Block): string {
  if (block.type === "paragraph") return textWithLinks(block.children);
  return block.items
    .map((item, index) => {
      const mark = block.ordered ? `${index + 1}. ` : "- ";
      const lines = item.map(blockLines).join("\n").split("\n");
      return mark + lines.join(`\n${" ".repeat(mark.length)}`);
    })
    .join("\n");
}

function textWithLinks(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if (child.type === "text") return child.value;
      const text = textWithLinks(child.children);
      return child.type === "link" && child.url !== text ? `${text} (${child.url})` : text;
    })
    .join("");
}
