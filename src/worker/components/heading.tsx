import { type Child, jsx } from "../jsx/jsx-runtime.ts";
import type { RenderContext } from "./render-context.ts";

/** The top heading of a view, unless the surrounding page has it. */
export function TopHeading({ context, children }: { context: RenderContext; children?: Child }) {
  return context.topHeading === "none" ? <></> : <Heading level={context.heading}>{children}</Heading>;
}

/** A heading of a level; levels above 6 become `<h6>`. */
export function Heading({ level, children }: { level: number; children?: Child }) {
  return jsx(`h${Math.min(level, 6)}`, { children });
}
