import { type Child, jsx } from "../jsx/jsx-runtime.ts";
import type { ViewContext } from "./view-context.ts";

/** The top heading of a view, unless the surrounding page has it. */
export function TopHeading({ view, children }: { view: ViewContext; children?: Child }) {
  return view.topHeading === "none" ? <></> : <Heading level={view.heading}>{children}</Heading>;
}

/** A heading of a level; levels above 6 become `<h6>`. */
export function Heading({ level, children }: { level: number; children?: Child }) {
  return jsx(`h${Math.min(level, 6)}`, { children });
}
