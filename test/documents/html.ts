import type { DefaultTreeAdapterMap } from "parse5";

export type Node = DefaultTreeAdapterMap["node"];

/** The elements of that name below a node. */
export function all(node: Node, tag: string): readonly Node[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) => [...(child.nodeName === tag ? [child] : []), ...all(child, tag)]);
}

/** The first element of that name that contains the text. */
export function find(node: Node, tag: string, text: string): Node {
  const found = all(node, tag).find((each) => textOf(each).includes(text));
  if (found === undefined) throw new Error(`there is no <${tag}> with ${text}`);
  return found;
}

/** The visible text, with single spaces. */
export function textOf(node: Node): string {
  return rawText(node).replaceAll(/\s+/g, " ").trim();
}

function rawText(node: Node): string {
  if ("value" in node) return node.value;
  return "childNodes" in node ? node.childNodes.map(rawText).join("") : "";
}

/** An attribute of an element; empty if there is none of that name. */
export function attribute(element: Node, name: string): string {
  return ("attrs" in element ? element.attrs : []).find((each) => each.name === name)?.value ?? "";
}
