import { HomeLink } from "../components/notice.tsx";
import { type Page, PageDocument } from "../components/page.tsx";
import { createErrorHeaders, type ErrorContext, type ErrorRenderer, type HttpError, STATUS } from "../http/errors.ts";
import { encode } from "../http/response.ts";
import type { RenderedDocument } from "../http/route.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { type Child, toHtml } from "../jsx/jsx-runtime.ts";
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

/** The document of a page. */
export function pageDocument(page: Page, content: Child): RenderedDocument {
  return { body: toDocument(<PageDocument page={page}>{content}</PageDocument>) };
}

/** An error page: the message, and links to go on. */
function errorPage(error: HttpError, { language, urls, path, publisherInfo }: ErrorContext) {
  const { title, sentences, again } = describe(error, language);
  const alternate = (lang: ErrorContext["language"]) => urls.path(path, languageQuery(lang));
  return (
    <PageDocument page={{ title: { sv: title }, language, urls, alternate, publisherInfo }}>
      <h1>{title}</h1>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {again !== undefined && (
        <p>
          <a href={alternate(language)}>{again}</a>
        </p>
      )}
      <p>
        <HomeLink language={language} urls={urls} />
      </p>
    </PageDocument>
  );
}

interface Description {
  readonly title: string;
  readonly sentences: readonly string[];
  /** The text of a link to the same page, if a retry may help. */
  readonly again?: string;
}

function describe(error: HttpError, language: ErrorContext["language"]): Description {
  const messages = MESSAGES[language];
  const again = messages.tryAgain;
  switch (error.kind) {
    case "bad-request":
      return {
        title: messages.badRequestTitle,
        sentences: error.invalid.map(({ name, description }) => messages.badRequest(name, description[language])),
        again: messages.withoutChoices,
      };
    case "method-not-allowed":
      return { title: messages.notAllowedTitle, sentences: [messages.notAllowed] };
    case "unavailable":
      return { title: messages.unavailableTitle, sentences: [messages.unavailable], again };
    case "fault":
      return { title: messages.faultTitle, sentences: [messages.fault], again };
    default:
      return { title: messages.notFoundTitle, sentences: [messages.notFound] };
  }
}
