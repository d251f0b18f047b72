import type { Organization } from "../../domain/organization.ts";
import type { CollaborationDetail } from "../../release/read-model.ts";
import { FILTERS, ORGANIZATION_FILTERS, organizationFilter } from "../filters.ts";
import { API_VARIES } from "../http/api-middleware.ts";
import type { Document, RouteDefinition } from "../http/handler.ts";
import { type Cell, csv } from "../serializers/csv.ts";
import * as tables from "../serializers/tables.ts";
import type { Urls } from "../urls.ts";

type Filter = "lang" | (typeof FILTERS)[number];

/** Every collaboration that passes the filter, as a table: no pages, because a half table is of little use. */
export const collaborationsTable = ofCollaborations("collaborations", tables.collaborationsTable);

/** Every membership of the collaborations that pass the filter, as a table. */
export const membershipsTable = ofCollaborations("memberships", tables.membershipsTable);

/** Every organization that passes the filter, as a table. */
export const organizationsTable: RouteDefinition<"lang" | (typeof ORGANIZATION_FILTERS)[number]> = {
  format: "json",
  varies: API_VARIES,
  parameters: ["lang", ...ORGANIZATION_FILTERS],
  async render({ release, queryContext, params, view: { urls } }) {
    const { organizations, publisherInfo } = await release.organizations(organizationFilter(params), queryContext);
    const { head, rowsOf } = tables.organizationsTable({ publisher: publisherInfo.publisher, urls });
    return tableDocument("organizations", head, organizations.flatMap(rowsOf));
  },
};

function ofCollaborations(
  name: string,
  tableFor: (whose: { publisher: Organization; urls: Urls }) => tables.Table<CollaborationDetail>,
): RouteDefinition<Filter> {
  return {
    format: "json",
    varies: API_VARIES,
    parameters: ["lang", ...FILTERS],
    async render({ release, queryContext, params, view: { urls } }) {
      const { publisher } = await release.publisherInfo();
      const { head, rowsOf } = tableFor({ publisher, urls });
      const rows: (readonly (readonly Cell[])[])[] = [];
      for await (const { index, detail } of release.stream(params, queryContext)) rows[index] = rowsOf(detail);
      return tableDocument(name, head, rows.flat());
    },
  };
}

function tableDocument(name: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Document {
  const headers = {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
  };
  return { body: csv(head, rows), headers };
}
