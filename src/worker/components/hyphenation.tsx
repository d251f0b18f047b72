import { type Child, Fragment, Html } from "../jsx/jsx-runtime.ts";
import { ExternalLink, siteName } from "./links.tsx";
import type { RenderContext } from "./render-context.ts";

/** A link to a website, with its name as the text. */
export function WebsiteLink({ website, context }: { website: string; context: RenderContext }) {
  return (
    <ExternalLink href={website} context={context}>
      <SiteName website={website} />
    </ExternalLink>
  );
}

/**
 * The name of a website, which may go on in the next line where it is too long for one, at the joint of a compound first: hosts
 * may not have our stylesheet.
 */
function SiteName({ website }: { website: string }) {
  const { html } = Fragment({ children: siteName(website) });
  const parts = html.split(/(?<=\w{5})(?=forbund|kommun)/);
  return new Html(parts.map((part) => part.replace(/[^.&]{16}(?=[^.&]{5})/g, "$&<wbr/>")).join("<wbr/>"));
}

/**
 * The positions outside of tags where a long compound can be hyphenated: before a second part that is common in names
 * of public bodies.
 */
const JOINT = /(?<=\p{L}{5})(?=förbund|nämnd|samarbet|förmedling|kassa|försvar|redogörels|skap)(?![^<]*>)/gu;

/** Text that may be hyphenated at the joints of long Swedish compounds, so that it fits a phone, a table without our stylesheet too. */
export function Hyphenated({ children }: { children?: Child }) {
  return new Html(Fragment({ children }).html.replace(JOINT, "\u00ad"));
}
