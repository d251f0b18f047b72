import type { Organization } from "../../domain/organization.ts";
import type { CollaborationDetail } from "../../release/read-model.ts";
import { Collaboration } from "../components/collaboration.tsx";
import { CollaborationsView } from "../components/collaborations.tsx";
import { CurrentView } from "../components/current.tsx";
import { DiagramView } from "../components/diagram.tsx";
import { MatrixView } from "../components/matrix.tsx";
import { Notice } from "../components/notice.tsx";
import { OrganizationView } from "../components/organization.tsx";
import { OverviewView } from "../components/overview.tsx";
import { TooManyNotice } from "../components/pagination.tsx";
import { findWebsiteOwners, type WebsiteOwners } from "../embedding/website-owners.ts";
import { FILTERS } from "../filters.ts";
import { fragmentFormat, wrapped } from "../formats/fragment.tsx";
import type { RouteContext, RouteDefinition } from "../http/handler.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { toHtml } from "../jsx/to-html.ts";
import type { ParameterName } from "../query-parameters.ts";
import { languageQuery } from "../urls.ts";

/** What every fragment takes. */
const COMMON = ["lang", "heading", "links", "onerror", "wrap"] as const;

type Common = (typeof COMMON)[number];

/** A fragment by itself, and whose websites the things that it shows have. */
export interface Drawn {
  readonly html: string;
  readonly owners: WebsiteOwners;
}

/** A route of a fragment, which can also be drawn for a document around it. */
export interface FragmentRoute<Name extends ParameterName> extends RouteDefinition<Name> {
  readonly draw: (context: RouteContext<Name>) => Promise<Drawn | undefined>;
}

interface Shown {
  readonly view: Parameters<typeof toHtml>[0];
  readonly collaborations: readonly CollaborationDetail[];
  readonly organization?: Organization;
}

function fragment<Name extends ParameterName>(
  parameters: readonly (Name | Common)[],
  show: (context: RouteContext<Name | Common>) => Promise<Shown | undefined>,
): FragmentRoute<Name | Common> {
  async function draw(context: RouteContext<Name | Common>): Promise<Drawn | undefined> {
    const shown = await show(context);
    if (shown === undefined) return undefined;
    return { html: toHtml(shown.view), owners: findWebsiteOwners(shown.collaborations, shown.organization) };
  }
  return {
    face: fragmentFormat,
    parameters,
    draw,
    async document(context) {
      const drawn = await draw(context);
      return drawn === undefined
        ? undefined
        : wrapped(drawn.html, { wrap: context.values.wrap, language: context.values.lang });
    },
  };
}

export const overviewFragment = fragment(COMMON, async ({ release, queryContext, view }) => {
  const overview = await release.overview(queryContext);
  return { view: <OverviewView overview={overview} view={view} />, ...overview };
});

export const collaborationsFragment = fragment(
  [...COMMON, ...FILTERS, "view", "limit"],
  async ({ release, queryContext, values, view }) => {
    const { limit, lang } = values;
    const list = await release.collaborations(
      values,
      queryContext,
      limit === undefined ? undefined : { offset: 0, limit },
    );
    const filter = Object.fromEntries(FILTERS.map((name) => [name, values[name]]));
    const all = limit === undefined ? view.urls.url("home", { ...languageQuery(lang), ...filter }) : undefined;
    return { view: <CollaborationsView list={list} look={values.view} view={view} all={all} />, ...list };
  },
);

export const collaborationFragment = fragment(COMMON, async ({ release, queryContext, id, view }) => {
  const detail = await release.collaboration(id, queryContext);
  if (detail === undefined) return undefined;
  return { view: <Collaboration detail={detail} view={view} />, collaborations: [detail] };
});

export const organizationFragment = fragment(COMMON, async ({ release, queryContext, id, view }) => {
  const detail = await release.organization(id, queryContext);
  return detail === undefined ? undefined : { view: <OrganizationView detail={detail} view={view} />, ...detail };
});

export const currentFragment = fragment(COMMON, async ({ release, queryContext, view }) => {
  const list = await release.current(queryContext);
  return { view: <CurrentView list={list} view={view} />, ...list };
});

export const matrixFragment = participationFragment(MatrixView);

export const diagramFragment = participationFragment(DiagramView);

/** Who takes part in what, drawn by a view; a sentence where that is too much for one. */
function participationFragment(Drawing: typeof MatrixView | typeof DiagramView) {
  return fragment(COMMON, async ({ release, queryContext, view }) => {
    const participation = await release.participationMatrix(queryContext);
    if (participation === undefined) return { view: <TooManyNotice view={view} />, collaborations: [] };
    const { language } = view;
    const isEmpty = participation.collaborations.length === 0;
    const nothing = <Notice language={language}>{MESSAGES[language].noCollaborations}</Notice>;
    return { view: isEmpty ? nothing : <Drawing participation={participation} view={view} />, ...participation };
  });
}
