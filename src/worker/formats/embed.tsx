import { EmbedDocument } from "../components/embed.tsx";
import { currentViewId } from "../current-ids.ts";
import { embedParameters, pageUrl } from "../embedding/view-id.ts";
import type { ErrorContext, ErrorRenderer } from "../http/errors.ts";
import type { RouteDefinition } from "../http/route.ts";
import { MESSAGES } from "../i18n/messages.ts";
import { toHtml } from "../jsx/jsx-runtime.ts";
import { languageQuery, type Urls } from "../urls.ts";
import type { View, WebsiteLink } from "../views.tsx";
import { errorNotice, homeLinkNotice, renderIncludedError } from "./fragment.tsx";
import { toDocument } from "./page.tsx";

/** The route of a view as a document for frames. */
export function embedRoute(view: View): RouteDefinition {
  return {
    format: "embed",
    parameters: embedParameters(view),
    async render(context) {
      const { language, urls } = context.renderContext;
      const query = Object.fromEntries(new URLSearchParams(context.query));
      const title = await view.title(context.release, context.queryContext, context.id, context.params);
      const rendered = await view.render(context);
      if (title === undefined || rendered === undefined) return undefined;
      const viewId = currentViewId(view.path.replace(":id", context.id), context.release);
      const embed = {
        title,
        url: urls.embed(viewId, query),
        language,
        urls,
        scheme: context.params.scheme,
        redirects: redirectsTo(rendered.websites ?? [], urls),
        page: pageUrl({ viewId, language, query }, urls),
      };
      return { body: toDocument(<EmbedDocument embed={embed} fragment={toHtml(rendered.html)} />) };
    },
  };
}

/** Our redirects by website: frames in WordPress may only open URLs of their own host. */
function redirectsTo(websites: readonly WebsiteLink[], urls: Urls): ReadonlyMap<string, string> {
  const redirects = new Map<string, string>();
  for (const { kind, id, website } of websites) {
    const href = website === undefined ? undefined : new URL(website).href;
    if (href === undefined || redirects.has(href)) continue;
    redirects.set(href, urls.item(kind === "collaborations" ? "collaborationOut" : "organizationOut", id));
  }
  return redirects;
}

/** Renders an error for frames: a sentence and a link, or only the link. */
export const renderEmbedError: ErrorRenderer = (error, context) =>
  renderIncludedError("embed", error, context, (onerror) => {
    if (onerror === "empty") return "";
    const message = onerror === "status" ? toHtml(errorNotice(error, context)) : "";
    return renderDocument(message + toHtml(homeLinkNotice(context)), context);
  });

function renderDocument(notices: string, { language, urls, scheme }: ErrorContext): string {
  const page = urls.url("home", languageQuery(language));
  const embed = { title: MESSAGES[language].home, language, urls, page, scheme, redirects: new Map() };
  return toDocument(<EmbedDocument embed={embed} fragment={notices} />);
}
