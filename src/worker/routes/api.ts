import { ALL } from "../../release/pagination.ts";
import { FILTERS, ORGANIZATION_FILTERS, organizationFilter } from "../filters.ts";
import { linkHeader } from "../http/headers.ts";
import type { Document, RouteContext, RouteDefinition } from "../http/route.ts";
import { collaborationToJson } from "../serializers/json/collaboration.ts";
import { listToJson, toPageRange } from "../serializers/json/list.ts";
import { organizationSummaryToJson, organizationToJson } from "../serializers/json/organization.ts";
import type { ItemPathName, PathName, Urls } from "../urls.ts";

/** A page of the collaborations that match the filter. */
export const collaborationsApi: RouteDefinition<"lang" | (typeof FILTERS)[number] | "page" | "limit"> = {
  format: "json",
  parameters: ["lang", ...FILTERS, "page", "limit"],
  async render(context) {
    const { release, queryContext, params, view } = context;
    const { collaborations, total } = await release.collaborations(params, queryContext, toPageRange(params));
    const items = collaborations.map((detail) => collaborationToJson(detail, view.urls));
    return listDocument("collaborationsApi", items, total, context, params.q);
  },
};

/** A collaboration. */
export const collaborationApi: RouteDefinition<"lang"> = {
  format: "json",
  parameters: ["lang"],
  async render({ release, queryContext, id, view: { urls } }) {
    const detail = await release.collaboration(id, queryContext);
    return detail === undefined ? undefined : itemDocument(collaborationToJson(detail, urls), urls);
  },
};

/** A page of the organizations that match the filter. */
export const organizationsApi: RouteDefinition<"lang" | (typeof ORGANIZATION_FILTERS)[number] | "page" | "limit"> = {
  format: "json",
  parameters: ["lang", ...ORGANIZATION_FILTERS, "page", "limit"],
  async render(context) {
    const { release, queryContext, params, view } = context;
    const range = toPageRange(params);
    const { organizations, total } = await release.organizations(organizationFilter(params), queryContext, range);
    const items = organizations.map((each) => organizationSummaryToJson(each, view.urls));
    return listDocument("organizationsApi", items, total, context, params.q);
  },
};

/** An organization with its collaborations. */
export const organizationApi: RouteDefinition<"lang"> = {
  format: "json",
  parameters: ["lang"],
  async render({ release, queryContext, id, view: { urls } }) {
    const detail = await release.organization(id, queryContext, ALL);
    return detail === undefined ? undefined : itemDocument(organizationToJson(detail, urls), urls);
  },
};

/**
 * The requested page of a list, with a Link header to its JSON-LD context and its other pages (RFC 8288).
 * @param total the number of items on all pages
 * @param q the search query
 */
export function listDocument<Item>(
  path: Exclude<PathName, ItemPathName>,
  items: readonly Item[],
  total: number,
  { params, view: { urls }, query }: Pick<RouteContext<"page" | "limit">, "params" | "view" | "query">,
  q?: string,
): Document {
  const list = listToJson(items, total, params, urls.url(path), query, q);
  const links = `${contextLink(urls)}, ${linkHeader(list.links)}`;
  return { body: JSON.stringify(list), headers: { Link: links } };
}

/** A resource, with its page and the context that makes it linked data. */
export function itemDocument(resource: { readonly links: { readonly page: string } }, urls: Urls): Document {
  const page = `<${resource.links.page}>; rel="alternate"; type="text/html"`;
  return { body: JSON.stringify(resource), headers: { Link: `${contextLink(urls)}, ${page}` } };
}

/** The link that makes plain JSON linked data (JSON-LD 1.1, section 6.1). */
function contextLink(urls: Urls): string {
  return `<${urls.url("context")}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`;
}
