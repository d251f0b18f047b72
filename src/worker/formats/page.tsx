import { HomeLink } from "../components/notice.tsx";
import { PageView } from "../components/page.tsx";
import { PlainSearch } from "../components/search-form.tsx";
import {
  type ErrorContext,
  errorHeaders,
  type HttpError,
  PAGE_HEADERS,
  type ResponseFormat,
  STATUS,
} from "../http/errors.ts";
import { encode } from "../http/response.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { toHtml } from "../jsx/to-html.ts";
import { languageQuery } from "../urls.ts";

const HEADERS = { ...PAGE_HEADERS, "Content-Type": "text/html; charset=utf-8" } as const;

/** The face for people: whole documents, errors too. */
export const pageFormat: ResponseFormat = {
  headers: HEADERS,
  refuse: (refusal, refused) => ({
    status: STATUS[refusal.kind],
    headers: { ...HEADERS, ...errorHeaders(refusal, refused) },
    body: encode(pageMarkup(errorPage(refusal, refused))),
  }),
};

/** The markup of a whole document. */
export function pageMarkup(page: Parameters<typeof toHtml>[0]): string {
  return `<!DOCTYPE html>${toHtml(page)}`;
}

/** What went wrong in words, and a way on. */
function errorPage(refusal: HttpError, { language, urls, path }: ErrorContext) {
  const { title, sentences } = wording(refusal, language);
  const again = wordsForAgain(refusal, language);
  const page = { language, urls, own: undefined, json: undefined, publisherInfo: undefined, isHome: false };
  return (
    <PageView page={{ ...page, title: { sv: title } }}>
      <h1>{title}</h1>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {refusal.kind === "not-found" && <PlainSearch language={language} urls={urls} />}
      {again !== undefined && (
        <p>
          <a href={urls.path(path, languageQuery(language))}>{again}</a>
        </p>
      )}
      <p>
        <HomeLink language={language} urls={urls} />
      </p>
    </PageView>
  );
}

/** What the link to the same page says, where asking for it again may help. */
function wordsForAgain({ kind }: HttpError, language: ErrorContext["language"]): string | undefined {
  if (kind === "bad-request") return MESSAGES[language].withoutChoices;
  return kind === "unavailable" || kind === "fault" ? MESSAGES[language].tryAgain : undefined;
}

function wording(refusal: HttpError, language: ErrorContext["language"]) {
  const words = MESSAGES[language];
  switch (refusal.kind) {
    case "bad-request":
      return {
        title: words.badRequestTitle,
        sentences: refusal.problems.map(({ name, description }) => words.badRequest(name, description[language])),
      };
    case "not-found":
    case "not-acceptable":
    case "unsupported-media-type":
      return { title: words.notFoundTitle, sentences: [words.notFound] };
    case "method-not-allowed":
      return { title: words.notAllowedTitle, sentences: [words.notAllowed] };
    case "unavailable":
      return { title: words.unavailableTitle, sentences: [words.unavailable] };
    case "fault":
      return { title: words.faultTitle, sentences: [words.fault] };
  }
}
