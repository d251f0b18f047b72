import type { CollaborationList } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { HomeLink, Notice } from "./notice.tsx";
import type { RenderContext } from "./render-context.ts";

interface Props {
  readonly list: Pick<CollaborationList, "collaborations" | "total"> & { readonly offset?: number };
  /** Links to the other pages: text and URL. */
  readonly links: readonly (readonly [name: string, url: string])[];
  readonly context: RenderContext;
}

/** The shown range, the total and links to other pages; nothing if all are shown. */
export function Pagination({ list: { collaborations, total, offset = 0 }, links, context }: Props) {
  if (collaborations.length === total) return <></>;
  return (
    <p>
      {MESSAGES[context.language].shown(offset + 1, offset + collaborations.length, total)}
      {links.map(([name, url]) => (
        <>
          {" "}
          <a href={url}>{name}</a>
        </>
      ))}
    </p>
  );
}

/** A notice that there is too much to show, with a link to everything. */
export function TooManyNotice({ context }: { context: RenderContext }) {
  return (
    <Notice language={context.language}>
      {MESSAGES[context.language].tooMany} <HomeLink {...context} />
    </Notice>
  );
}
