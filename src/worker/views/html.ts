import type { JSXNode } from "hono/jsx";

/**
 * The markup of a view. Braces that stand in pairs in the data are parted by an invisible word joiner (U+2060): pages
 * made with Vue, Angular or Handlebars would run what is between them.
 */
export function markup(view: JSXNode | { toString(): string | Promise<string> }): string {
  const html = view.toString();
  if (typeof html !== "string") throw new Error("views are synchronous: facts are fetched before a view is drawn");
  return html.replace(/([{}])(?=\1)/g, "$1\u2060");
}
