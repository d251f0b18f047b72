import type { JSX as Elements } from "hono/jsx";
import { escapeHtml } from "./escape.ts";

/** Markup that is finished: it goes into other markup as it is, where every other text is escaped. */
export class Html {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What may stand inside an element. Nothing is shown of booleans and of what is absent. */
export type Child = Html | string | number | boolean | null | undefined | readonly Child[];

interface Props {
  readonly children?: Child;
}

/** The elements of SVG that drawings are made of; Hono knows those of HTML only. */
type SvgElement = "svg" | "g" | "path" | "rect" | "circle" | "text" | "tspan" | "desc";

/** What TypeScript asks for, to check the JSX of views. */
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
 * What TypeScript and esbuild turn JSX into. An element becomes text at once, so a view is a function of values: it cannot
 * wait for anything.
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
 * The markup of a view as text. Braces that stand in pairs in the data are parted by an invisible word joiner (U+2060):
 * pages made with Vue, Angular or Handlebars would run what is between them.
 */
export function toHtml({ html }: Html): string {
  return html.replace(/([{}])(?=\1)/g, "$1\u2060");
}
