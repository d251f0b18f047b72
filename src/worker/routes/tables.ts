import type { Organization } from "../../domain/organization.ts";
import type { CollaborationDetail } from "../../release/read-model.ts";
import { FILTERS, ORGANIZATION_FILTERS, organizationFilter } from "../filters.ts";
import type { RouteContext, RouteDefinition } from "../http/route.ts";
import { bufferIfShort } from "../http/text-body.ts";
import type { ParameterName } from "../query.ts";
import { csvRows } from "../serializers/csv.ts";
import * as tables from "../serializers/tables.ts";

type Filter = (typeof FILTERS)[number];
type OrganizationFilter = (typeof ORGANIZATION_FILTERS)[number];

/** Every collaboration that matches the filter, as CSV without pagination. */
export const collaborationsTable = tableRoute("collaborations", FILTERS, tables.collaborationsTable, collaborationRows);

/** Every membership of the collaborations that match the filter, as CSV. */
export const membershipsTable = tableRoute("memberships", FILTERS, tables.membershipsTable, collaborationRows);

/** Every organization that matches the filter, as CSV. */
export const organizationsTable = tableRoute(
  "organizations",
  ORGANIZATION_FILTERS,
  tables.organizationsTable,
  organizationRows,
);

function tableRoute<Name extends ParameterName, Item>(
  name: string,
  filters: readonly Name[],
  tableFor: (context: tables.TableContext) => tables.Table<Item>,
  streamRows: (context: RouteContext<"lang" | Name>, rowsOf: tables.Table<Item>["rowsOf"]) => AsyncIterable<string>,
): RouteDefinition<"lang" | Name> {
  return {
    format: "json",
    parameters: ["lang", ...filters],
    async render(context) {
      const { publisher } = context.release.publisherInfo;
      const { head, rowsOf } = tableFor({ publisher, urls: context.renderContext.urls });
      const headers = {
        "Content-Type": "text/csv; charset=utf-8; header=present",
        "Content-Disposition": `attachment; filename="${name}.csv"`,
      };
      return { body: await bufferIfShort(withHead(csvRows([head]), streamRows(context, rowsOf))), headers };
    },
  };
}

/** In order of their names with a filter, otherwise in order of their ids, as they are stored. */
async function* organizationRows(
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

/** In order of their ids, as they are stored, unless `q` or `sort` asks for another order. */
async function* collaborationRows(
  { release, params, queryContext }: RouteContext<Filter>,
  rowsOf: tables.Table<CollaborationDetail>["rowsOf"],
): AsyncGenerator<string> {
  // Rows that come after others which are not yet read, by their index.
  const waiting = new Map<number, string>();
  let next = 0;
  for await (const batch of release.stream(params, queryContext)) {
    for (const { index, document } of batch) waiting.set(index, csvRows(rowsOf(document)));
    let text = "";
    for (let rows = waiting.get(next); rows !== undefined; rows = waiting.get(next)) {
      text += rows;
      waiting.delete(next);
      next += 1;
    }
    yield text;
  }
}

async function* withHead(head: string, rows: AsyncIterable<string>): AsyncGenerator<string> {
  yield head;
  yield* rows;
}
