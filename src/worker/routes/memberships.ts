import { listParticipations } from "../../release/participations.ts";
import { FILTERS } from "../filters.ts";
import { API_VARIES } from "../http/api-middleware.ts";
import type { RouteDefinition } from "../http/route.ts";
import { DEFAULT_LIMIT, listToJson, toPageRange } from "../serializers/json/list.ts";
import { membershipToJson } from "../serializers/json/membership.ts";
import { listDocument } from "./api.ts";

/** The memberships of the collaborations that match the filter, paginated, in the order of the CSV table. */
export const membershipsApi: RouteDefinition<"lang" | (typeof FILTERS)[number] | "page" | "limit"> = {
  format: "json",
  varies: API_VARIES,
  parameters: ["lang", ...FILTERS, "page", "limit"],
  async render({ release, queryContext, params, view: { urls }, query }) {
    const paging = { page: params.page, limit: params.limit ?? DEFAULT_LIMIT };
    const { collaborations, skip, total } = await release.participations(params, queryContext, toPageRange(paging));
    const items = collaborations
      .flatMap((detail) => listParticipations(detail).map((each) => membershipToJson(detail, each, urls)))
      .slice(skip, skip + paging.limit);
    return listDocument(
      listToJson(items, total, paging, urls.url("membershipsApi"), query, params.q),
      urls.url("context"),
    );
  },
};
