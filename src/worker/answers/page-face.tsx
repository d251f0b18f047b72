import { languageQuery } from "../addresses.ts";
import { markup } from "../views/html.ts";
import { PageView } from "../views/page.tsx";
import { WORDS } from "../views/words.ts";
import { bytesOf } from "./answer.ts";
import { type Face, PAGE_HEADERS, type Refusal, type Refused, refusalHeaders, STATUS } from "./face.ts";

const HEADERS = { ...PAGE_HEADERS, "Content-Type": "text/html; charset=utf-8" } as const;

/** The face for people: whole documents, errors too. */
export const pageFace: Face = {
  headers: HEADERS,
  refuse: (refusal, refused) => ({
    status: STATUS[refusal.kind],
    headers: { ...HEADERS, ...refusalHeaders(refusal, refused) },
    body: bytesOf(pageMarkup(errorPage(refusal, refused))),
  }),
};

/** The markup of a whole document. */
export function pageMarkup(page: Parameters<typeof markup>[0]): string {
  return `<!DOCTYPE html>${markup(page)}`;
}

function errorPage(refusal: Refusal, { language, addresses }: Refused) {
  const { title, sentences } = wording(refusal, language);
  const page = { language, addresses, own: undefined, json: undefined, sender: undefined, isHome: false };
  return (
    <PageView page={{ ...page, title: { sv: title } }}>
      <h1>{title}</h1>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      <p>
        <a href={addresses.to("home", languageQuery(language))}>{WORDS[language].toAll}</a>
      </p>
    </PageView>
  );
}

function wording(refusal: Refusal, language: Refused["language"]) {
  const words = WORDS[language];
  switch (refusal.kind) {
    case "bad-request":
      return {
        title: words.badRequestTitle,
        sentences: refusal.problems.map(({ name, takes }) => words.badRequest(name, takes[language])),
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
