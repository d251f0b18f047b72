import { LANGUAGES, type Language } from "../domain/text.ts";
import { type BuilderContent, builderPath } from "../worker/embedding/builder-messages.ts";
import { fillSnippets } from "../worker/embedding/snippets.ts";
import { MESSAGES } from "../worker/i18n/messages.ts";
import type { Html } from "../worker/jsx/jsx-runtime.ts";
import { PROBLEM_KINDS, problemMessages } from "../worker/openapi/problems.ts";
import { type DocsPage, docsPagePath, EXAMPLE_ORIGIN } from "../worker/static-files/docs-page.ts";
import { createUrls, languageQuery } from "../worker/urls.ts";
import { AccessibilityStatement, ASSESSED } from "./accessibility-statement.tsx";
import { ApiDocs } from "./api-docs.tsx";
import { EmbeddingDocs } from "./embedding-docs.tsx";
import { API_DOCS_MESSAGES } from "./i18n/api-docs.ts";
import { BUILDER_MESSAGES } from "./i18n/builder.ts";
import { EMBEDDING_DOCS_MESSAGES } from "./i18n/embedding-docs.ts";
import { PrivacyStatement } from "./privacy-statement.tsx";
import { ProblemPage } from "./problem-page.tsx";
import { snippetTemplates } from "./snippet-templates.ts";
import type { DocsSources } from "./sources.ts";

const URLS = createUrls(EXAMPLE_ORIGIN);

/** The text of every file of the documentation, by path: the pages in each language, and the texts of the builder. */
export function renderFiles(sources: DocsSources): ReadonlyMap<string, string> {
  const templates = snippetTemplates(sources.recipes);
  return new Map(
    LANGUAGES.flatMap((language) => [
      ...Object.entries(pages(sources, language)).map(([page, text]) => file(docsPagePath(page, language), text)),
      file(builderPath(language), {
        messages: BUILDER_MESSAGES[language],
        templates,
        downloads: sources.downloads,
      }),
    ]),
  );
}

function file(path: string, content: DocsPage | BuilderContent): [string, string] {
  return [path, JSON.stringify(content)];
}

function pages(
  { description, recipes, matrix, programs, isPublicBody }: DocsSources,
  language: Language,
): Readonly<Record<string, DocsPage>> {
  const where = { language, urls: URLS };
  const context = {
    ...where,
    heading: 1,
    topHeading: "show",
    links: "text",
    factsFrom: undefined,
    publisherNote: "none",
    document: "own",
    ownPages: new Map(),
  } as const;
  return {
    accessibility: {
      ...toDocsPage(MESSAGES[language].accessibility, <AccessibilityStatement context={context} />),
      updated: ASSESSED,
    },
    privacy: toDocsPage(MESSAGES[language].privacy, <PrivacyStatement context={context} isPublicBody={isPublicBody} />),
    embedding: toDocsPage(
      EMBEDDING_DOCS_MESSAGES[language].title,
      <EmbeddingDocs {...where} {...{ recipes, matrix, programs, snippets: snippetsIn(language, recipes) }} />,
    ),
    api: toDocsPage(API_DOCS_MESSAGES[language].title, <ApiDocs {...where} description={description} />),
    ...Object.fromEntries(
      PROBLEM_KINDS.map((id) => [
        `problem-${id}`,
        toDocsPage(problemMessages(id).title[language], <ProblemPage {...where} id={id} />),
      ]),
    ),
  };
}

/** The builder's snippets for the overview, in the default colours, by id. */
function snippetsIn(language: Language, recipes: DocsSources["recipes"]): Readonly<Record<string, string>> {
  const title = MESSAGES[language].home;
  const overview = { viewId: "overview", language, title, query: languageQuery(language) };
  const options = { ...overview, scheme: "light", isTable: false } as const;
  const snippets = fillSnippets(snippetTemplates(recipes), options, URLS);
  return Object.fromEntries(snippets.map(({ id, code }) => [id, code]));
}

function toDocsPage(title: string, { html }: Html): DocsPage {
  const paragraphs = Array.from(html.matchAll(/<p>(.*?)<\/p>/gs), ([, markup = ""]) => toPlainText(markup));
  const [description = ""] = paragraphs.filter(({ length }) => length >= MIN_DESCRIPTION_LENGTH);
  return { title, description, body: html };
}

/** A shorter paragraph does not describe the page: it is for example a status. Characters. */
const MIN_DESCRIPTION_LENGTH = 40;

/** The text of our own markup, which only has these character references (src/worker/escape.ts). */
function toPlainText(markup: string): string {
  const text = markup.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}
