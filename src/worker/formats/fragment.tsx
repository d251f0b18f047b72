import { HomeLink, Notice } from "../components/notice.tsx";
import { PODLET_VERSION } from "../embedding/podlet-version.ts";
import {
  CORS_HEADERS,
  type ErrorContext,
  errorHeaders,
  type HttpError,
  type ResponseFormat,
  STATUS,
} from "../http/errors.ts";
import { encode } from "../http/response.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { toHtml } from "../jsx/to-html.ts";

const HEADERS = {
  ...CORS_HEADERS,
  "Content-Type": "text/html; charset=utf-8",
  // A fragment that somebody opens by itself in a browser runs and loads nothing.
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  // A Podium layout reads the manifest again when it meets another version than the one it has.
  "podlet-version": PODLET_VERSION,
} as const;

/** The face for includers. What they get when there is nothing to show is their own choice, by `onerror`. */
export const fragmentFormat: ResponseFormat = {
  headers: HEADERS,
  refuse(refusal, refused) {
    const headers = { ...HEADERS, ...errorHeaders(refusal, refused) };
    const context = refusal.kind === "method-not-allowed" ? "status" : refused.onerror;
    switch (context) {
      case "status":
        return { status: STATUS[refusal.kind], headers, body: body(sentence(refusal, refused), refused) };
      case "link":
        return { status: 200, headers, body: body(pageLink(refused), refused) };
      case "empty":
        // A Turbo Frame without its frame shows an error of its own, so there "empty" is an empty frame.
        if (refused.wrap !== undefined) return { status: 200, headers, body: encode(wrapped("", refused)) };
        return { status: 204, headers: withoutType(headers), body: null };
    }
  },
};

/** Puts markup inside the `<turbo-frame>` that `wrap=turbo:<id>` asks for; anything else is left as it is. */
export function wrapped(html: string, { wrap, language }: Pick<ErrorContext, "wrap" | "language">): string {
  if (wrap === undefined) return html;
  return `<turbo-frame id="${wrap.slice("turbo:".length)}" lang="${language}">${html}</turbo-frame>`;
}

function body(message: ReturnType<typeof Notice>, refused: ErrorContext) {
  return encode(wrapped(toHtml(message), refused));
}

/** What a refusal says, in one paragraph. */
export function sentence(refusal: HttpError, { language }: ErrorContext) {
  const words = MESSAGES[language];
  const texts: Readonly<Record<HttpError["kind"], string>> = {
    "bad-request": "",
    "not-found": words.nothingHere,
    "method-not-allowed": words.notAllowed,
    "not-acceptable": words.nothingHere,
    "unsupported-media-type": words.nothingHere,
    unavailable: words.unavailable,
    fault: words.fault,
  };
  const problems = refusal.kind === "bad-request" ? refusal.problems : [];
  const details = problems.map(({ name, description }) => words.badRequest(name, description[language]));
  return <Notice language={language}>{[texts[refusal.kind], ...details].filter(Boolean).join(" ")}</Notice>;
}

/** The way on that `onerror=link` gives. */
export function pageLink(refused: ErrorContext) {
  return (
    <Notice language={refused.language}>
      <HomeLink {...refused} />
    </Notice>
  );
}

function withoutType({ "Content-Type": _, ...rest }: Readonly<Record<string, string>>) {
  return rest;
}
