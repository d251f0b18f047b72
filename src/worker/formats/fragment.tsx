import { HomeLink, Notice } from "../components/notice.tsx";
import { createErrorHeaders, type ErrorContext, type ErrorRenderer, type HttpError, STATUS } from "../http/errors.ts";
import { type CachedResponse, encode } from "../http/response.ts";
import type { RouteDefinition } from "../http/route.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { toHtml } from "../jsx/jsx-runtime.ts";
import type { View } from "../views.tsx";

/** The route of a view as a fragment. */
export function fragmentRoute(view: View): RouteDefinition {
  return {
    format: "fragment",
    parameters: view.parameters,
    async render(context) {
      const rendered = await view.render(context);
      const { wrap, lang } = context.params;
      return rendered && { body: wrapInTurboFrame(toHtml(rendered.html), { wrap, language: lang }) };
    },
  };
}

/** Renders an error for includers. */
export const renderFragmentError: ErrorRenderer = (error, context) =>
  renderIncludedError("fragment", error, context, (onerror) => {
    const notices = { status: errorNotice(error, context), link: homeLinkNotice(context), empty: <></> };
    // Turbo shows an error if the response lacks its frame, so "empty" is then an empty frame.
    return wrapInTurboFrame(toHtml(notices[onerror]), context);
  });

/** Renders an error as the parameter `onerror` says: what `toText` writes for it, or 204 where that is nothing. */
export function renderIncludedError(
  format: "fragment" | "embed",
  error: HttpError,
  context: ErrorContext,
  toText: (onerror: ErrorContext["onerror"]) => string,
): CachedResponse {
  const onerror = error.kind === "method-not-allowed" ? "status" : context.onerror;
  const headers = createErrorHeaders(format, error, context);
  const text = toText(onerror);
  const { "Content-Type": _, ...withoutType } = headers;
  if (text === "") return { status: 204, headers: withoutType, body: null };
  return { status: onerror === "status" ? STATUS[error.kind] : 200, headers, body: encode(text) };
}

/** Wraps HTML in the `<turbo-frame>` that `wrap=turbo:<id>` asks for. */
function wrapInTurboFrame(html: string, { wrap, language }: Pick<ErrorContext, "wrap" | "language">): string {
  if (wrap === undefined) return html;
  return `<turbo-frame id="${wrap.slice("turbo:".length)}" lang="${language}">${html}</turbo-frame>`;
}

/** The error message, in one paragraph. */
export function errorNotice(error: HttpError, { language }: ErrorContext) {
  return <Notice language={language}>{errorMessage(error, language)}</Notice>;
}

function errorMessage(error: HttpError, language: ErrorContext["language"]): string {
  const messages = MESSAGES[language];
  switch (error.kind) {
    case "bad-request":
      return error.invalid.map(({ name, description }) => messages.badRequest(name, description[language])).join(" ");
    case "method-not-allowed":
      return messages.notAllowed;
    case "unavailable":
    case "fault":
      return messages[error.kind];
    default:
      return messages.nothingHere;
  }
}

/** A link to the home page, for `onerror=link`. */
export function homeLinkNotice({ language, urls }: ErrorContext) {
  return (
    <Notice language={language}>
      <HomeLink language={language} urls={urls} />
    </Notice>
  );
}
