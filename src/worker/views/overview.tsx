import type { Child } from "hono/jsx";
import type { Overview } from "../../release/release.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationEntry } from "./collaboration-facts.tsx";
import { CurrentProjects } from "./current.tsx";
import { Heading } from "./heading.tsx";
import { Root, SenderNote } from "./root.tsx";
import { ProseText, Text } from "./texts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

/** The whole page body: what the municipality does together with others, by legal form. Children follow the introduction. */
export function OverviewView({ overview, view, children }: { overview: Overview; view: View; children?: Child }) {
  const { site } = overview.sender;
  return (
    <Root view={view}>
      <Heading level={view.heading}>
        <Text text={site.title} language={view.language} />
      </Heading>
      <ProseText prose={site.introduction} view={view} />
      {children}
      {overview.sections.map(({ form, collaborations }) => (
        <section class={CLASSES.section}>
          <Heading level={view.heading + 1}>
            <Text text={form.plural} language={view.language} />
          </Heading>
          <p>
            <Text text={form.explanation} language={view.language} />
          </p>
          {collaborations.map((detail) => (
            <CollaborationEntry detail={detail} level={view.heading + 2} view={view} />
          ))}
        </section>
      ))}
      <Projects overview={overview} view={view} />
      <SenderNote sender={overview.sender} view={view} />
    </Root>
  );
}

/** What is going on now; without a single project there is no heading either. */
function Projects({ overview, view }: { overview: Overview; view: View }) {
  const collaborations = overview.sections
    .flatMap((section) => section.collaborations)
    .filter(({ projects }) => projects.length > 0);
  if (collaborations.length === 0) return <></>;
  return (
    <section>
      <Heading level={view.heading + 1}>{WORDS[view.language].projects}</Heading>
      <CurrentProjects collaborations={collaborations} level={view.heading + 2} view={view} />
    </section>
  );
}
