import type { CollaborationFilter } from "../domain/filter.ts";
import { type LocalizedText, localize } from "../domain/text.ts";
import type { CollaborationDetail, QueryContext } from "../release/read-model.ts";
import type { Release } from "../release/release.ts";
import { Collaboration } from "./components/collaboration.tsx";
import { CollaborationsView } from "./components/collaborations.tsx";
import { CurrentView } from "./components/current-projects.tsx";
import { DiagramView } from "./components/diagram.tsx";
import { MatrixView } from "./components/matrix.tsx";
import { MatrixListView } from "./components/matrix-list.tsx";
import { Notice } from "./components/notice.tsx";
import type { OembedFrame } from "./components/oembed.tsx";
import { OrganizationView } from "./components/organization.tsx";
import { OverviewView } from "./components/overview.tsx";
import { TooManyNotice } from "./components/pagination.tsx";
import { filterTitle } from "./embedding/filter-title.ts";
import { FILTERS, MATRIX_FILTERS, type MatrixFilterName } from "./filters.ts";
import type { RouteContext } from "./http/route.ts";
import { MESSAGES } from "./i18n/messages.ts";
import type { Html } from "./jsx/jsx-runtime.ts";
import type { ParameterName } from "./query.ts";
import { languageQuery } from "./urls.ts";

/** A view that other sites can include. Fragments, embeds, oEmbed, the builder and the documentation derive from it. */
export interface View<Name extends ParameterName = ParameterName> {
  /** Its path below /fragments and /embeds. */
  readonly path: string;
  readonly parameters: readonly Name[];
  /** The title of its frame, with the names of its filter; undefined for an unknown id. */
  readonly title: Describe<string>;
  /** The collaborations that oEmbed names for readers without frames; undefined for an unknown id. */
  readonly quoted: Describe<OembedFrame["list"]>;
  readonly render: (context: RouteContext<Name>) => Promise<RenderedView | undefined>;
}

/** Says something about a view of a document, or of the collaborations that match the filter. */
type Describe<Value> = (
  release: Release,
  context: QueryContext,
  id: string,
  filter: CollaborationFilter,
) => Promise<Value | undefined>;

/** A rendered view, with the websites of its links. */
interface RenderedView {
  readonly html: Html;
  readonly websites?: readonly WebsiteLink[];
}

/** The website of a collaboration or an organization. */
export interface WebsiteLink {
  readonly kind: "collaborations" | "organizations";
  readonly id: string;
  readonly website?: string;
}

/** The parameters of every view. */
const COMMON = ["lang", "heading", "sender", "links", "onerror", "wrap"] as const;

const overview = defineView({
  path: "overview",
  parameters: COMMON,
  title: async (release, context) => siteTitle(release, context),
  quoted: (release, context) => release.overview(context),
  async render({ release, queryContext, renderContext }) {
    const overview = await release.overview(queryContext);
    const html = <OverviewView overview={overview} context={renderContext} />;
    return { html, websites: websitesOf(overview.collaborations) };
  },
});

const collaborations = defineView({
  path: "collaborations",
  parameters: [...COMMON, ...FILTERS, "view", "limit"],
  title: async (release, context, _, filter) => filterTitle(siteTitle(release, context), filter, release, context),
  quoted: (release, context, _, filter) => release.collaborations(filter, context),
  async render({ release, queryContext, params, renderContext }) {
    const { limit, lang } = params;
    const range = limit === undefined ? undefined : { offset: 0, limit };
    const list = await release.collaborations(params, queryContext, range);
    const filter = Object.fromEntries(FILTERS.map((name) => [name, params[name]]));
    const all = limit === undefined ? renderContext.urls.url("home", { ...languageQuery(lang), ...filter }) : undefined;
    return {
      html: <CollaborationsView list={list} layout={params.view} context={renderContext} q={params.q} all={all} />,
      websites: params.view === "cards" ? websitesOf(list.collaborations) : [],
    };
  },
});

const collaboration = defineView({
  path: "collaborations/:id",
  parameters: COMMON,
  title: async (release, context, id) => nameOf((await release.collaboration(id, context))?.collaboration, context),
  async quoted(release, context, id) {
    const detail = await release.collaboration(id, context);
    return detail && { collaborations: [detail], total: 1 };
  },
  async render({ release, queryContext, id, renderContext }) {
    const detail = await release.collaboration(id, queryContext);
    if (detail === undefined) return undefined;
    return { html: <Collaboration detail={detail} context={renderContext} />, websites: websitesOf([detail]) };
  },
});

const organization = defineView({
  path: "organizations/:id",
  parameters: COMMON,
  title: async (release, context, id) => nameOf(await release.organizationDocument(id), context),
  quoted: (release, context, id) => release.organization(id, context),
  async render({ release, queryContext, id, renderContext }) {
    const detail = await release.organization(id, queryContext);
    if (detail === undefined) return undefined;
    return {
      html: <OrganizationView detail={detail} context={renderContext} />,
      websites: [{ ...detail.organization, kind: "organizations" }],
    };
  },
});

const current = defineView({
  path: "current",
  parameters: COMMON,
  title: async (_, { language }) => MESSAGES[language].projects,
  quoted: (release, context) => release.current(context),
  async render({ release, queryContext, renderContext }) {
    return { html: <CurrentView list={await release.current(queryContext)} context={renderContext} /> };
  },
});

const matrix = defineView({
  path: "matrix",
  parameters: [...COMMON, ...MATRIX_FILTERS, "matrixView"],
  title: async (_, { language }) => MESSAGES[language].matrixTitle,
  quoted: (release, context) => release.overview(context),
  async render(context) {
    const Component = context.params.matrixView === "list" ? MatrixListView : MatrixView;
    return { html: await renderParticipation(Component, context) };
  },
});

const diagram = defineView({
  path: "diagram",
  parameters: [...COMMON, ...MATRIX_FILTERS],
  title: async (_, { language }) => MESSAGES[language].diagramTitle,
  quoted: (release, context) => release.overview(context),
  render: async (context) => ({ html: await renderParticipation(DiagramView, context) }),
});

/**
 * Every view. To add one, define it above and add it here: its fragment, embed and oEmbed exist then. Its name in the builder is
 * in docs-site/i18n/builder.ts.
 */
export const VIEWS: readonly View[] = [overview, collaborations, collaboration, organization, current, matrix, diagram];

function defineView<const Name extends ParameterName>(view: View<Name>): View<Name> {
  return view;
}

/** The matrix or the diagram of the collaborations that match a filter. */
export async function renderParticipation(
  Component: typeof MatrixView | typeof DiagramView,
  { release, queryContext, params, renderContext: context }: RouteContext<MatrixFilterName>,
): Promise<Html> {
  const participation = await release.participationMatrix(queryContext, params);
  if (participation === undefined) return <TooManyNotice context={context} />;
  if (participation.collaborations.length > 0) return <Component participation={participation} context={context} />;
  return <Notice language={context.language}>{MESSAGES[context.language].noCollaborations}</Notice>;
}

function siteTitle({ publisherInfo }: Release, { language }: QueryContext): string {
  return localize(publisherInfo.site.title, language).value;
}

function nameOf(item: { readonly name: LocalizedText } | undefined, { language }: QueryContext): string | undefined {
  return item && localize(item.name, language).value;
}

function websitesOf(collaborations: readonly CollaborationDetail[]): readonly WebsiteLink[] {
  return collaborations.map(({ collaboration }) => ({ ...collaboration, kind: "collaborations" }));
}
