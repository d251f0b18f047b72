import type { CollaborationDetail, CollaborationList } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationLink } from "./collaboration-card.tsx";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { Heading, TopHeading } from "./heading.tsx";
import { Notice } from "./notice.tsx";
import { TooManyNotice } from "./pagination.tsx";
import { ProjectList } from "./projects.tsx";
import type { RenderContext } from "./render-context.ts";

/** Current projects. Without any project, one paragraph that says so and no heading. */
export function CurrentView({ list, context }: { list: CollaborationList; context: RenderContext }) {
  const messages = MESSAGES[context.language];
  if (list.total === 0) return <Notice language={context.language}>{messages.noProjects}</Notice>;
  return (
    <FragmentRoot context={context}>
      <TopHeading context={context}>{messages.projects}</TopHeading>
      <CurrentProjects collaborations={list.collaborations} level={context.heading + 1} context={context} />
      {list.collaborations.length < list.total && <TooManyNotice context={context} />}
      <PublisherNote publisherInfo={list.publisherInfo} context={context} />
    </FragmentRoot>
  );
}

/** The projects of each collaboration under its name. */
export function CurrentProjects({
  collaborations,
  level,
  context,
}: {
  collaborations: readonly CollaborationDetail[];
  level: number;
  context: RenderContext;
}) {
  return (
    <>
      {collaborations.map((detail) => (
        <div class={CLASSES.collaboration}>
          <Heading level={level}>
            <CollaborationLink detail={detail} context={context} />
          </Heading>
          <ProjectList projects={detail.projects} context={context} />
        </div>
      ))}
    </>
  );
}
