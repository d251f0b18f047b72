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
    const { offset, limit } = toPageRange(paging);
    const byCollaboration: (readonly (() => ReturnType<typeof membershipToJson>)[])[] = [];
    for await (const { index, detail } of release.stream(params, queryContext)) {
      // Serialized lazily, because most are on other pages.
      byCollaboration[index] = listParticipations(detail).map((each) => () => membershipToJson(detail, each, urls));
    }
    const all = byCollaboration.flat();
    const items = all.slice(offset, offset + limit).map((write) => write());
    return listDocument(
      listToJson(items, all.length, paging, urls.url("membershipsApi"), query, params.q),
      urls.url("context"),
    );
  },
};
