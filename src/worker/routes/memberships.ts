import { listParticipations } from "../../release/participations.ts";
import { FILTERS } from "../filters.ts";
import type { RouteDefinition } from "../http/route.ts";
import { toPageRange } from "../serializers/json/list.ts";
import { membershipToJson } from "../serializers/json/membership.ts";
import { listDocument } from "./api.ts";

/** The memberships of the collaborations that match the filter, paginated, in the order of the CSV table. */
export const membershipsApi: RouteDefinition<"lang" | (typeof FILTERS)[number] | "page" | "limit"> = {
  format: "json",
  parameters: ["lang", ...FILTERS, "page", "limit"],
  async render(context) {
    const { release, queryContext, params, view } = context;
    const range = toPageRange(params);
    const { collaborations, skip, total } = await release.participations(params, queryContext, range);
    const items = collaborations
      .flatMap((detail) => listParticipations(detail).map((each) => membershipToJson(detail, each, view.urls)))
      .slice(skip, skip + range.limit);
    return listDocument("membershipsApi", items, total, context, params.q);
  },
};
