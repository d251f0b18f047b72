import { languageQuery } from "../addresses.ts";
import { EmbedView } from "../views/embed.tsx";
import { markup } from "../views/html.ts";
import { WORDS } from "../views/words.ts";
import { type Answer, bytesOf } from "./answer.ts";
import { EMBED_HEADERS, type Face, type Refused, refusalHeaders, STATUS } from "./face.ts";
import { pageLink, sentence } from "./fragment-face.tsx";
import { pageMarkup } from "./page-face.tsx";

const HEADERS: Answer["headers"] = { ...EMBED_HEADERS, "Content-Type": "text/html; charset=utf-8" };

/** The face for frames. Readers get a sentence and a way on; a host that asks for it gets the way on only, or nothing. */
export const embedFace: Face = {
  headers: HEADERS,
  refuse(refusal, refused) {
    const headers = { ...HEADERS, ...refusalHeaders(refusal, refused) };
    switch (refusal.kind === "method-not-allowed" ? "status" : refused.onerror) {
      case "status": {
        const message = markup(sentence(refusal, refused)) + markup(pageLink(refused));
        return { status: STATUS[refusal.kind], headers, body: document(message, refused) };
      }
      case "link":
        return { status: 200, headers, body: document(markup(pageLink(refused)), refused) };
      case "empty": {
        const { "Content-Type": _, ...withoutType } = headers;
        return { status: 204, headers: withoutType, body: null };
      }
    }
  },
};

function document(message: string, { language, addresses }: Refused): Uint8Array {
  const page = addresses.to("home", languageQuery(language));
  const embed = { title: WORDS[language].home, language, addresses, page, redirects: new Map() };
  return bytesOf(pageMarkup(<EmbedView embed={embed} fragment={message} />));
}
