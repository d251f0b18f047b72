import type { Language } from "../../domain/text.ts";
import { fitsOnOnePage } from "../../release/display-limits.ts";
import { type BuilderResult, type BuilderValues, BuilderView } from "../components/builder.tsx";
import { PageView } from "../components/page.tsx";
import { readBuilderHelp } from "../embedding/builder-help.ts";
import { gzipSize } from "../embedding/gzip-size.ts";
import { framedUrl, type Recipes, snippetsFor } from "../embedding/snippets.ts";
import { TOP_LEVEL_VIEWS, type ViewId } from "../embedding/view-id.ts";
import { viewTitle } from "../embedding/view-title.ts";
import { pageFormat, pageMarkup } from "../formats/page.tsx";
import type { ResponseFormat } from "../http/errors.ts";
import type { RouteContext, RouteDefinition } from "../http/handler.ts";
import { parseQuery } from "../query.ts";
import { languageQuery, type Query } from "../urls.ts";
import { EMBEDS } from "./embeds.tsx";

type Name = "lang" | "show" | "language" | "heading" | "links" | "onerror" | "view" | "frameScheme";

/** A page of ours that runs a script of ours, asks us for itself again, and holds a frame of ours. */
const FACE: ResponseFormat = {
  ...pageFormat,
  headers: {
    ...pageFormat.headers,
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  },
};

/** The page where editors of other sites choose what to show and get the lines to paste. */
export const builder: RouteDefinition<Name> = {
  face: FACE,
  parameters: ["lang", "show", "language", "heading", "links", "onerror", "view", "frameScheme"],
  async document(context) {
    const { release, queryContext, view } = context;
    const { language, urls } = view;
    const { show = "overview" } = context.values;
    const values = {
      ...context.values,
      language: context.values.language ?? language,
      scheme: context.values.frameScheme,
    };
    const { words, recipes } = await readBuilderHelp(context.files, language);
    const { collaborations } = await release.listAll(queryContext);
    const organizations = fitsOnOnePage(collaborations.length)
      ? (await release.filterOptions(queryContext)).members
      : undefined;
    const choices = {
      language,
      words,
      urls,
      show,
      values,
      wholeViews: TOP_LEVEL_VIEWS,
      items: organizations && { collaborations, organizations },
    };
    const page = {
      title: { sv: words.title },
      description: words.introduction,
      language,
      urls,
      own: (each: Language) => urls.url("builder", languageQuery(each)),
      json: undefined,
      publisherInfo: await release.publisherInfo(),
      isHome: false,
    };
    return pageMarkup(
      <PageView page={page}>
        <BuilderView builder={{ ...choices, result: await resultOf(show, values, recipes, context) }} />
      </PageView>,
    );
  },
};

async function resultOf(
  show: ViewId,
  values: BuilderValues,
  recipes: Recipes,
  context: RouteContext<Name>,
): Promise<BuilderResult | undefined> {
  const { release, view, queryContext } = context;
  const { language } = values;
  const title = await viewTitle(show, release, { ...queryContext, language });
  const query = queryOf(show, values);
  const choice = { view: show, language, query, title: title ?? "", scheme: values.scheme };
  const weights = await weightsOf(choice, context);
  if (title === undefined || weights === undefined) return undefined;
  return {
    title,
    weights,
    preview: framedUrl(choice, view.urls),
    snippets: snippetsFor(choice, view.urls, recipes),
    unpinned: view.urls.path("/assets/embed.js"),
  };
}

/** The parameters that differ from what a fragment does without them. */
function queryOf(show: ViewId, { language, heading, links, onerror, view }: BuilderValues): Query {
  return {
    ...languageQuery(language),
    ...(heading === 2 ? {} : { heading }),
    ...(links === "text" ? {} : { links }),
    ...(onerror === "status" ? {} : { onerror }),
    ...(show !== "collaborations" || view === "list" ? {} : { view }),
  };
}

/** What the choice weighs as a fragment and in a frame; undefined for a view that does not exist. */
async function weightsOf(
  { view: show, language, query }: { readonly view: ViewId; readonly language: Language; readonly query: Query },
  context: RouteContext<Name>,
): Promise<BuilderResult["weights"] | undefined> {
  const [, id = ""] = show.split("/");
  const embeddable = EMBEDS.find(({ path }) => path.replace("/embeds/", "").replace(":id", id) === show);
  if (embeddable === undefined) return undefined;
  const { fragment, embed } = embeddable;
  const written = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const { params: values, canonical } = parseQuery([...fragment.parameters, "scheme"], written);
  const view = { ...context.view, language, heading: values.heading, links: values.links };
  const question = {
    ...context,
    id,
    values,
    view,
    query: canonical,
    queryContext: { ...context.queryContext, language },
  };
  // One after the other: what the first has fetched the second need not.
  const drawn = await fragment.document(question);
  const framed = await embed.document(question);
  if (drawn === undefined || framed === undefined) return undefined;
  return { fragment: await gzipSize(textOf(drawn)), embed: await gzipSize(textOf(framed)) };
}

function textOf(document: string | { readonly body: string }): string {
  return typeof document === "string" ? document : document.body;
}
