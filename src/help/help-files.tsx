import { LANGUAGES, type Language } from "../domain/text.ts";
import { addressesAt } from "../worker/addresses.ts";
import { isProblem } from "../worker/answers/problems.ts";
import { type BuilderHelp, builderPath } from "../worker/embedding/builder-help.ts";
import { PRINTED_RECIPES, type Recipes } from "../worker/embedding/snippets.ts";
import { EXAMPLE_ORIGIN, type HelpText, helpPath } from "../worker/files/help-text.ts";
import type { Markup } from "../worker/markup/jsx-runtime.ts";
import { AccessibilityStatement, statementTitle } from "./accessibility-statement.tsx";
import { ApiDocsView } from "./api-docs.tsx";
import { BUILDER_WORDS } from "./builder-words.ts";
import { DOCS_WORDS } from "./docs-words.ts";
import { EmbeddingDocsView } from "./embedding-docs.tsx";
import { GUIDE_WORDS } from "./guide-words.ts";
import type { HelpSources } from "./help-sources.ts";
import { ProblemView } from "./problem-page.tsx";
import { PROBLEM_WORDS } from "./problem-words.ts";

const ADDRESSES = addressesAt(EXAMPLE_ORIGIN);

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

function pages({ description, recipes, matrix }: HelpSources, language: Language): Readonly<Record<string, HelpText>> {
  const where = { language, addresses: ADDRESSES };
  const view = { ...where, heading: 1, links: "text", factsFrom: undefined, sender: "in-footer" } as const;
  return {
    accessibility: drawn(statementTitle(language), <AccessibilityStatement view={view} />),
    embedding: drawn(GUIDE_WORDS[language].title, <EmbeddingDocsView {...where} recipes={recipes} matrix={matrix} />),
    api: drawn(DOCS_WORDS[language].title, <ApiDocsView {...where} description={description} />),
    ...Object.fromEntries(
      Object.keys(PROBLEM_WORDS)
        .filter(isProblem)
        .map((id) => [`problem-${id}`, drawn(PROBLEM_WORDS[id].title[language], <ProblemView {...where} id={id} />)]),
    ),
  };
}

function drawn(title: string, { html }: Markup): HelpText {
  return { title, body: html };
}

function printed(recipes: HelpSources["recipes"]): Recipes {
  const found = Object.fromEntries(PRINTED_RECIPES.map((name) => [name, recipes[name]]));
  if (!isWhole(found)) throw new Error(`docs/embedding needs ${PRINTED_RECIPES.join(", ")}`);
  return found;
}

function isWhole(recipes: Readonly<Record<string, string | undefined>>): recipes is Recipes {
  return PRINTED_RECIPES.every((name) => recipes[name] !== undefined);
}
