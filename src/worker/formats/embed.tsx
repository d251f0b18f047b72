import { EmbedView } from "../components/embed.tsx";
import { createErrorHeaders, type ErrorContext, type ErrorRenderer, STATUS, withoutType } from "../http/errors.ts";
import { encode } from "../http/response.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { toHtml } from "../jsx/jsx-runtime.ts";
import { languageQuery } from "../urls.ts";
import { errorNotice, homeLinkNotice } from "./fragment.tsx";
import { toDocument } from "./page.tsx";

/** Renders an error for frames: a sentence and a link, or what the host's parameter `onerror` says. */
export const renderEmbedError: ErrorRenderer = (error, context) => {
  const headers = createErrorHeaders("embed", error, context);
  switch (error.kind === "method-not-allowed" ? "status" : context.onerror) {
    case "status": {
      const notices = toHtml(errorNotice(error, context)) + toHtml(homeLinkNotice(context));
      return { status: STATUS[error.kind], headers, body: renderDocument(notices, context) };
    }
    case "link":
      return { status: 200, headers, body: renderDocument(toHtml(homeLinkNotice(context)), context) };
    case "empty":
      return { status: 204, headers: withoutType(headers), body: null };
  }
};

function renderDocument(notices: string, { language, urls, scheme }: ErrorContext): Uint8Array {
  const page = urls.url("home", languageQuery(language));
  const embed = { title: MESSAGES[language].home, language, urls, page, scheme, redirects: new Map() };
  return encode(toDocument(<EmbedView embed={embed} fragment={notices} />));
}
