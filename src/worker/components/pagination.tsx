import type { CollaborationList } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { HomeLink, Notice } from "./notice.tsx";
import type { ViewContext } from "./view-context.ts";

interface Props {
  readonly list: Pick<CollaborationList, "collaborations" | "total"> & { readonly offset?: number };
  /** Where the others are: what each way is called, and its address. */
  readonly ways: readonly (readonly [name: string, address: string])[];
  readonly view: ViewContext;
}

/** Which of how many are shown, and where the others are; nothing where all are shown. */
export function Pagination({ list: { collaborations, total, offset = 0 }, ways, view }: Props) {
  if (collaborations.length === total) return <></>;
  return (
    <p>
      {MESSAGES[view.language].shown(offset + 1, offset + collaborations.length, total)}
      {ways.map(([name, address]) => (
        <>
          {" "}
          <a href={address}>{name}</a>
        </>
      ))}
    </p>
  );
}

/** Says that there is too much to show, and where everything is. */
export function TooManyNotice({ view }: { view: ViewContext }) {
  return (
    <Notice language={view.language}>
      {MESSAGES[view.language].tooMany} <HomeLink {...view} />
    </Notice>
  );
}
