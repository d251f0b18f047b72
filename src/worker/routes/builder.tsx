import type { OrganizationRef } from "../../domain/organization.ts";
import { LANGUAGES, type Language, localize } from "../../domain/text.ts";
import { BuilderPage, type BuilderValues } from "../components/builder.tsx";
import type { BuilderResult } from "../components/builder-result.tsx";
import { type BuilderMessages, readBuilderContent } from "../embedding/builder-messages.ts";
import { type NamedView, searchViews } from "../embedding/search-views.ts";
import { fillSnippets, framedUrl, type Snippet } from "../embedding/snippets.ts";
import { findView, TOP_LEVEL_VIEWS, type ViewId } from "../embedding/view-id.ts";
import { embedRoute } from "../formats/embed.tsx";
import { fragmentRoute } from "../formats/fragment.tsx";
import { pageDocument } from "../formats/page.tsx";
import { gzipSize } from "../http/compression.ts";
import { toHeading } from "../http/handler.ts";
import type { RenderedDocument, RouteContext, RouteDefinition } from "../http/route.ts";
import { readTextBody } from "../http/text-body.ts";
import { parseQuery } from "../query.ts";
import { givenParameters, languageQuery, type Query } from "../urls.ts";

const OPTIONS = ["system", "language", "heading", "sender", "links", "onerror", "view", "frameScheme"] as const;

type Name = "lang" | "show" | (typeof OPTIONS)[number];

/** More suggestions do not help and make the page heavy; submitted words find the others. */
const MAX_SUGGESTED = 500;

/** The page where editors of other sites choose a view and get the steps for their system. */
export const builder: RouteDefinition<Name> = {
  format: "builder",
  parameters: ["lang", "show", ...OPTIONS],
  async render(context) {
    const { publisherInfo } = context.release;
    const { language, urls } = context.renderContext;
    const { show: input = "overview" } = context.params;
    const values = {
      ...context.params,
      language: context.params.language ?? language,
      scheme: context.params.frameScheme,
    };
    const { messages, templates, downloads } = await readBuilderContent(context.files, language);
    const views = await listViews(messages, context);
    const { show, suggestions } = searchViews(input, views);
    const page = {
      title: { sv: messages.title },
      description: messages.introduction,
      language,
      urls,
      url: (each: Language) => urls.url("builder", languageQuery(each)),
      publisherInfo,
    };
    const builder = {
      contact: publisherInfo.site.contact,
      ...{ language, messages, urls, downloads, values, suggestions },
      views: views.length > MAX_SUGGESTED ? views.slice(0, TOP_LEVEL_VIEWS.length) : views,
      show: views.find(({ id }) => id === show)?.name ?? input,
      result: show === undefined ? undefined : await resultOf(show, values, templates, context),
    };
    return pageDocument(page, <BuilderPage builder={builder} />);
  },
};

type Named = Pick<OrganizationRef, "id" | "name" | "shortName">;

/** Every view by name: whole views, collaborations, organizations. */
async function listViews(
  { wholeViews }: BuilderMessages,
  { release, queryContext }: RouteContext<Name>,
): Promise<readonly NamedView[]> {
  const { collaborations, organizations } = await release.listAll(queryContext);
  const named = (kind: string, items: readonly Named[]) =>
    items.map(({ id, name, shortName = "" }) => ({
      id: `${kind}/${id}`,
      name: localize(name, queryContext.language).value,
      otherNames: [...LANGUAGES.map((language) => localize(name, language).value), shortName],
    }));
  return [
    ...TOP_LEVEL_VIEWS.map((id) => ({ id, name: wholeViews[id] ?? id, otherNames: [] })),
    ...named("collaborations", collaborations),
    ...named("organizations", organizations),
  ];
}

async function resultOf(
  viewId: ViewId,
  params: BuilderValues,
  templates: readonly Snippet[],
  context: RouteContext<Name>,
): Promise<BuilderResult | undefined> {
  const { release, renderContext, queryContext } = context;
  const { language, scheme } = params;
  const found = findView(viewId);
  const title = await found?.view.title(release, { ...queryContext, language }, found.id, {});
  if (found === undefined || title === undefined) return undefined;
  const query = queryOf(viewId, params);
  const sizes = await measureSizes(found, language, query, context);
  const choice = { viewId, language, query, title, scheme, isTable: params.view === "table" };
  return (
    sizes && {
      title,
      sizes,
      preview: framedUrl(choice, renderContext.urls),
      snippets: fillSnippets(templates, choice, renderContext.urls),
    }
  );
}

/** The parameters that differ from the defaults of a fragment. */
function queryOf(viewId: ViewId, { language, ...options }: BuilderValues): Query {
  const given = new URLSearchParams(givenParameters({ ...options, lang: language }));
  const names = ["lang", "heading", "sender", "links", "onerror"] as const;
  const { canonical } = parseQuery(viewId === "collaborations" ? [...names, "view"] : names, given);
  return Object.fromEntries(new URLSearchParams(canonical));
}

/** The sizes of the fragment and of the embed, compressed; undefined for a view that does not exist. */
async function measureSizes(
  found: Exclude<ReturnType<typeof findView>, undefined>,
  language: Language,
  query: Query,
  context: RouteContext<Name>,
): Promise<BuilderResult["sizes"] | undefined> {
  const fragment = fragmentRoute(found.view);
  const input = new URLSearchParams(givenParameters(query));
  const { params, canonical } = parseQuery([...fragment.parameters, "scheme"], input);
  const renderContext = { ...context.renderContext, language, ...toHeading(params.heading), links: params.links };
  const routeContext = {
    ...context,
    id: found.id,
    params,
    renderContext,
    query: canonical,
    queryContext: { ...context.queryContext, language },
  };
  // One after the other: the second needs the same chunks as the first.
  const rendered = await fragment.render(routeContext);
  const framed = await embedRoute(found.view).render(routeContext);
  if (rendered === undefined || framed === undefined) return undefined;
  const sizeOf = async ({ body }: RenderedDocument) => gzipSize(await readTextBody(body));
  return { fragment: await sizeOf(rendered), embed: await sizeOf(framed) };
}
