import type { Child } from "../jsx/jsx-runtime.ts";
import type { ViewContext } from "./view-context.ts";

/** The top heading of a view, unless the surrounding page has it. */
export function TopHeading({ view, children }: { view: ViewContext; children?: Child }) {
  return view.topHeading === "none" ? <></> : <Heading level={view.heading}>{children}</Heading>;
}

/** A heading of a level; levels above 6 become `<h6>`. */
export function Heading({ level, children }: { level: number; children?: Child }) {
  switch (level) {
    case 1:
      return <h1>{children}</h1>;
    case 2:
      return <h2>{children}</h2>;
    case 3:
      return <h3>{children}</h3>;
    case 4:
      return <h4>{children}</h4>;
    case 5:
      return <h5>{children}</h5>;
    default:
      return <h6>{children}</h6>;
  }
}
