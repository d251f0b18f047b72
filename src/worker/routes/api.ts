import { ALL } from "../../release/pagination.ts";
import { FILTERS, ORGANIZATION_FILTERS, organizationFilter } from "../filters.ts";
import { API_VARIES } from "../http/api-middleware.ts";
import { linkHeader } from "../http/headers.ts";
import type { Document, RouteDefinition } from "../http/route.ts";
import { collaborationToJson } from "../serializers/json/collaboration.ts";
import { DEFAULT_LIMIT, listToJson, toPageRange } from "../serializers/json/list.ts";
import { organizationSummaryToJson, organizationToJson } from "../serializers/json/organization.ts";

/** A page of the collaborations that match the filter. */
export const collaborationsApi: RouteDefinition<"lang" | (typeof FILTERS)[number] | "page" | "limit"> = {
  format: "json",
  varies: API_VARIES,
  parameters: ["lang", ...FILTERS, "page", "limit"],
  async render({ release, queryContext, params, view: { urls }, query }) {
    const paging = { page: params.page, limit: params.limit ?? DEFAULT_LIMIT };
    const { collaborations, total } = await release.collaborations(params, queryContext, toPageRange(paging));
    const items = collaborations.map((detail) => collaborationToJson(detail, urls));
    return listDocument(
      listToJson(items, total, paging, urls.url("collaborationsApi"), query, params.q),
      urls.url("context"),
    );
  },
};

/** A collaboration. */
export const collaborationApi: RouteDefinition<"lang"> = {
  format: "json",
  varies: API_VARIES,
  parameters: ["lang"],
  async render({ release, queryContext, id, view: { urls } }) {
    const detail = await release.collaboration(id, queryContext);
    return detail === undefined ? undefined : itemDocument(collaborationToJson(detail, urls), urls.url("context"));
  },
};

/** A page of the organizations that match the filter. */
export const organizationsApi: RouteDefinition<"lang" | (typeof ORGANIZATION_FILTERS)[number] | "page" | "limit"> = {
  format: "json",
  varies: API_VARIES,
  parameters: ["lang", ...ORGANIZATION_FILTERS, "page", "limit"],
  async render({ release, queryContext, params, view: { urls }, query }) {
    const paging = { page: params.page, limit: params.limit ?? DEFAULT_LIMIT };
    const { organizations, total } = await release.organizations(
      organizationFilter(params),
      queryContext,
      toPageRange(paging),
    );
    const items = organizations.map((each) => organizationSummaryToJson(each, urls));
    return listDocument(
      listToJson(items, total, paging, urls.url("organizationsApi"), query, params.q),
      urls.url("context"),
    );
  },
};

/** An organization with its collaborations. */
export const organizationApi: RouteDefinition<"lang"> = {
  format: "json",
  varies: API_VARIES,
  parameters: ["lang"],
  async render({ release, queryContext, id, view: { urls } }) {
    const detail = await release.organization(id, queryContext, ALL);
    return detail === undefined ? undefined : itemDocument(organizationToJson(detail, urls), urls.url("context"));
  },
};

/** A list, with a Link header to its JSON-LD context and its other pages (RFC 8288). */
export function listDocument(list: ReturnType<typeof listToJson>, context: string): Document {
  return { body: JSON.stringify(list), headers: { Link: `${contextLink(context)}, ${linkHeader(list.links)}` } };
}

/** A resource, with its page and the context that makes it linked data. */
export function itemDocument(resource: { readonly links: { readonly page: string } }, context: string): Document {
  const page = `<${resource.links.page}>; rel="alternate"; type="text/html"`;
  return { body: JSON.stringify(resource), headers: { Link: `${contextLink(context)}, ${page}` } };
}

/** The link that makes plain JSON linked data (JSON-LD 1.1, section 6.1). */
function contextLink(context: string): string {
  return `<${context}>; rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"`;
}
