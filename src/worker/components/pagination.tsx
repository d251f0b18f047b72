import type { CollaborationList } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { HomeLink, Notice } from "./notice.tsx";
import type { ViewContext } from "./view-context.ts";

interface Props {
  readonly list: Pick<CollaborationList, "collaborations" | "total"> & { readonly offset?: number };
  /** Links to the other pages: text and URL. */
  readonly links: readonly (readonly [name: string, address: string])[];
  readonly view: ViewContext;
}

/** The shown range, the total and links to other pages; nothing if all are shown. */
export function Pagination({ list: { collaborations, total, offset = 0 }, links, view }: Props) {
  if (collaborations.length === total) return <></>;
  return (
    <p>
      {MESSAGES[view.language].shown(offset + 1, offset + collaborations.length, total)}
      {links.map(([name, address]) => (
        <>
          {" "}
          <a href={address}>{name}</a>
        </>
      ))}
    </p>
  );
}

/** A notice that there is too much to show, with a link to everything. */
export function TooManyNotice({ view }: { view: ViewContext }) {
  return (
    <Notice language={view.language}>
      {MESSAGES[view.language].tooMany} <HomeLink {...view} />
    </Notice>
  );
}
