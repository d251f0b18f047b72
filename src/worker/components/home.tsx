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
import { ProseText } from "./text.tsx";
import type { ViewContext } from "./view-context.ts";

/** The most collaborations on the home page; a link leads to the others. */
const MAX_ENTRIES = 40;

/** The most areas per collaboration: the first ones are the broadest. */
const MAX_AREAS = 2;

interface Props {
  readonly overview: Overview;
  readonly view: ViewContext;
  /** The filter form. */
  readonly children?: Child;
}

/** The home page: a list of the publisher's collaborations with summary and members. */
export function HomeView({ overview, view, children }: Props) {
  const { site, publisher } = overview.publisherInfo;
  const { language, urls } = view;
  const messages = MESSAGES[language];
  const isOwn = ({ members }: CollaborationDetail) => members.some((member) => member.organization.id === publisher.id);
  const { collaborations } = overview;
  const shown = putFirst(collaborations, isOwn).slice(0, MAX_ENTRIES);
  const all = urls.url("home", { ...languageQuery(language), sort: "name" });
  return (
    <FragmentRoot view={view}>
      <h1>{messages.lead(displayName(publisher, language))}</h1>
      {shown.length === 0 && <p>{messages.noCollaborations}</p>}
      <ul class="samverkan-page-glance">
        {shown.map((detail) => (
          <Entry detail={detail} view={view} />
        ))}
      </ul>
      {children}
      <Pagination list={{ ...overview, collaborations: shown }} links={[[messages.showAll, all]]} view={view} />
      <Projects overview={overview} view={view} />
      <ProseText prose={site.introduction} view={view} />
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

function Entry({ detail, view }: DetailProps) {
  const { language } = view;
  const messages = MESSAGES[language];
  const areas = detail.collaboration.areas.slice(0, MAX_AREAS).map(({ name }) => localize(name, language).value);
  const and = ` ${messages.and} `;
  return (
    <li>
      <h2>
        <CollaborationLink detail={detail} view={view} />
      </h2>
      <StatusMark detail={detail} view={view} />
      <p>
        {messages.concerning(areas.join(areas.some((area) => area.includes(and)) ? ", " : and))}
        {messages.together} <MemberNames detail={detail} view={view} />
      </p>
    </li>
  );
}
