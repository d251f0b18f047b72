/** A run of text inside a paragraph or a list item. */
export type Inline =
  | { readonly type: "text"; readonly value: string }
  | { readonly type: "emphasis" | "strong"; readonly children: readonly Inline[] }
  | { readonly type: "link"; readonly url: string; readonly children: readonly Inline[] };

/** A paragraph or a list. Headings, images and HTML have no place in prose: the seed refuses them. */
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

/** The words of a prose tree without its markup; `between` stands between paragraphs and between items of a list. */
export function plainText(prose: Prose, between = " "): string {
  return prose.map((block) => blockText(block, between)).join(between);
}

function blockText(block: Block, between: string): string {
  if (block.type === "paragraph") return inlineText(block.children);
  return block.items.map((item) => plainText(item, between)).join(between);
}

function inlineText(children: readonly Inline[]): string {
  return children.map((child) => (child.type === "text" ? child.value : inlineText(child.children))).join("");
}
