import type { Language } from "../../domain/text.ts";
import { fitsOnOnePage } from "../../release/display-limits.ts";
import { type BuilderResult, type BuilderValues, BuilderView } from "../components/builder.tsx";
import { PageView } from "../components/page.tsx";
import { readBuilderContent } from "../embedding/builder-messages.ts";
import { gzipSize } from "../embedding/gzip-size.ts";
import { framedUrl, type Recipes, snippetsFor } from "../embedding/snippets.ts";
import { findView, TOP_LEVEL_VIEWS, type ViewId } from "../embedding/view-id.ts";
import { toDocument } from "../formats/page.tsx";
import { join } from "../http/gather.ts";
import { type Document, type RouteContext, type RouteDefinition, toHeading } from "../http/handler.ts";
import { parseQuery } from "../query.ts";
import { languageQuery, type Query } from "../urls.ts";
import { embedRoute } from "./embeds.tsx";
import { fragmentRoute } from "./fragments.ts";

type Name = "lang" | "show" | "language" | "heading" | "links" | "onerror" | "view" | "frameScheme";

/** The page where editors of other sites choose what to show and get the lines to paste. */
export const builder: RouteDefinition<Name> = {
  format: "builder",
  parameters: ["lang", "show", "language", "heading", "links", "onerror", "view", "frameScheme"],
  async render(context) {
    const { release, queryContext, view } = context;
    const { language, urls } = view;
    const { show = "overview" } = context.params;
    const params = {
      ...context.params,
      language: context.params.language ?? language,
      scheme: context.params.frameScheme,
    };
    const { messages, recipes } = await readBuilderContent(context.files, language);
    const { collaborations } = await release.listAll(queryContext);
    const organizations = fitsOnOnePage(collaborations.length)
      ? (await release.filterOptions(queryContext)).members
      : undefined;
    const choices = {
      language,
      messages,
      urls,
      show,
      values: params,
      wholeViews: TOP_LEVEL_VIEWS,
      items: organizations && { collaborations, organizations },
    };
    const page = {
      title: { sv: messages.title },
      description: messages.introduction,
      language,
      urls,
      own: (each: Language) => urls.url("builder", languageQuery(each)),
      json: undefined,
      publisherInfo: await release.publisherInfo(),
      isHome: false,
    };
    return toDocument(
      <PageView page={page}>
        <BuilderView builder={{ ...choices, result: await resultOf(show, params, recipes, context) }} />
      </PageView>,
    );
  },
};

async function resultOf(
  show: ViewId,
  params: BuilderValues,
  recipes: Recipes,
  context: RouteContext<Name>,
): Promise<BuilderResult | undefined> {
  const { release, view, queryContext } = context;
  const { language } = params;
  const found = findView(show);
  const title = await found?.view.title(release, { ...queryContext, language }, found.id, {});
  const query = queryOf(show, params);
  const choice = { view: show, language, query, title: title ?? "", scheme: params.scheme };
  const sizes = await measureSizes(choice, context);
  if (title === undefined || sizes === undefined) return undefined;
  return {
    title,
    sizes,
    preview: framedUrl(choice, view.urls),
    snippets: snippetsFor(choice, view.urls, recipes),
    unpinned: view.urls.path("/assets/embed.js"),
  };
}

/** The parameters that differ from the defaults of a fragment. */
function queryOf(show: ViewId, { language, heading, links, onerror, view }: BuilderValues): Query {
  return {
    ...languageQuery(language),
    ...(heading === 2 ? {} : { heading }),
    ...(links === "text" ? {} : { links }),
    ...(onerror === "status" ? {} : { onerror }),
    ...(show !== "collaborations" || view === "list" ? {} : { view }),
  };
}

/** The sizes of the fragment and of the embed, compressed; undefined for a view that does not exist. */
async function measureSizes(
  { view: show, language, query }: { readonly view: ViewId; readonly language: Language; readonly query: Query },
  context: RouteContext<Name>,
): Promise<BuilderResult["sizes"] | undefined> {
  const found = findView(show);
  if (found === undefined) return undefined;
  const { id } = found;
  const fragment = fragmentRoute(found.view);
  const written = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const { params, canonical } = parseQuery([...fragment.parameters, "scheme"], written);
  const view = { ...context.view, language, ...toHeading(params.heading), links: params.links };
  const routeContext = {
    ...context,
    id,
    params,
    view,
    query: canonical,
    queryContext: { ...context.queryContext, language },
  };
  // One after the other: the second needs the same chunks as the first.
  const rendered = await fragment.render(routeContext);
  const framed = await embedRoute(found.view).render(routeContext);
  if (rendered === undefined || framed === undefined) return undefined;
  return { fragment: await gzipSize(await textOf(rendered)), embed: await gzipSize(await textOf(framed)) };
}

function textOf(document: string | Document): Promise<string> {
  return join(typeof document === "string" ? document : document.body);
}
