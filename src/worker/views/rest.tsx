import type { CollaborationList } from "../../release/release.ts";
import { Message, ToAll } from "./message.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly list: Pick<CollaborationList, "collaborations" | "total"> & { readonly offset?: number };
  /** Where the others are: what each way is called, and its address. */
  readonly ways: readonly (readonly [name: string, address: string])[];
  readonly view: View;
}

/** Which of how many are shown, and where the others are; nothing where all are shown. */
export function Rest({ list: { collaborations, total, offset = 0 }, ways, view }: Props) {
  if (collaborations.length === total) return <></>;
  return (
    <p>
      {WORDS[view.language].shown(offset + 1, offset + collaborations.length, total)}
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
export function TooMany({ view }: { view: View }) {
  return (
    <Message language={view.language}>
      {WORDS[view.language].tooMany} <ToAll {...view} />
    </Message>
  );
}
