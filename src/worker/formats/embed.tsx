import { EmbedView } from "../components/embed.tsx";
import { currentViewId } from "../current-ids.ts";
import { pageUrl } from "../embedding/view-id.ts";
import { createErrorHeaders, type ErrorContext, type ErrorRenderer, STATUS, withoutType } from "../http/errors.ts";
import { encode } from "../http/response.ts";
import type { RouteDefinition } from "../http/route.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { toHtml } from "../jsx/jsx-runtime.ts";
import type { ParameterName } from "../query.ts";
import { languageQuery, type Urls } from "../urls.ts";
import type { View, WebsiteLink } from "../views.tsx";
import { errorNotice, homeLinkNotice } from "./fragment.tsx";
import { toDocument } from "./page.tsx";

/** The route of a view as a document for frames. */
export function embedRoute(view: View): RouteDefinition<ParameterName> {
  return {
    format: "embed",
    parameters: [...view.parameters.filter((name) => name !== "wrap"), "scheme"],
    async render(context) {
      const { language, urls } = context.view;
      const query = Object.fromEntries(new URLSearchParams(context.query));
      const title = await view.title(context.release, context.queryContext, context.id, query);
      const rendered = await view.render(context);
      if (title === undefined || rendered === undefined) return undefined;
      const viewId = currentViewId(view.path.replace(":id", context.id), context.release);
      const embed = {
        title,
        own: urls.embed(viewId, query),
        language,
        urls,
        scheme: context.params.scheme,
        redirects: redirectsTo(rendered.websites, urls),
        page: pageUrl({ view: viewId, language, query }, urls),
      };
      return toDocument(<EmbedView embed={embed} fragment={toHtml(rendered.html)} />);
    },
  };
}

/** Frames in WordPress may only open addresses of ours, so the websites that we redirect to are listed. */
function redirectsTo(websites: readonly WebsiteLink[], urls: Urls): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>();
  for (const { kind, id, website } of websites) {
    const href = website === undefined ? undefined : new URL(website).href;
    if (href === undefined || redirects.has(href)) continue;
    redirects.set(href, urls.item(kind === "collaborations" ? "collaborationOut" : "organizationOut", id));
  }
  return redirects;
}

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
