import type { Language } from "../domain/text.ts";
import { STATUS } from "../worker/http/errors.ts";
import { languageQuery, type Urls } from "../worker/urls.ts";
import { DOCS_WORDS } from "./docs-words.ts";
import { PROBLEM_WORDS } from "./problem-words.ts";

interface Props {
  readonly id: keyof typeof PROBLEM_WORDS;
  readonly language: Language;
  readonly urls: Urls;
}

/** What a kind of problem means and what to do about it. */
export function ProblemView({ id, language, urls }: Props) {
  const { title, meaning, advice } = PROBLEM_WORDS[id];
  const words = DOCS_WORDS[language];
  return (
    <>
      <h1>{title[language]}</h1>
      <p>
        <code>
          {STATUS[id]} {id}
        </code>
      </p>
      <h2>{words.whatItMeans}</h2>
      <p>{meaning[language]}</p>
      <h2>{words.whatToDo}</h2>
      <p>{advice[language]}</p>
      <p>
        <a href={urls.url("apiDocs", languageQuery(language))}>{words.aboutApi}</a>
      </p>
    </>
  );
}
