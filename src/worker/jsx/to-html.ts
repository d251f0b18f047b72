import type { Html } from "./jsx-runtime.ts";

/**
 * The markup of a view as text. Braces that stand in pairs in the data are parted by an invisible word joiner (U+2060):
 * pages made with Vue, Angular or Handlebars would run what is between them.
 */
export function toHtml({ html }: Html): string {
  return html.replace(/([{}])(?=\1)/g, "$1\u2060");
}
