import { LANGUAGES, type Language } from "../domain/text.ts";
import { type BuilderHelp, builderPath } from "../worker/embedding/builder-help.ts";
import { RECIPE_FILES, type Recipes, snippetsFor } from "../worker/embedding/snippets.ts";
import { isProblem } from "../worker/http/problems.ts";
import { MESSAGES } from "../worker/i18n/messages.ts";
import type { Html } from "../worker/jsx/jsx-runtime.ts";
import { EXAMPLE_ORIGIN, type HelpText, helpPath } from "../worker/static-files/help-text.ts";
import { createUrls, languageQuery } from "../worker/urls.ts";
import { AccessibilityStatement, ASSESSED, statementTitle } from "./accessibility-statement.tsx";
import { ApiDocsView } from "./api-docs.tsx";
import { BUILDER_WORDS } from "./builder-words.ts";
import { DOCS_WORDS } from "./docs-words.ts";
import { EmbeddingDocsView } from "./embedding-docs.tsx";
import { GUIDE_WORDS } from "./guide-words.ts";
import type { HelpSources } from "./help-sources.ts";
import { ProblemView } from "./problem-page.tsx";
import { PROBLEM_WORDS } from "./problem-words.ts";

const ADDRESSES = createUrls(EXAMPLE_ORIGIN);

/** The text of every file of help, by its path: the pages, drawn once in each language, and the words of the builder. */
export function helpFiles(sources: HelpSources): ReadonlyMap<string, string> {
  const recipes = printed(sources.recipes);
  return new Map(
    LANGUAGES.flatMap((language) => [
      ...Object.entries(pages(sources, language)).map(([page, text]) => file(helpPath(page, language), text)),
      file(builderPath(language), { words: BUILDER_WORDS[language], recipes }),
    ]),
  );
}

function file(path: string, content: HelpText | BuilderHelp): [string, string] {
  return [path, JSON.stringify(content)];
}

function pages(
  { description, recipes, matrix, programs }: HelpSources,
  language: Language,
): Readonly<Record<string, HelpText>> {
  const where = { language, urls: ADDRESSES };
  const view = { ...where, heading: 1, links: "text", factsFrom: undefined, publisherNote: "in-footer" } as const;
  return {
    accessibility: {
      ...drawn(statementTitle(language), <AccessibilityStatement view={view} />),
      updated: ASSESSED,
    },
    embedding: drawn(
      GUIDE_WORDS[language].title,
      <EmbeddingDocsView {...where} {...{ recipes, matrix, programs, lines: linesIn(language, recipes) }} />,
    ),
    api: drawn(DOCS_WORDS[language].title, <ApiDocsView {...where} description={description} />),
    ...Object.fromEntries(
      Object.keys(PROBLEM_WORDS)
        .filter(isProblem)
        .map((id) => [`problem-${id}`, drawn(PROBLEM_WORDS[id].title[language], <ProblemView {...where} id={id} />)]),
    ),
  };
}

/** The lines of the builder for everything, in the colours that most sites have. */
function linesIn(language: Language, recipes: HelpSources["recipes"]): ReadonlyMap<string, string> {
  const title = MESSAGES[language].home;
  const all = { view: "overview", language, title, query: languageQuery(language), scheme: "light" } as const;
  return new Map(snippetsFor(all, ADDRESSES, printed(recipes)).map(({ id, code }) => [id, code]));
}

function drawn(title: string, { html }: Html): HelpText {
  const paragraphs = Array.from(html.matchAll(/<p>(.*?)<\/p>/gs), ([, markup = ""]) => plain(markup));
  const [description = ""] = paragraphs.filter(({ length }) => length >= LEAST_DESCRIPTION);
  return { title, description, body: html };
}

/** A shorter paragraph says nothing of the page, but for example a status. Characters. */
const LEAST_DESCRIPTION = 40;

/** The text of markup of ours, which knows these references only (src/worker/jsx/escape.ts). */
function plain(markup: string): string {
  const text = markup.replace(/<[^>]+>/g, "").replace(/\s+/g, " ");
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");
}

function printed(recipes: HelpSources["recipes"]): Recipes {
  const found = Object.fromEntries(RECIPE_FILES.map((name) => [name, recipes[name]]));
  if (!isWhole(found)) throw new Error(`docs/embedding needs ${RECIPE_FILES.join(", ")}`);
  return found;
}

function isWhole(recipes: Readonly<Record<string, string | undefined>>): recipes is Recipes {
  return RECIPE_FILES.every((name) => recipes[name] !== undefined);
}
