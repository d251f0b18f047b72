import { localize } from "../../domain/text.ts";
import { homeDescription, searchDescription } from "../components/descriptions.ts";
import { DiagramView } from "../components/diagram.tsx";
import { MatrixView } from "../components/matrix.tsx";
import { OverviewView } from "../components/overview.tsx";
import { PageView } from "../components/page.tsx";
import { isFiltering, SearchForm } from "../components/search-form.tsx";
import { SearchResults } from "../components/search-results.tsx";
import { SummaryList } from "../components/summary-list.tsx";
import type { ViewContext } from "../components/view-context.ts";
import { filterTitle } from "../embedding/filter-title.ts";
import { FILTERS } from "../filters.ts";
import { toDocument } from "../formats/page.tsx";
import type { RouteContext, RouteDefinition } from "../http/handler.ts";
import { datasetJsonLd } from "../serializers/schema-org.ts";
import { languageQuery } from "../urls.ts";

type Parameter = "lang" | (typeof FILTERS)[number] | "page" | "scheme";

/** The page of everything; with a search or a filter, of what it found. */
export const homePage: RouteDefinition<Parameter> = {
  format: "scripted-page",
  parameters: ["lang", ...FILTERS, "page", "scheme"],
  async render(context) {
    const { release, params } = context;
    const publisherInfo = await release.publisherInfo();
    const view: ViewContext = { ...context.view, publisherNote: "none" };
    const { urls, language } = view;
    const { lang: _, page: number, scheme, ...filter } = params;
    const own = (lang: ViewContext["language"], page: number) =>
      urls.url("home", { ...languageQuery(lang), ...filter, page: page === 1 ? undefined : page });
    const page = {
      publisherInfo,
      language,
      urls,
      own: (lang: ViewContext["language"]) => own(lang, isFiltering(filter) ? number : 1),
      json: urls.url("collaborationsApi", filter),
      isHome: true,
      scheme,
      statement: datasetJsonLd(publisherInfo, view),
    };
    const { content, ...about } = isFiltering(filter)
      ? await results({ ...context, view }, (page) => own(language, page))
      : await everything({ ...context, view });
    return toDocument(
      <PageView page={{ ...page, ...about, isUnlisted: filter.q !== undefined }}>
        {content}
        <script defer src={urls.searchScript}></script>
      </PageView>,
    );
  },
};

async function everything({ release, queryContext, view, params }: RouteContext<Parameter>) {
  const overview = await release.overview(queryContext);
  const participation = await release.participationMatrix(queryContext);
  const choices = await release.filterOptions(queryContext);
  const below: ViewContext = { ...view, heading: view.heading + 1, factsFrom: undefined };
  const content = (
    <>
      <OverviewView
        overview={overview}
        view={view}
        lead={participation && <SummaryList collaborations={participation.collaborations} view={view} />}
      >
        <SearchForm filter={params} choices={choices} {...view} />
      </OverviewView>
      {participation !== undefined && overview.sections.length > 0 && (
        <>
          <MatrixView participation={participation} view={below} />
          <DiagramView participation={participation} view={below} />
        </>
      )}
    </>
  );
  const { publisherInfo } = overview;
  const title = publisherInfo.site.title;
  return { content, title, description: homeDescription(publisherInfo, view.language) };
}

async function results(
  { release, queryContext, view, params }: RouteContext<Parameter>,
  address: (page: number) => string,
) {
  const list = await release.collaborations(params, queryContext, params.page);
  const choices = await release.filterOptions(queryContext);
  const content = (
    <SearchResults list={list} address={address} view={view} q={params.q}>
      <SearchForm filter={params} choices={choices} {...view} />
    </SearchResults>
  );
  const site = localize(list.publisherInfo.site.title, view.language).value;
  const title = { sv: await filterTitle(site, params, release, queryContext) };
  return { content, title, description: searchDescription(list, view.language) };
}
