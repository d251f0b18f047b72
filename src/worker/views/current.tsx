import type { CollaborationDetail, CollaborationList } from "../../release/release.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationLink } from "./collaboration-facts.tsx";
import { Heading } from "./heading.tsx";
import { Message } from "./message.tsx";
import { ProjectList } from "./projects.tsx";
import { TooMany } from "./rest.tsx";
import { Root, SenderNote } from "./root.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

/** What is going on now. Without a single project it is one paragraph that says so, and no heading. */
export function CurrentView({ list, view }: { list: CollaborationList; view: View }) {
  const words = WORDS[view.language];
  if (list.total === 0) return <Message language={view.language}>{words.noProjects}</Message>;
  return (
    <Root view={view}>
      <Heading level={view.heading}>{words.projects}</Heading>
      <CurrentProjects collaborations={list.collaborations} level={view.heading + 1} view={view} />
      {list.collaborations.length < list.total && <TooMany view={view} />}
      <SenderNote sender={list.sender} view={view} />
    </Root>
  );
}

/** The projects of each collaboration under its name. */
export function CurrentProjects({
  collaborations,
  level,
  view,
}: {
  collaborations: readonly CollaborationDetail[];
  level: number;
  view: View;
}) {
  return (
    <>
      {collaborations.map((detail) => (
        <div class={CLASSES.collaboration}>
          <Heading level={level}>
            <CollaborationLink detail={detail} view={view} />
          </Heading>
          <ProjectList projects={detail.projects} view={view} />
        </div>
      ))}
    </>
  );
}
