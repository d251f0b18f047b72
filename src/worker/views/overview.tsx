import { inLanguage } from "../../domain/text.ts";
import type { Overview, OverviewSection } from "../../release/release.ts";
import { languageQuery } from "../addresses.ts";
import type { Child } from "../markup/jsx-runtime.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationEntry } from "./collaboration-facts.tsx";
import { CurrentProjects } from "./current.tsx";
import { Heading } from "./heading.tsx";
import { Rest } from "./rest.tsx";
import { Root, SenderNote } from "./root.tsx";
import { ProseText, Text } from "./texts.tsx";
import type { View } from "./view.ts";
import { WORDS } from "./words.ts";

interface Props {
  readonly overview: Overview;
  readonly view: View;
  /** What a page puts before the introduction, and after it. */
  readonly lead?: Child;
  readonly children?: Child;
}

/** The whole page body: what the municipality does together with others, by legal form. */
export function OverviewView({ overview, view, lead, children }: Props) {
  const { site } = overview.sender;
  return (
    <Root view={view}>
      <Heading level={view.heading}>
        <Text text={site.title} language={view.language} />
      </Heading>
      {lead}
      <ProseText prose={site.introduction} view={view} />
      {children}
      {overview.sections.map((section) => (
        <Section section={section} view={view} />
      ))}
      <Projects overview={overview} view={view} />
      <SenderNote sender={overview.sender} view={view} />
    </Root>
  );
}

function Section({ section, view }: { section: OverviewSection; view: View }) {
  const { form, collaborations } = section;
  const { language, addresses } = view;
  const kind = inLanguage(form.plural, language).value.toLowerCase();
  const all = addresses.to("home", { ...languageQuery(language), form: form.id });
  return (
    <section class={CLASSES.section}>
      <div>
        <Heading level={view.heading + 1}>
          <Text text={form.plural} language={view.language} />
        </Heading>
        <p>
          <Text text={form.explanation} language={view.language} />
        </p>
      </div>
      <div>
        {collaborations.map((detail) => (
          <CollaborationEntry detail={detail} level={view.heading + 2} view={view} />
        ))}
        <Rest list={section} ways={[[`${WORDS[language].showAll} ${kind}`, all]]} view={view} />
      </div>
    </section>
  );
}

/** What is going on now; without a single project there is no heading either. */
function Projects({ overview, view }: { overview: Overview; view: View }) {
  const collaborations = overview.collaborations.filter(({ projects }) => projects.length > 0);
  if (collaborations.length === 0) return <></>;
  return (
    <section>
      <Heading level={view.heading + 1}>{WORDS[view.language].projects}</Heading>
      <CurrentProjects collaborations={collaborations} level={view.heading + 2} view={view} />
      {overview.collaborations.length < overview.total && <p>{WORDS[view.language].tooMany}</p>}
    </section>
  );
}
