import { EmbedView } from "../components/embed.tsx";
import {
  EMBED_HEADERS,
  type ErrorContext,
  embedPolicy,
  errorHeaders,
  type ResponseFormat,
  STATUS,
} from "../http/errors.ts";
import { type CachedResponse, encode } from "../http/response.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { toHtml } from "../jsx/to-html.ts";
import { languageQuery } from "../urls.ts";
import { pageLink, sentence } from "./fragment.tsx";
import { pageMarkup } from "./page.tsx";

const HEADERS: CachedResponse["headers"] = { ...EMBED_HEADERS, "Content-Type": "text/html; charset=utf-8" };

/** The face for frames. Readers get a sentence and a way on; a host that asks for it gets the way on only, or nothing. */
export const embedFormat: ResponseFormat = {
  headers: HEADERS,
  refuse(refusal, refused) {
    const headers = { ...HEADERS, ...embedPolicy(refused.urls), ...errorHeaders(refusal, refused) };
    switch (refusal.kind === "method-not-allowed" ? "status" : refused.onerror) {
      case "status": {
        const message = toHtml(sentence(refusal, refused)) + toHtml(pageLink(refused));
        return { status: STATUS[refusal.kind], headers, body: document(message, refused) };
      }
      case "link":
        return { status: 200, headers, body: document(toHtml(pageLink(refused)), refused) };
      case "empty": {
        const { "Content-Type": _, ...withoutType } = headers;
        return { status: 204, headers: withoutType, body: null };
      }
    }
  },
};

function document(message: string, { language, urls, scheme }: ErrorContext): Uint8Array {
  const page = urls.url("home", languageQuery(language));
  const embed = { title: MESSAGES[language].home, language, urls, page, scheme, redirects: new Map() };
  return encode(pageMarkup(<EmbedView embed={embed} fragment={message} />));
}
