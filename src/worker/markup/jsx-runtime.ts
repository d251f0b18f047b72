import type { JSX as Elements } from "hono/jsx";
import { escaped } from "./escaped.ts";

/** Markup that is finished: it goes into other markup as it is, where every other text is escaped. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What may stand inside an element. Nothing is shown of booleans and of what is absent. */
export type Child = Markup | string | number | boolean | null | undefined | readonly Child[];

interface Parts {
  readonly children?: Child;
}

/** The elements of SVG that drawings are made of; Hono knows those of HTML only. */
type Drawing = "svg" | "g" | "path" | "rect" | "circle" | "text" | "tspan" | "desc";

/** What TypeScript asks for, to check the JSX of views. */
export declare namespace JSX {
  type Element = Markup;
  type IntrinsicElements = Elements.IntrinsicElements & Record<Drawing, Readonly<Record<string, unknown>>>;
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
export function jsx<Props extends Parts>(tag: string | ((props: Props) => Markup), props: Props): Markup {
  if (typeof tag === "function") return tag(props);
  const { children, ...attributes } = props;
  const opening = tag + Object.entries(attributes).map(attribute).join("");
  return new Markup(VOID.has(tag) ? `<${opening}/>` : `<${opening}>${content(children)}</${tag}>`);
}

export { jsx as jsxDEV, jsx as jsxs };

/** Several children without an element around them. */
export function Fragment({ children }: Parts): Markup {
  return new Markup(content(children));
}

function attribute([name, value]: [string, unknown]): string {
  if (value === undefined || value === null || value === false) return "";
  if (value === true) return ` ${name}=""`;
  if (typeof value === "string" || typeof value === "number") return ` ${name}="${escaped(String(value))}"`;
  throw new Error(`the attribute ${name} takes no ${typeof value}`);
}

function content(child: Child): string {
  if (child === undefined || child === null || typeof child === "boolean") return "";
  if (typeof child === "string") return escaped(child);
  if (typeof child === "number") return String(child);
  return child instanceof Markup ? child.html : child.map(content).join("");
}
