import { type Language, type LocalizedText, localize } from "../../domain/text.ts";
import type { PublisherInfo } from "../../release/read-model.ts";
import { Collaboration } from "../components/collaboration.tsx";
import { organizationDescription } from "../components/descriptions.ts";
import { DiagramView } from "../components/diagram.tsx";
import { MatrixView } from "../components/matrix.tsx";
import { OrganizationView } from "../components/organization.tsx";
import { SearchForm } from "../components/search-form.tsx";
import { MATRIX_FILTERS, type MatrixFilterName } from "../filters.ts";
import { pageDocument } from "../formats/page.tsx";
import type { RouteContext, RouteDefinition } from "../http/route.ts";
import { MESSAGES } from "../i18n/messages.ts";
import type { Html } from "../jsx/jsx-runtime.ts";
import { collaborationJsonLd, organizationJsonLd, type SchemaOrg } from "../serializers/schema-org.ts";
import { languageQuery } from "../urls.ts";
import { renderParticipation } from "../views.tsx";

type PageName = "lang" | "scheme";

/** The page of a collaboration. */
export const collaborationPage = itemPage("collaboration", async ({ release, queryContext, id, renderContext }) => {
  const detail = await release.collaboration(id, queryContext);
  return (
    detail && {
      ...detail,
      item: detail.collaboration,
      description: localize(detail.collaboration.summary, renderContext.language).value,
      jsonLd: collaborationJsonLd(detail, renderContext),
      content: <Collaboration detail={detail} context={renderContext} />,
    }
  );
});

/** The page of an organization. */
export const organizationPage = itemPage("organization", async ({ release, queryContext, id, renderContext }) => {
  const detail = await release.organization(id, queryContext);
  return (
    detail && {
      ...detail,
      item: detail.organization,
      description: organizationDescription(detail, renderContext.language),
      jsonLd: organizationJsonLd(detail, renderContext),
      content: <OrganizationView detail={detail} context={renderContext} />,
    }
  );
});

/** What the page of a collaboration and that of an organization differ in. */
interface ItemPage {
  readonly item: { readonly id: string; readonly name: LocalizedText };
  readonly publisherInfo: PublisherInfo;
  readonly modified: string;
  readonly description: string;
  readonly jsonLd: SchemaOrg;
  readonly content: Html;
}

/** A page of one document; a former id redirects to the current one. */
function itemPage(
  kind: "collaboration" | "organization",
  load: (context: RouteContext<PageName>) => Promise<ItemPage | undefined>,
): RouteDefinition<PageName> {
  return {
    format: "page",
    parameters: ["lang", "scheme"],
    async render(context) {
      const { urls, language } = context.renderContext;
      const loaded = await load(context);
      if (loaded === undefined) return undefined;
      const { item, publisherInfo, modified, description, jsonLd, content } = loaded;
      const url = (lang: Language) => urls.item(`${kind}Page`, item.id, languageQuery(lang));
      if (item.id !== context.id) return { body: "", movedTo: url(language) };
      const page = { title: item.name, language, urls, url, publisherInfo, updated: modified, description, jsonLd };
      return pageDocument({ ...page, json: urls.item(`${kind}Api`, item.id), scheme: context.params.scheme }, content);
    },
  };
}

/** The pages of the matrix and of the diagram. */
export const matrixPage = participationPage("matrix", MatrixView);
export const diagramPage = participationPage("diagram", DiagramView);

function participationPage(
  name: "matrix" | "diagram",
  Component: typeof MatrixView | typeof DiagramView,
): RouteDefinition<PageName | MatrixFilterName> {
  return {
    format: "scripted-page",
    parameters: ["lang", "scheme", ...MATRIX_FILTERS],
    async render(context) {
      const { release, queryContext, params, renderContext } = context;
      const { urls, language } = renderContext;
      const { lang: _, scheme, ...filter } = params;
      const { publisherInfo } = release;
      const whole = await release.participationMatrix(queryContext, filter);
      // If the matrix is too large, only the publisher's own collaborations are shown.
      const shown = whole === undefined ? { ...filter, member: filter.member ?? publisherInfo.publisher.id } : filter;
      const matrix = await renderParticipation(Component, {
        ...context,
        params: { ...params, ...shown },
        renderContext: { ...renderContext, topHeading: "none" },
      });
      const messages = MESSAGES[language];
      const title = messages[`${name}Title`];
      const page = {
        title: { sv: title },
        publisherInfo,
        language,
        urls,
        url: (lang: Language) => urls.url(name, { ...languageQuery(lang), ...filter }),
        scheme,
        description: messages.matrixCaption(localize(publisherInfo.publisher.name, language).value),
      };
      const choices = await release.filterOptions(queryContext);
      return pageDocument(
        page,
        <>
          <h1>{title}</h1>
          <SearchForm
            filter={shown}
            fields={MATRIX_FILTERS}
            action={urls.url(name)}
            choices={choices}
            language={language}
            urls={urls}
          />
          {matrix}
          <script defer src={urls.asset("search.js")}></script>
        </>,
      );
    },
  };
}
