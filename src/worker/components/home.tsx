import { putFirst } from "../../domain/sort.ts";
import { localize } from "../../domain/text.ts";
import type { CollaborationDetail, Overview } from "../../release/read-model.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Child } from "../jsx/jsx-runtime.ts";
import { languageQuery } from "../urls.ts";
import { CollaborationLink, type DetailProps, StatusMark } from "./collaboration-card.tsx";
import { displayName } from "./display-name.ts";
import { FragmentRoot } from "./fragment-root.tsx";
import { MemberNames } from "./members-text.tsx";
import { Projects } from "./overview.tsx";
import { Pagination } from "./pagination.tsx";
import type { RenderContext } from "./render-context.ts";
import { ProseText } from "./text.tsx";

/** The most collaborations on the home page; a link leads to the others. */
const MAX_ENTRIES = 40;

/** The most areas per collaboration: the first ones are the broadest. */
const MAX_AREAS = 2;

interface Props {
  readonly overview: Overview;
  readonly context: RenderContext;
  /** The filter form. */
  readonly children?: Child;
}

/** The home page: a list of the publisher's collaborations with summary and members. */
export function HomeContent({ overview, context, children }: Props) {
  const { site, publisher } = overview.publisherInfo;
  const { language, urls } = context;
  const messages = MESSAGES[language];
  const isOwn = ({ members }: CollaborationDetail) => members.some((member) => member.organization.id === publisher.id);
  const { collaborations } = overview;
  const shown = putFirst(collaborations, isOwn).slice(0, MAX_ENTRIES);
  const all = urls.url("home", { ...languageQuery(language), sort: "name" });
  return (
    <FragmentRoot context={context}>
      <h1>{messages.lead(displayName(publisher, language))}</h1>
      {shown.length === 0 && <p>{messages.noCollaborations}</p>}
      <ul class="samverkan-page-glance">
        {shown.map((detail) => (
          <Entry detail={detail} context={context} />
        ))}
      </ul>
      {children}
      <Pagination list={{ ...overview, collaborations: shown }} links={[[messages.showAll, all]]} context={context} />
      <Projects overview={overview} context={context} />
      <ProseText prose={site.introduction} context={context} />
      <ul class="samverkan-list">
        <li>
          <a href={urls.url("matrix", languageQuery(language))}>{messages.matrixTitle}</a>
        </li>
        <li>
          <a href={urls.url("diagram", languageQuery(language))}>{messages.diagramTitle}</a>
        </li>
      </ul>
    </FragmentRoot>
  );
}

function Entry({ detail, context }: DetailProps) {
  const { language } = context;
  const messages = MESSAGES[language];
  const areas = detail.collaboration.areas.slice(0, MAX_AREAS).map(({ name }) => localize(name, language).value);
  const and = ` ${messages.and} `;
  return (
    <li>
      <h2>
        <CollaborationLink detail={detail} context={context} />
      </h2>
      <StatusMark detail={detail} context={context} />
      <p>
        {messages.concerning(areas.join(areas.some((area) => area.includes(and)) ? ", " : and))}
        {messages.together} <MemberNames detail={detail} context={context} />
      </p>
    </li>
  );
}
