import { type DefaultTreeAdapterMap, parse, parseFragment } from "parse5";
import { expect } from "vitest";

type Node = DefaultTreeAdapterMap["node"];
type Element = DefaultTreeAdapterMap["element"];

/** Control characters, direction overrides and byte order marks, which no response may contain. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds them
const UNSAFE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/;

const ADDRESS_ATTRIBUTES = new Set(["href", "src", "action", "formaction", "data", "xlink:href"]);

/** Asserts that a text contains nothing that an includer, a template language or a terminal would run. */
export function expectHarmlessText(text: string): void {
  expect(text).not.toMatch(UNSAFE);
}

/** Asserts that markup is well-formed and that nothing in it runs, whatever the data contains. */
export function expectInertMarkup(html: string): void {
  expectHarmlessText(html);
  expect(html).not.toContain("<!--");
  expect(html).not.toContain("<esi:");
  expect(html).not.toMatch(/\{\{|\}\}/);
  const mistakes: string[] = [];
  const options = { onParseError: ({ code }: { code: string }) => void mistakes.push(code) };
  const tree = html.startsWith("<!DOCTYPE html>") ? parse(html, options) : parseFragment(html, options);
  expect(mistakes).toEqual([]);
  for (const element of elementsOf(tree)) expectInertElement(element);
}

/** Every element below a node. */
export function elementsOf(node: Node): readonly Element[] {
  const children = "childNodes" in node ? node.childNodes : [];
  return children.flatMap((child) => ("tagName" in child ? [child, ...elementsOf(child)] : elementsOf(child)));
}

function expectInertElement({ tagName, attrs }: Element): void {
  const isActive = ["script", "style", "object", "embed", "base"].includes(tagName);
  expect(isActive && !isOurs({ tagName, attrs }), tagName).toBe(false);
  for (const { name, value } of attrs) {
    expect(name).not.toMatch(/^on/);
    expect(name).not.toBe("style");
    if (ADDRESS_ATTRIBUTES.has(name)) expect(value).toMatch(/^(?:https?:\/\/|mailto:|#|\/(?!\/))/);
  }
}

/** Scripts of ours by the hash of their bytes, blocks of data, and what sends a frame's links to the page around it. */
function isOurs({ tagName, attrs }: Pick<Element, "tagName" | "attrs">): boolean {
  const { type, src, ...others } = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  if (tagName === "base") return others.target === "_top" && others.href === undefined;
  if (tagName !== "script") return false;
  return type === "application/ld+json" || /^https?:\/\/[^/]+\/assets\/[a-z]+\.[0-9a-f]{16}\.js$/.test(src ?? "");
}
