import { listParticipations } from "../../release/participations.ts";
import { FILTERS } from "../filters.ts";
import { membershipToJson } from "../serializers/json/membership.ts";
import { listRoute } from "./api.ts";

/** The memberships of the collaborations that match the filter, paginated, in the order of the CSV table. */
export const membershipsApi = listRoute("membershipsApi", FILTERS, async (context, range) => {
  const { release, queryContext, params, renderContext } = context;
  const { collaborations, skip, total } = await release.participations(params, queryContext, range);
  const items = collaborations.flatMap((detail) =>
    listParticipations(detail).map((each) => membershipToJson(detail, each, renderContext.urls)),
  );
  return { items: items.slice(skip, skip + range.limit), total };
});
