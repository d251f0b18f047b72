import { EmbedView } from "../components/embed.tsx";
import { currentViewId } from "../current-ids.ts";
import { pageUrl } from "../embedding/view-id.ts";
import { toDocument } from "../formats/page.tsx";
import type { RouteDefinition } from "../http/handler.ts";
import { toHtml } from "../jsx/jsx-runtime.ts";
import type { ParameterName } from "../query-parameters.ts";
import type { Urls } from "../urls.ts";
import type { View, WebsiteLink } from "../views.tsx";

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
