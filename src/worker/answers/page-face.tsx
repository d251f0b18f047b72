import { languageQuery } from "../addresses.ts";
import { markup } from "../views/html.ts";
import { ToAll } from "../views/message.tsx";
import { PageView } from "../views/page.tsx";
import { PlainSearch } from "../views/search-form.tsx";
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

/** What went wrong in words, and a way on. */
function errorPage(refusal: Refusal, { language, addresses, path }: Refused) {
  const { title, sentences } = wording(refusal, language);
  const again = wordsForAgain(refusal, language);
  const page = { language, addresses, own: undefined, json: undefined, sender: undefined, isHome: false };
  return (
    <PageView page={{ ...page, title: { sv: title } }}>
      <h1>{title}</h1>
      {sentences.map((sentence) => (
        <p>{sentence}</p>
      ))}
      {refusal.kind === "not-found" && <PlainSearch language={language} addresses={addresses} />}
      {again !== undefined && (
        <p>
          <a href={addresses.at(path, languageQuery(language))}>{again}</a>
        </p>
      )}
      <p>
        <ToAll language={language} addresses={addresses} />
      </p>
    </PageView>
  );
}

/** What the link to the same page says, where asking for it again may help. */
function wordsForAgain({ kind }: Refusal, language: Refused["language"]): string | undefined {
  if (kind === "bad-request") return WORDS[language].withoutChoices;
  return kind === "unavailable" || kind === "fault" ? WORDS[language].tryAgain : undefined;
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
