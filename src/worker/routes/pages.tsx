import { type LocalizedText, localize } from "../../domain/text.ts";
import type { PublisherInfo } from "../../release/read-model.ts";
import { Collaboration } from "../components/collaboration.tsx";
import { organizationDescription } from "../components/descriptions.ts";
import { DiagramView } from "../components/diagram.tsx";
import { MatrixView } from "../components/matrix.tsx";
import { OrganizationView } from "../components/organization.tsx";
import { PageView } from "../components/page.tsx";
import { SearchForm } from "../components/search-form.tsx";
import type { ViewContext } from "../components/view-context.ts";
import { MATRIX_FILTERS, type MatrixFilterName } from "../filters.ts";
import { toDocument } from "../formats/page.tsx";
import type { Document, RouteDefinition } from "../http/route.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Params } from "../query.ts";
import { collaborationJsonLd, organizationJsonLd } from "../serializers/schema-org.ts";
import { type ItemPathName, languageQuery, type Urls } from "../urls.ts";
import { renderParticipation } from "../views.tsx";

type PageRoute = RouteDefinition<"lang" | "scheme">;

/** The page of a collaboration. */
export const collaborationPage: PageRoute = {
  format: "page",
  parameters: ["lang", "scheme"],
  async render({ release, queryContext, id, params: { scheme }, view }) {
    const detail = await release.collaboration(id, queryContext);
    if (detail === undefined) return undefined;
    if (detail.collaboration.id !== id) return movedTo("collaborationPage", detail.collaboration.id, view);
    const page = itemPage(detail.collaboration, detail.publisherInfo, view, "collaborationPage", "collaborationApi");
    return toDocument(
      <PageView
        page={{
          ...page,
          scheme,
          updated: detail.modified,
          description: localize(detail.collaboration.summary, view.language).value,
          statement: collaborationJsonLd(detail, view),
        }}
      >
        <Collaboration detail={detail} view={inPage(view)} />
      </PageView>,
    );
  },
};

/** The page of an organization. */
export const organizationPage: PageRoute = {
  format: "page",
  parameters: ["lang", "scheme"],
  async render({ release, queryContext, id, params: { scheme }, view }) {
    const detail = await release.organization(id, queryContext);
    if (detail === undefined) return undefined;
    if (detail.organization.id !== id) return movedTo("organizationPage", detail.organization.id, view);
    const page = itemPage(detail.organization, detail.publisherInfo, view, "organizationPage", "organizationApi");
    return toDocument(
      <PageView
        page={{
          ...page,
          scheme,
          updated: detail.modified,
          description: organizationDescription(detail, view.language),
          statement: organizationJsonLd(detail, view),
        }}
      >
        <OrganizationView detail={detail} view={inPage(view)} />
      </PageView>,
    );
  },
};

/** The pages of the matrix and of the diagram. */
export const matrixPage = participationPage("matrix", MatrixView);
export const diagramPage = participationPage("diagram", DiagramView);

function participationPage(
  name: "matrix" | "diagram",
  Component: typeof MatrixView | typeof DiagramView,
): RouteDefinition<"lang" | "scheme" | MatrixFilterName> {
  return {
    format: "scripted-page",
    parameters: ["lang", "scheme", ...MATRIX_FILTERS],
    async render(context) {
      const { release, queryContext, params, view } = context;
      const { urls, language } = view;
      const { lang: _, scheme, ...filter } = params;
      const { publisherInfo } = release;
      const within: ViewContext = { ...inPage(view), topHeading: "none" };
      const whole = await release.participationMatrix(queryContext, filter);
      // If the matrix is too large, only the publisher's own collaborations are shown.
      const shown = whole === undefined ? { member: publisherInfo.publisher.id, ...defined(filter) } : filter;
      const { html } = await renderParticipation(Component, {
        ...context,
        params: { ...params, ...shown },
        view: within,
      });
      const messages = MESSAGES[language];
      const page = {
        ...about({ sv: messages[`${name}Title`] }, publisherInfo, view),
        url: (lang: ViewContext["language"]) => urls.url(name, { ...languageQuery(lang), ...filter }),
        json: undefined,
        isHome: false,
        scheme,
        description: messages.matrixCaption(localize(publisherInfo.publisher.name, language).value),
      };
      const choices = await release.filterOptions(queryContext);
      return toDocument(
        <PageView page={page}>
          <h1>{messages[`${name}Title`]}</h1>
          <SearchForm
            filter={shown}
            fields={MATRIX_FILTERS}
            action={urls.url(name)}
            choices={choices}
            language={language}
            urls={urls}
          />
          {html}
          <script defer src={urls.searchScript}></script>
        </PageView>,
      );
    },
  };
}

/** The filters with a value. */
function defined(filter: Params<MatrixFilterName>): Partial<Params<MatrixFilterName>> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

/** A redirect to the page of a document whose id has changed. */
function movedTo(path: ItemPathName, id: string, { urls, language }: ViewContext): Document {
  return { body: "", headers: {}, movedTo: urls.item(path, id, languageQuery(language)) };
}

function itemPage(
  item: { readonly id: string; readonly name: LocalizedText },
  publisherInfo: PublisherInfo,
  view: ViewContext,
  page: ItemPathName,
  json: ItemPathName,
) {
  const { urls } = view;
  return {
    ...about(item.name, publisherInfo, view),
    url: (lang: ViewContext["language"]) => urls.item(page, item.id, languageQuery(lang)),
    json: urls.item(json, item.id),
    isHome: false,
  };
}

function about(
  title: LocalizedText,
  publisherInfo: PublisherInfo,
  { language, urls }: { language: ViewContext["language"]; urls: Urls },
) {
  return { title, publisherInfo, language, urls };
}

/** The footer of the page names the publisher, so the view does not. */
function inPage(view: ViewContext): ViewContext {
  return { ...view, publisherNote: "none" };
}
