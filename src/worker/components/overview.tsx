import { localize } from "../../domain/text.ts";
import type { Overview, OverviewSection } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { languageQuery } from "../urls.ts";
import { CLASSES } from "./classes.ts";
import { CollaborationCard } from "./collaboration-card.tsx";
import { CurrentProjects } from "./current-projects.tsx";
import { FragmentRoot, PublisherNote } from "./fragment-root.tsx";
import { Heading, TopHeading } from "./heading.tsx";
import { Pagination } from "./pagination.tsx";
import type { RenderContext } from "./render-context.ts";
import { ProseText, Text } from "./text.tsx";

/** The most collaborations with their full text; of more, each only has its summary. */
const MAX_IN_FULL = 40;

interface Props {
  readonly overview: Overview;
  readonly context: RenderContext;
}

/** All collaborations of the publisher, by legal form. */
export function OverviewView({ overview, context }: Props) {
  const { site } = overview.publisherInfo;
  const about = overview.total > MAX_IN_FULL ? "summary" : "prose";
  return (
    <FragmentRoot context={context}>
      <TopHeading context={context}>
        <Text text={site.title} language={context.language} />
      </TopHeading>
      <ProseText prose={site.introduction} context={context} />
      {overview.sections.map((section) => (
        <Section section={section} about={about} context={context} />
      ))}
      <Projects overview={overview} context={context} />
      <PublisherNote publisherInfo={overview.publisherInfo} context={context} />
    </FragmentRoot>
  );
}

interface SectionProps {
  readonly section: OverviewSection;
  readonly about: "summary" | "prose";
  readonly context: RenderContext;
}

function Section({ section, about, context }: SectionProps) {
  const { form, collaborations } = section;
  const { language, urls } = context;
  const kind = localize(form.plural, language).value.toLowerCase();
  const all = urls.url("home", { ...languageQuery(language), form: form.id });
  return (
    <section class={CLASSES.section}>
      <div>
        <Heading level={context.heading + 1}>
          <Text text={form.plural} language={context.language} />
        </Heading>
        <p>
          <Text text={form.explanation} language={context.language} />
        </p>
      </div>
      <div>
        {collaborations.map((detail) => (
          <CollaborationCard detail={detail} level={context.heading + 2} context={context} about={about} />
        ))}
        <Pagination list={section} links={[[`${MESSAGES[language].showAll} ${kind}`, all]]} context={context} />
      </div>
    </section>
  );
}

/** The current projects; nothing if there are none. */
export function Projects({ overview, context }: { overview: Overview; context: RenderContext }) {
  const collaborations = overview.collaborations.filter(({ projects }) => projects.length > 0);
  if (collaborations.length === 0) return <></>;
  return (
    <section>
      <Heading level={context.heading + 1}>{MESSAGES[context.language].projects}</Heading>
      <CurrentProjects collaborations={collaborations} level={context.heading + 2} context={context} />
      {overview.collaborations.length < overview.total && <p>{MESSAGES[context.language].tooMany}</p>}
    </section>
  );
}
