import { HomeLink, Notice } from "../components/notice.tsx";
import {
  createErrorHeaders,
  type ErrorContext,
  type ErrorRenderer,
  type HttpError,
  STATUS,
  withoutType,
} from "../http/errors.ts";
import { encode } from "../http/response.ts";
import type { RouteDefinition } from "../http/route.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { toHtml } from "../jsx/jsx-runtime.ts";
import type { ParameterName } from "../query.ts";
import type { View } from "../views.tsx";

/** The route of a view as a fragment. */
export function fragmentRoute(view: View): RouteDefinition<ParameterName> {
  return {
    format: "fragment",
    parameters: view.parameters,
    async render(context) {
      const rendered = await view.render(context);
      const { wrap, lang } = context.params;
      return rendered && wrapInTurboFrame(toHtml(rendered.html), { wrap, language: lang });
    },
  };
}

/** Renders an error for includers, as their parameter `onerror` says. */
export const renderFragmentError: ErrorRenderer = (error, context) => {
  const headers = createErrorHeaders("fragment", error, context);
  switch (error.kind === "method-not-allowed" ? "status" : context.onerror) {
    case "status":
      return { status: STATUS[error.kind], headers, body: renderBody(errorNotice(error, context), context) };
    case "link":
      return { status: 200, headers, body: renderBody(homeLinkNotice(context), context) };
    case "empty":
      // A Turbo Frame without its frame shows an error of its own, so there "empty" is an empty frame.
      if (context.wrap !== undefined) return { status: 200, headers, body: encode(wrapInTurboFrame("", context)) };
      return { status: 204, headers: withoutType(headers), body: null };
  }
};

/** Wraps HTML in the `<turbo-frame>` that `wrap=turbo:<id>` asks for. */
export function wrapInTurboFrame(html: string, { wrap, language }: Pick<ErrorContext, "wrap" | "language">): string {
  if (wrap === undefined) return html;
  return `<turbo-frame id="${wrap.slice("turbo:".length)}" lang="${language}">${html}</turbo-frame>`;
}

function renderBody(notice: ReturnType<typeof Notice>, context: ErrorContext) {
  return encode(wrapInTurboFrame(toHtml(notice), context));
}

/** What went wrong, in one paragraph. */
export function errorNotice(error: HttpError, { language }: ErrorContext) {
  const messages = MESSAGES[language];
  const texts: Readonly<Record<HttpError["kind"], string>> = {
    "bad-request": "",
    "not-found": messages.nothingHere,
    "method-not-allowed": messages.notAllowed,
    "not-acceptable": messages.nothingHere,
    "precondition-failed": messages.nothingHere,
    "unsupported-media-type": messages.nothingHere,
    unavailable: messages.unavailable,
    fault: messages.fault,
  };
  const invalid = error.kind === "bad-request" ? error.invalid : [];
  const details = invalid.map(({ name, description }) => messages.badRequest(name, description[language]));
  return <Notice language={language}>{[texts[error.kind], ...details].filter(Boolean).join(" ")}</Notice>;
}

/** A link to the home page, for `onerror=link`. */
export function homeLinkNotice({ language, urls }: ErrorContext) {
  return (
    <Notice language={language}>
      <HomeLink language={language} urls={urls} />
    </Notice>
  );
}
