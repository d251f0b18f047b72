import { WHOLE } from "../../release/release.ts";
import { apiFace } from "../answers/api-face.ts";
import { linkHeader } from "../answers/link-header.ts";
import { FILTERS, ORGANIZATION_FILTERS, organizationFilter } from "../filters.ts";
import { collaborationResource } from "../resources/collaboration.ts";
import { DEFAULT_LIMIT, listResource, stretchOf } from "../resources/list.ts";
import { organizationFacts, organizationResource } from "../resources/organization.ts";
import type { Document, Route } from "./serve.ts";

export const collaborationsApi: Route<"lang" | (typeof FILTERS)[number] | "page" | "limit"> = {
  face: apiFace,
  parameters: ["lang", ...FILTERS, "page", "limit"],
  async document({ release, moment, values, view: { addresses }, query }) {
    const paging = { page: values.page, limit: values.limit ?? DEFAULT_LIMIT };
    const { collaborations, total } = await release.collaborations(values, moment, stretchOf(paging));
    const items = collaborations.map((detail) => collaborationResource(detail, addresses));
    return listDocument(listResource(items, total, paging, addresses.to("collaborationsApi"), query));
  },
};

export const collaborationApi: Route<"lang"> = {
  face: apiFace,
  parameters: ["lang"],
  async document({ release, moment, id, view: { addresses } }) {
    const detail = await release.collaboration(id, moment);
    return detail === undefined
      ? undefined
      : itemDocument(collaborationResource(detail, addresses), addresses.to("context"));
  },
};

export const organizationsApi: Route<"lang" | (typeof ORGANIZATION_FILTERS)[number] | "page" | "limit"> = {
  face: apiFace,
  parameters: ["lang", ...ORGANIZATION_FILTERS, "page", "limit"],
  async document({ release, moment, values, view: { addresses }, query }) {
    const paging = { page: values.page, limit: values.limit ?? DEFAULT_LIMIT };
    const { organizations, total } = await release.organizations(organizationFilter(values), moment, stretchOf(paging));
    const items = organizations.map((each) => organizationFacts(each, addresses));
    return listDocument(listResource(items, total, paging, addresses.to("organizationsApi"), query));
  },
};

export const organizationApi: Route<"lang"> = {
  face: apiFace,
  parameters: ["lang"],
  async document({ release, moment, id, view: { addresses } }) {
    const detail = await release.organization(id, moment, WHOLE);
    return detail === undefined
      ? undefined
      : itemDocument(organizationResource(detail, addresses), addresses.to("context"));
  },
};

/** A list says where its other pages are in its headers too (RFC 8288). */
function listDocument(list: ReturnType<typeof listResource>): Document {
  return { text: JSON.stringify(list), headers: { Link: linkHeader(list.links) } };
}

/** The relation that makes plain JSON linked data (JSON-LD 1.1, section 6.1). */
const JSON_LD_CONTEXT = "http://www.w3.org/ns/json-ld#context";

function itemDocument(resource: { readonly links: { readonly page: string } }, context: string): Document {
  const link = `<${context}>; rel="${JSON_LD_CONTEXT}"; type="application/ld+json"`;
  const page = `<${resource.links.page}>; rel="alternate"; type="text/html"`;
  return { text: JSON.stringify(resource), headers: { Link: `${link}, ${page}` } };
}
