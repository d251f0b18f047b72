import type { ParticipationMatrix } from "../../release/participation-matrix.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

interface Props {
  readonly participation: ParticipationMatrix;
  readonly view: ViewContext;
}

/** A note on incomplete lists of members, because a short column of a partnership of 55 would mislead. */
export function PartialListsNote({ participation, view }: Props) {
  const [before, after] = MESSAGES[view.language].notListed;
  const partial = participation.collaborations.filter(({ collaboration }) => !collaboration.membersComplete);
  if (partial.length === 0) return <></>;
  return (
    <p>
      {partial.map(({ collaboration }) => (
        <>
          {`${before} `}
          <Text text={collaboration.name} language={view.language} />
          {` ${after} `}
        </>
      ))}
    </p>
  );
}
