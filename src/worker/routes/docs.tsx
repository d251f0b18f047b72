import type { Area } from "../../domain/collaboration.ts";
import type { LegalForm } from "../../domain/legal-form.ts";
import { type Language, localize } from "../../domain/text.ts";
import { FragmentRoot } from "../components/fragment-root.tsx";
import { escapeHtml } from "../escape.ts";
import { pageDocument } from "../formats/page.tsx";
import { isProblem } from "../http/problems.ts";
import type { RenderedDocument, RouteContext, RouteDefinition } from "../http/route.ts";
import { Html } from "../jsx/jsx-runtime.ts";
import { fillPlaceholders, type Placeholders, readDocsPage } from "../static-files/docs-page.ts";
import { languageQuery, type Urls } from "../urls.ts";
import { exampleIds } from "./example-ids.ts";
import { exampleTexts } from "./openapi.ts";

/** A documentation page: its URL, and the values of its placeholders. */
interface DocsRoute {
  /** The name of its file. */
  readonly file: string;
  /** Its URL in a language. */
  readonly url: (urls: Urls, language: Language) => string;
  readonly json?: string;
  readonly placeholders?: Placeholders;
}

/** The statement that lagen (2018:1937) om tillgänglighet till digital offentlig service asks for. */
export const accessibilityPage = statement("accessibility");

/** The processing of personal data of our visitors and of those of embedding sites (Regulation (EU) 2016/679, article 13). */
export const privacyPage = statement("privacy");

/** A statement page, with the publisher's contact. */
function statement(file: "accessibility" | "privacy"): RouteDefinition<"lang"> {
  return docsRoute(async (context) => {
    const { release, renderContext } = context;
    const { site, publisher } = release.publisherInfo;
    const placeholders = { publisher: localize(publisher.name, renderContext.language).value, contact: site.contact };
    return renderDocsPage(context, { file, url: urlOf(file), placeholders }, (body) => (
      <FragmentRoot context={renderContext}>{new Html(body)}</FragmentRoot>
    ));
  });
}

/** The page about embedding. */
export const embeddingDocs = docsRoute((context) =>
  renderDocsPage(context, { file: "embedding", url: urlOf("embeddingDocs") }),
);

/** The page about the API, for developers. */
export const apiDocs = docsRoute(async (context) => {
  const placeholders = {
    ...(await exampleIds(context.release, context.queryContext)),
    ...(await exampleTexts(context)),
    ...(await vocabularyTexts(context)),
  };
  const json = context.renderContext.urls.url("openApi");
  return renderDocsPage(context, { file: "api", url: urlOf("apiDocs"), json, placeholders });
});

/** The ids that the filters accept, one a line with its name. */
async function vocabularyTexts({
  release,
  queryContext,
  renderContext: { language },
}: RouteContext<"lang">): Promise<Placeholders> {
  const lines = (words: readonly (LegalForm | Area)[]) =>
    words.map(({ id, name }) => `${id}: ${localize(name, language).value}`).join("\n");
  return { formids: lines(release.legalForms), areaids: lines(await release.areas(queryContext)) };
}

/** The page that the `type` of a problem links to. */
export const problemPage = docsRoute(async (context) => {
  const { id } = context;
  if (!isProblem(id)) return undefined;
  const url: DocsRoute["url"] = ({ item }, language) => item("problems", id, languageQuery(language));
  return renderDocsPage(context, { file: `problem-${id}`, url });
});

function docsRoute(render: RouteDefinition<"lang">["render"]): RouteDefinition<"lang"> {
  return { format: "page", parameters: ["lang"], render };
}

function urlOf(name: "accessibility" | "privacy" | "embeddingDocs" | "apiDocs"): DocsRoute["url"] {
  return ({ url }, language) => url(name, languageQuery(language));
}

/** Renders the document of a documentation page. */
async function renderDocsPage(
  { release, files, renderContext: { language, urls } }: RouteContext<"lang">,
  { file, url, json, placeholders = {} }: DocsRoute,
  framed: (body: string) => ReturnType<typeof FragmentRoot> = (body) => <>{new Html(body)}</>,
): Promise<RenderedDocument> {
  const { title, description, updated, body } = await readDocsPage(files, file, language);
  const page = {
    title: { sv: title },
    description: fillPlaceholders(description, urls, placeholders),
    ...(updated !== undefined && { updated }),
    language,
    urls,
    url: (each: Language) => url(urls, each),
    json,
    publisherInfo: release.publisherInfo,
  };
  return pageDocument(page, framed(fillPlaceholders(body, urls, placeholders, escapeHtml)));
}
