import { isEverything } from "../../domain/filter.ts";
import { type Language, localize } from "../../domain/text.ts";
import { homeDescription, searchDescription } from "../components/descriptions.ts";
import { HomeContent } from "../components/home.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { SearchResults } from "../components/search-results.tsx";
import { filterTitle } from "../embedding/filter-title.ts";
import { FILTERS, MATRIX_FILTERS } from "../filters.ts";
import { pageDocument } from "../formats/page.tsx";
import type { RouteContext, RouteDefinition } from "../http/route.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { datasetJsonLd } from "../serializers/schema-org.ts";
import { languageQuery } from "../urls.ts";

type Parameter = "lang" | (typeof FILTERS)[number] | "page" | "scheme";

/** The number of results per page. */
const PAGE_SIZE = 40;

/** The home page; with a search or a filter, its results. */
export const homePage: RouteDefinition<Parameter> = {
  format: "scripted-page",
  parameters: ["lang", ...FILTERS, "page", "scheme"],
  async render(context) {
    const { params, renderContext } = context;
    const { publisherInfo } = context.release;
    const { urls, language } = renderContext;
    const { lang: _, page: number, scheme, ...filter } = params;
    const isSearch = !isEverything(filter) || filter.sort !== undefined;
    const pageUrl = (lang: Language, page: number) =>
      urls.url("home", { ...languageQuery(lang), ...filter, page: page === 1 ? undefined : page });
    const page = {
      publisherInfo,
      language,
      urls,
      url: (lang: Language) => pageUrl(lang, isSearch ? number : 1),
      json: urls.url("collaborationsApi", filter),
      isHome: true,
      q: filter.q,
      scheme,
      jsonLd: datasetJsonLd(publisherInfo, renderContext),
    };
    const { content, ...about } = isSearch
      ? await renderResults(context, (page) => pageUrl(language, page))
      : await renderOverview(context);
    return pageDocument(
      { ...page, ...about, isUnlisted: filter.q !== undefined },
      <>
        {content}
        <script defer src={urls.asset("search.js")}></script>
      </>,
    );
  },
};

async function renderOverview({ release, queryContext, renderContext, params }: RouteContext<Parameter>) {
  const overview = await release.overview(queryContext);
  const choices = await release.filterOptions(queryContext);
  const content = (
    <HomeContent overview={overview} context={renderContext}>
      <SearchForm filter={params} choices={choices} {...renderContext} />
    </HomeContent>
  );
  const { publisherInfo } = overview;
  const description = homeDescription(publisherInfo, renderContext.language);
  return { content, title: publisherInfo.site.title, description };
}

async function renderResults(
  { release, queryContext, renderContext, params }: RouteContext<Parameter>,
  url: (page: number) => string,
) {
  const offset = (params.page - 1) * PAGE_SIZE;
  const first = await release.collaborations(params, queryContext, { offset, limit: PAGE_SIZE });
  // A page past the end is the last.
  const last = Math.max(0, Math.ceil(first.total / PAGE_SIZE) - 1) * PAGE_SIZE;
  const list =
    offset <= last ? first : await release.collaborations(params, queryContext, { offset: last, limit: PAGE_SIZE });
  const choices = await release.filterOptions(queryContext);
  const site = localize(list.publisherInfo.site.title, renderContext.language).value;
  const searchTitle = await filterTitle(site, params, release, queryContext);
  const offered = { form: choices.forms, member: choices.members, area: choices.areas };
  const { filterLabels, unknownChoice } = MESSAGES[renderContext.language];
  const unknown = MATRIX_FILTERS.flatMap((name) => {
    const value = params[name];
    if (value === undefined || offered[name].some(({ id }) => id === value)) return [];
    return [unknownChoice(filterLabels[name], value)];
  });
  const content = (
    <SearchResults list={list} title={searchTitle} unknown={unknown} url={url} context={renderContext} q={params.q}>
      <SearchForm filter={params} choices={choices} {...renderContext} />
    </SearchResults>
  );
  const title = { sv: `${searchTitle} – ${MESSAGES[renderContext.language].found(list.total)}` };
  return { content, title, description: searchDescription(list, renderContext.language) };
}
