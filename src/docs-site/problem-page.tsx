import type { Language } from "../domain/text.ts";
import { type HttpError, STATUS } from "../worker/http/errors.ts";
import { problemMessages } from "../worker/openapi/problems.ts";
import { languageQuery, type Urls } from "../worker/urls.ts";
import { API_DOCS_MESSAGES } from "./i18n/api-docs.ts";

interface Props {
  readonly id: HttpError["kind"];
  readonly language: Language;
  readonly urls: Urls;
}

/** The page of a problem type: its meaning and the remedy. */
export function ProblemPage({ id, language, urls }: Props) {
  const { title, meaning, advice } = problemMessages(id);
  const messages = API_DOCS_MESSAGES[language];
  return (
    <>
      <h1>{title[language]}</h1>
      <p>
        <code>
          {STATUS[id]} {id}
        </code>
      </p>
      <h2>{messages.whatItMeans}</h2>
      <p>{meaning[language]}</p>
      <h2>{messages.whatToDo}</h2>
      <p>{advice[language]}</p>
      <p>
        <a href={urls.url("apiDocs", languageQuery(language))}>{messages.aboutApi}</a>
      </p>
    </>
  );
}
