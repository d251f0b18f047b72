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
import { ProseText, Text } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

/** The most collaborations with their full text; of more, each only has its summary. */
const MAX_IN_FULL = 40;

interface Props {
  readonly overview: Overview;
  readonly view: ViewContext;
}

/** All collaborations of the publisher, by legal form. */
export function OverviewView({ overview, view }: Props) {
  const { site } = overview.publisherInfo;
  const about = overview.total > MAX_IN_FULL ? "summary" : "prose";
  return (
    <FragmentRoot view={view}>
      <TopHeading view={view}>
        <Text text={site.title} language={view.language} />
      </TopHeading>
      <ProseText prose={site.introduction} view={view} />
      {overview.sections.map((section) => (
        <Section section={section} about={about} view={view} />
      ))}
      <Projects overview={overview} view={view} />
      <PublisherNote publisherInfo={overview.publisherInfo} view={view} />
    </FragmentRoot>
  );
}

interface SectionProps {
  readonly section: OverviewSection;
  readonly about: "summary" | "prose";
  readonly view: ViewContext;
}

function Section({ section, about, view }: SectionProps) {
  const { form, collaborations } = section;
  const { language, urls } = view;
  const kind = localize(form.plural, language).value.toLowerCase();
  const all = urls.url("home", { ...languageQuery(language), form: form.id });
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
          <CollaborationCard detail={detail} level={view.heading + 2} view={view} about={about} />
        ))}
        <Pagination list={section} links={[[`${MESSAGES[language].showAll} ${kind}`, all]]} view={view} />
      </div>
    </section>
  );
}

/** The current projects; nothing if there are none. */
export function Projects({ overview, view }: { overview: Overview; view: ViewContext }) {
  const collaborations = overview.collaborations.filter(({ projects }) => projects.length > 0);
  if (collaborations.length === 0) return <></>;
  return (
    <section>
      <Heading level={view.heading + 1}>{MESSAGES[view.language].projects}</Heading>
      <CurrentProjects collaborations={collaborations} level={view.heading + 2} view={view} />
      {overview.collaborations.length < overview.total && <p>{MESSAGES[view.language].tooMany}</p>}
    </section>
  );
}
