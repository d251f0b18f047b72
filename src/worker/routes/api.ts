import { apiFace } from "../answers/api-face.ts";
import { collaborationResource } from "../resources/collaboration.ts";
import { DEFAULT_LIMIT, listResource } from "../resources/list.ts";
import { organizationFacts, organizationResource } from "../resources/organization.ts";
import { FILTERS } from "./fragments.tsx";
import type { Route } from "./serve.ts";

export const collaborationsApi: Route<"lang" | (typeof FILTERS)[number] | "page" | "limit"> = {
  face: apiFace,
  parameters: ["lang", ...FILTERS, "page", "limit"],
  async document({ release, moment, values, view: { addresses }, query }) {
    const { collaborations } = await release.collaborations(values, moment);
    const page = { page: values.page, limit: values.limit ?? DEFAULT_LIMIT };
    const list = listResource(collaborations, page, addresses.to("collaborationsApi"), query);
    return JSON.stringify({ ...list, items: list.items.map((detail) => collaborationResource(detail, addresses)) });
  },
};

export const collaborationApi: Route<"lang"> = {
  face: apiFace,
  parameters: ["lang"],
  async document({ release, moment, id, view: { addresses } }) {
    const detail = await release.collaboration(id, moment);
    return detail === undefined ? undefined : JSON.stringify(collaborationResource(detail, addresses));
  },
};

export const organizationsApi: Route<"lang" | "page" | "limit"> = {
  face: apiFace,
  parameters: ["lang", "page", "limit"],
  async document({ release, values, view: { addresses }, query }) {
    const { organizations } = await release.organizations();
    const page = { page: values.page, limit: values.limit ?? DEFAULT_LIMIT };
    const list = listResource(organizations, page, addresses.to("organizationsApi"), query);
    return JSON.stringify({ ...list, items: list.items.map((each) => organizationFacts(each, addresses)) });
  },
};

export const organizationApi: Route<"lang"> = {
  face: apiFace,
  parameters: ["lang"],
  async document({ release, moment, id, view: { addresses } }) {
    const detail = await release.organization(id, moment);
    return detail === undefined ? undefined : JSON.stringify(organizationResource(detail, addresses));
  },
};
