import { ALL, type PageRange } from "../../release/pagination.ts";
import { FILTERS, ORGANIZATION_FILTERS, organizationFilter } from "../filters.ts";
import { linkHeader } from "../http/headers.ts";
import type { RouteContext, RouteDefinition } from "../http/route.ts";
import type { ParameterName } from "../query.ts";
import { collaborationToJson } from "../serializers/json/collaboration.ts";
import { listToJson, toPageRange } from "../serializers/json/list.ts";
import { organizationSummaryToJson, organizationToJson } from "../serializers/json/organization.ts";
import type { ItemPathName, PathName, Urls } from "../urls.ts";

/** A page of the collaborations that match the filter. */
export const collaborationsApi = listRoute("collaborationsApi", FILTERS, async (context, range) => {
  const { release, queryContext, params, renderContext } = context;
  const { collaborations, total } = await release.collaborations(params, queryContext, range);
  return { items: collaborations.map((detail) => collaborationToJson(detail, renderContext.urls)), total };
});

/** A collaboration. */
export const collaborationApi = itemRoute(async ({ release, queryContext, id, renderContext: { urls } }) => {
  const detail = await release.collaboration(id, queryContext);
  return detail && collaborationToJson(detail, urls);
});

/** A page of the organizations that match the filter. */
export const organizationsApi = listRoute("organizationsApi", ORGANIZATION_FILTERS, async (context, range) => {
  const { release, queryContext, params, renderContext } = context;
  const { organizations, total } = await release.organizations(organizationFilter(params), queryContext, range);
  return { items: organizations.map((each) => organizationSummaryToJson(each, renderContext.urls)), total };
});

/** An organization with its collaborations. */
export const organizationApi = itemRoute(async ({ release, queryContext, id, renderContext: { urls } }) => {
  const detail = await release.organization(id, queryContext, ALL);
  return detail && organizationToJson(detail, urls);
});

/** The parameters of a list beside its filters. */
type ListParameter = "lang" | "page" | "limit";

/** A route of a list by page, with a Link header to its JSON-LD context and its other pages (RFC 8288). */
export function listRoute<Filter extends ParameterName>(
  path: Exclude<PathName, ItemPathName>,
  filters: readonly Filter[],
  load: (
    context: RouteContext<ListParameter | Filter>,
    range: PageRange,
  ) => Promise<{ readonly items: readonly object[]; readonly total: number }>,
): RouteDefinition<ListParameter | Filter> {
  return {
    format: "json",
    parameters: ["lang", ...filters, "page", "limit"],
    async render(context) {
      const { urls } = context.renderContext;
      const paging: RouteContext<ListParameter>["params"] = context.params;
      const { items, total } = await load(context, toPageRange(paging));
      const list = listToJson(items, total, paging, urls.url(path), context.query);
      const links = `${contextLink(urls)}, ${linkHeader(list.links)}`;
      return { body: JSON.stringify(list), headers: { Link: links } };
    },
  };
}

/** A route of a resource, with links to its page and to the context that makes it linked data. */
export function itemRoute(
  load: (context: RouteContext<"lang">) => Promise<{ readonly links: { readonly page: string } } | undefined>,
): RouteDefinition<"lang"> {
  return {
    format: "json",
    parameters: ["lang"],
    async render(context) {
      const resource = await load(context);
      if (resource === undefined) return undefined;
      const links = `${contextLink(context.renderContext.urls)}, <${resource.links.page}>; rel="alternate"; type="text/html"`;
      return { body: JSON.stringify(resource), headers: { Link: links } };
    },
  };
}

/** The link that makes plain JSON linked data (JSON-LD 1.1, section 6.1). */
function contextLink(urls: Urls): string {
  return `<${urls.url("context")}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`;
}
