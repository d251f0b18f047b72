import type { Organization } from "../../domain/organization.ts";
import type { CollaborationDetail } from "../../release/read-model.ts";
import { FILTERS, ORGANIZATION_FILTERS, organizationFilter } from "../filters.ts";
import type { Document, RouteContext, RouteDefinition } from "../http/route.ts";
import { bufferIfShort } from "../http/text-body.ts";
import { csvRows } from "../serializers/csv.ts";
import * as tables from "../serializers/tables.ts";
import type { Urls } from "../urls.ts";

type Filter = "lang" | (typeof FILTERS)[number];
type OrganizationFilter = "lang" | (typeof ORGANIZATION_FILTERS)[number];

/** Every collaboration that matches the filter, as CSV without pagination. */
export const collaborationsTable = ofCollaborations("collaborations", tables.collaborationsTable);

/** Every membership of the collaborations that match the filter, as CSV. */
export const membershipsTable = ofCollaborations("memberships", tables.membershipsTable);

/** Every organization that matches the filter, as CSV. */
export const organizationsTable: RouteDefinition<OrganizationFilter> = {
  format: "json",
  parameters: ["lang", ...ORGANIZATION_FILTERS],
  async render(context) {
    const { publisher } = context.release.publisherInfo;
    const { head, rowsOf } = tables.organizationsTable({ publisher, urls: context.view.urls });
    return tableDocument("organizations", head, rowsOfOrganizations(context, rowsOf));
  },
};

/** In order of their names with a filter, otherwise in order of their ids, as they are stored. */
async function* rowsOfOrganizations(
  { release, params, queryContext }: RouteContext<OrganizationFilter>,
  rowsOf: tables.Table<Organization>["rowsOf"],
): AsyncGenerator<string> {
  const { kind, ...rest } = organizationFilter(params);
  if (Object.values(rest).some((value) => value !== undefined)) {
    const { organizations } = await release.organizations({ kind, ...rest }, queryContext);
    return yield csvRows(organizations.flatMap(rowsOf));
  }
  for await (const batch of release.streamOrganizations()) {
    let text = "";
    for (const { document } of batch)
      if (kind === undefined || document.kind === kind) text += csvRows(rowsOf(document));
    yield text;
  }
}

function ofCollaborations(
  name: string,
  tableFor: (whose: { publisher: Organization; urls: Urls }) => tables.Table<CollaborationDetail>,
): RouteDefinition<Filter> {
  return {
    format: "json",
    parameters: ["lang", ...FILTERS],
    async render(context) {
      const { publisher } = context.release.publisherInfo;
      const { head, rowsOf } = tableFor({ publisher, urls: context.view.urls });
      return tableDocument(name, head, rowsOfCollaborations(context, rowsOf));
    },
  };
}

/** In order of their ids, as they are stored; with another order, all rows are created before the first is sent. */
async function* rowsOfCollaborations(
  { release, params, queryContext }: RouteContext<Filter>,
  rowsOf: tables.Table<CollaborationDetail>["rowsOf"],
): AsyncGenerator<string> {
  const isOrdered = params.q !== undefined || params.sort !== undefined;
  const ordered: string[] = [];
  for await (const batch of release.stream(params, queryContext)) {
    let text = "";
    for (const { index, detail } of batch) {
      const rows = csvRows(rowsOf(detail));
      if (isOrdered) ordered[index] = rows;
      else text += rows;
    }
    yield text;
  }
  yield ordered.join("");
}

async function tableDocument(name: string, head: readonly string[], rows: AsyncIterable<string>): Promise<Document> {
  const headers = {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
  };
  return { body: await bufferIfShort(withHead(csvRows([head]), rows)), headers };
}

async function* withHead(head: string, rows: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rows;
}
