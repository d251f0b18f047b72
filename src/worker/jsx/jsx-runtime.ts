import type { JSX as Elements } from "hono/jsx";
import { escapeHtml } from "../escape.ts";

// By hand: hono/jsx is 5.2 kB gzip, this 0.5.

/** Safe HTML: it is inserted without escaping, while plain text is escaped. */
export class Html {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** A child of an element. Booleans, null and undefined render nothing. */
export type Child = Html | string | number | boolean | null | undefined | readonly Child[];

interface Props {
  readonly children?: Child;
}

/** The SVG elements that we use; Hono's types only have those of HTML. */
type SvgElement = "svg" | "g" | "path" | "rect" | "circle" | "text" | "tspan" | "desc";

/** The types by which TypeScript checks JSX. */
export declare namespace JSX {
  type Element = Html;
  type IntrinsicElements = Elements.IntrinsicElements & Record<SvgElement, Readonly<Record<string, unknown>>>;
  interface ElementChildrenAttribute {
    children: unknown;
  }
}

/** The elements that have no end tag (HTML, section 13.1.2). */
const VOID = new Set("area base br col embed hr img input link meta source track wbr".split(" "));

/**
 * The function that JSX compiles to. An element is rendered to text at once, so components are synchronous functions.
 */
export function jsx<Own extends Props>(tag: string | ((props: Own) => Html), props: Own): Html {
  if (typeof tag === "function") return tag(props);
  const { children, ...attributes } = props;
  const opening = tag + Object.entries(attributes).map(attribute).join("");
  return new Html(VOID.has(tag) ? `<${opening}/>` : `<${opening}>${content(children)}</${tag}>`);
}

export { jsx as jsxDEV, jsx as jsxs };

/** Several children without an element around them. */
export function Fragment({ children }: Props): Html {
  return new Html(content(children));
}

function attribute([name, value]: [string, unknown]): string {
  if (value === undefined || value === null || value === false) return "";
  if (value === true) return ` ${name}=""`;
  if (typeof value === "string" || typeof value === "number") return ` ${name}="${escapeHtml(String(value))}"`;
  throw new Error(`the attribute ${name} takes no ${typeof value}`);
}

function content(child: Child): string {
  if (child === undefined || child === null || typeof child === "boolean") return "";
  if (typeof child === "string") return escapeHtml(child);
  if (typeof child === "number") return String(child);
  return child instanceof Html ? child.html : child.map(content).join("");
}

/**
 * The HTML of a view as text. Double braces in the data are separated by an invisible word joiner (U+2060), because pages
 * with Vue, Angular or Handlebars would evaluate the text between them.
 */
export function toHtml({ html }: Html): string {
  return html.replace(/([{}])(?=\1)/g, "$1\u2060");
}
