import { languageQuery } from "../addresses.ts";
import type { Face } from "../answers/face.ts";
import { pageFace, pageMarkup } from "../answers/page-face.tsx";
import { FILTERS } from "../filters.ts";
import { datasetStatement } from "../linked-data/schema-org.ts";
import { AtAGlance } from "../views/at-a-glance.tsx";
import { DiagramView } from "../views/diagram.tsx";
import { MatrixView } from "../views/matrix.tsx";
import { OverviewView } from "../views/overview.tsx";
import { PageView } from "../views/page.tsx";
import { isFiltering, SearchForm } from "../views/search-form.tsx";
import { SearchResults } from "../views/search-results.tsx";
import type { View } from "../views/view.ts";
import type { Asked, Route } from "./serve.ts";

type Parameter = "lang" | (typeof FILTERS)[number] | "page";

/** A page that runs a script of ours, which asks us for the page again. */
const FACE: Face = {
  ...pageFace,
  headers: {
    ...pageFace.headers,
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  },
};

/** The page of everything; with a search or a filter, of what it found. */
export const homePage: Route<Parameter> = {
  face: FACE,
  parameters: ["lang", ...FILTERS, "page"],
  async document(asked) {
    const { release, values } = asked;
    const sender = await release.sender();
    const view: View = { ...asked.view, sender: "in-footer" };
    const { addresses, language } = view;
    const { lang: _, page: number, ...filter } = values;
    const own = (lang: View["language"], page: number) =>
      addresses.to("home", { ...languageQuery(lang), ...filter, page: page === 1 ? undefined : page });
    const page = {
      title: sender.site.title,
      sender,
      language,
      addresses,
      own: (lang: View["language"]) => own(lang, isFiltering(filter) ? number : 1),
      json: addresses.to("collaborationsApi", filter),
      isHome: true,
      statement: datasetStatement(sender, view),
    };
    const content = isFiltering(filter)
      ? await results({ ...asked, view }, (page) => own(language, page))
      : await everything({ ...asked, view });
    return pageMarkup(
      <PageView page={page}>
        {content}
        <script defer src={addresses.searchScript}></script>
      </PageView>,
    );
  },
};

async function everything({ release, moment, view, values }: Asked<Parameter>) {
  const overview = await release.overview(moment);
  const participation = await release.participation(moment);
  const choices = await release.choices(moment);
  const below: View = { ...view, heading: view.heading + 1, factsFrom: undefined };
  return (
    <>
      <OverviewView
        overview={overview}
        view={view}
        lead={participation && <AtAGlance collaborations={participation.collaborations} view={view} />}
      >
        <SearchForm filter={values} choices={choices} {...view} />
      </OverviewView>
      {participation !== undefined && overview.sections.length > 0 && (
        <>
          <MatrixView participation={participation} view={below} />
          <DiagramView participation={participation} view={below} />
        </>
      )}
    </>
  );
}

async function results({ release, moment, view, values }: Asked<Parameter>, address: (page: number) => string) {
  const list = await release.collaborations(values, moment, values.page);
  const choices = await release.choices(moment);
  return (
    <SearchResults list={list} address={address} view={view}>
      <SearchForm filter={values} choices={choices} {...view} />
    </SearchResults>
  );
}
