import { PODLET_VERSION } from "../embedding/podlet-version.ts";
import { markup } from "../views/html.ts";
import { Message, ToAll } from "../views/message.tsx";
import { WORDS } from "../views/words.ts";
import { bytesOf } from "./answer.ts";
import { type Face, type Refusal, type Refused, refusalHeaders, SHARED_HEADERS, STATUS } from "./face.ts";

const HEADERS = {
  ...SHARED_HEADERS,
  "Content-Type": "text/html; charset=utf-8",
  // A fragment that somebody opens by itself in a browser runs and loads nothing.
  "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
  // A Podium layout reads the manifest again when it meets another version than the one it has.
  "podlet-version": PODLET_VERSION,
} as const;

/** The face for includers. What they get when there is nothing to show is their own choice, by `onerror`. */
export const fragmentFace: Face = {
  headers: HEADERS,
  refuse(refusal, refused) {
    const headers = { ...HEADERS, ...refusalHeaders(refusal, refused) };
    const asked = refusal.kind === "method-not-allowed" ? "status" : refused.onerror;
    switch (asked) {
      case "status":
        return { status: STATUS[refusal.kind], headers, body: body(sentence(refusal, refused), refused) };
      case "link":
        return { status: 200, headers, body: body(pageLink(refused), refused) };
      case "empty":
        // A Turbo Frame without its frame shows an error of its own, so there "empty" is an empty frame.
        if (refused.wrap !== undefined) return { status: 200, headers, body: bytesOf(wrapped("", refused)) };
        return { status: 204, headers: withoutType(headers), body: null };
    }
  },
};

/** Puts markup inside the `<turbo-frame>` that `wrap=turbo:<id>` asks for; anything else is left as it is. */
export function wrapped(html: string, { wrap, language }: Pick<Refused, "wrap" | "language">): string {
  if (wrap === undefined) return html;
  return `<turbo-frame id="${wrap.slice("turbo:".length)}" lang="${language}">${html}</turbo-frame>`;
}

function body(message: ReturnType<typeof Message>, refused: Refused) {
  return bytesOf(wrapped(markup(message), refused));
}

/** What a refusal says, in one paragraph. */
export function sentence(refusal: Refusal, { language }: Refused) {
  const words = WORDS[language];
  const texts: Readonly<Record<Refusal["kind"], string>> = {
    "bad-request": "",
    "not-found": words.nothingHere,
    "method-not-allowed": words.notAllowed,
    "not-acceptable": words.nothingHere,
    "unsupported-media-type": words.nothingHere,
    unavailable: words.unavailable,
    fault: words.fault,
  };
  const problems = refusal.kind === "bad-request" ? refusal.problems : [];
  const details = problems.map(({ name, takes }) => words.badRequest(name, takes[language]));
  return <Message language={language}>{[texts[refusal.kind], ...details].filter(Boolean).join(" ")}</Message>;
}

/** The way on that `onerror=link` gives. */
export function pageLink(refused: Refused) {
  return (
    <Message language={refused.language}>
      <ToAll {...refused} />
    </Message>
  );
}

function withoutType({ "Content-Type": _, ...rest }: Readonly<Record<string, string>>) {
  return rest;
}
