import type { CollaborationDetail, CollaborationList } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationLink } from "./collaboration-card.tsx";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { Heading, TopHeading } from "./heading.tsx";
import { Notice } from "./notice.tsx";
import { TooManyNotice } from "./pagination.tsx";
import { ProjectList } from "./projects.tsx";
import type { ViewContext } from "./view-context.ts";

/** Current projects. Without any project, one paragraph that says so and no heading. */
export function CurrentView({ list, view }: { list: CollaborationList; view: ViewContext }) {
  const messages = MESSAGES[view.language];
  if (list.total === 0) return <Notice language={view.language}>{messages.noProjects}</Notice>;
  return (
    <FragmentRoot view={view}>
      <TopHeading view={view}>{messages.projects}</TopHeading>
      <CurrentProjects collaborations={list.collaborations} level={view.heading + 1} view={view} />
      {list.collaborations.length < list.total && <TooManyNotice view={view} />}
      <PublisherNote publisherInfo={list.publisherInfo} view={view} />
    </FragmentRoot>
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
  view: ViewContext;
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
