import { HomeLink } from "../components/notice.tsx";
import { PageView } from "../components/page.tsx";
import { createErrorHeaders, type ErrorContext, type ErrorRenderer, type HttpError, STATUS } from "../http/errors.ts";
import { encode } from "../http/response.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { toHtml } from "../jsx/jsx-runtime.ts";
import { languageQuery } from "../urls.ts";

/** Renders an error for people, as a page. */
export const renderPageError: ErrorRenderer = (error, context) => ({
  status: STATUS[error.kind],
  headers: createErrorHeaders("page", error, context),
  body: encode(toDocument(errorPage(error, context))),
});

/** The HTML of a whole document. */
export function toDocument(page: Parameters<typeof toHtml>[0]): string {
  return `<!DOCTYPE html>${toHtml(page)}`;
}

/** An error page: the message, and links to go on. */
function errorPage(error: HttpError, { language, urls, path, publisherInfo }: ErrorContext) {
  const { title, sentences } = describe(error, language);
  const again = retryLinkText(error, language);
  const alternate = (lang: ErrorContext["language"]) => urls.path(path, languageQuery(lang));
  const page = { language, urls, url: undefined, alternate, json: undefined, publisherInfo, isHome: false };
  return (
    <PageView page={{ ...page, title: { sv: title } }}>
      <h1>{title}</h1>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
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

/** The text of a link to the same page, if a retry may help. */
function retryLinkText({ kind }: HttpError, language: ErrorContext["language"]): string | undefined {
  if (kind === "bad-request") return MESSAGES[language].withoutChoices;
  return kind === "unavailable" || kind === "fault" ? MESSAGES[language].tryAgain : undefined;
}

function describe(error: HttpError, language: ErrorContext["language"]) {
  const messages = MESSAGES[language];
  switch (error.kind) {
    case "bad-request":
      return {
        title: messages.badRequestTitle,
        sentences: error.invalid.map(({ name, description }) => messages.badRequest(name, description[language])),
      };
    case "not-found":
    case "not-acceptable":
    case "precondition-failed":
    case "unsupported-media-type":
      return { title: messages.notFoundTitle, sentences: [messages.notFound] };
    case "method-not-allowed":
      return { title: messages.notAllowedTitle, sentences: [messages.notAllowed] };
    case "unavailable":
      return { title: messages.unavailableTitle, sentences: [messages.unavailable] };
    case "fault":
      return { title: messages.faultTitle, sentences: [messages.fault] };
  }
}
