import type { Organization } from "../../domain/organization.ts";
import type { CollaborationDetail } from "../../release/release.ts";
import type { Addresses } from "../addresses.ts";
import { apiFace } from "../answers/api-face.ts";
import { FILTERS, ORGANIZATION_FILTERS, organizationFilter } from "../filters.ts";
import { type Cell, csv } from "../open-data/csv.ts";
import * as tables from "../open-data/tables.ts";
import type { Document, Route } from "./serve.ts";

type Filter = "lang" | (typeof FILTERS)[number];

/** Every collaboration that passes the filter, as a table: no pages, because a half table is of little use. */
export const collaborationsTable = ofCollaborations("collaborations", tables.collaborationsTable);

/** Every membership of the collaborations that pass the filter, as a table. */
export const membershipsTable = ofCollaborations("memberships", tables.membershipsTable);

/** Every organization that passes the filter, as a table. */
export const organizationsTable: Route<"lang" | (typeof ORGANIZATION_FILTERS)[number]> = {
  face: apiFace,
  parameters: ["lang", ...ORGANIZATION_FILTERS],
  async document({ release, moment, values, view: { addresses } }) {
    const { organizations, sender } = await release.organizations(organizationFilter(values), moment);
    const { head, rowsOf } = tables.organizationsTable({ publisher: sender.publisher, addresses });
    return tableDocument("organizations", head, organizations.flatMap(rowsOf));
  },
};

function ofCollaborations(
  name: string,
  tableFor: (whose: { publisher: Organization; addresses: Addresses }) => tables.Table<CollaborationDetail>,
): Route<Filter> {
  return {
    face: apiFace,
    parameters: ["lang", ...FILTERS],
    async document({ release, moment, values, view: { addresses } }) {
      const { publisher } = await release.sender();
      const { head, rowsOf } = tableFor({ publisher, addresses });
      const rows = await release.fromCollaborations(values, moment, rowsOf);
      return tableDocument(name, head, rows.flat());
    },
  };
}

function tableDocument(name: string, head: readonly string[], rows: readonly (readonly Cell[])[]): Document {
  const headers = {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
  };
  return { text: csv(head, rows), headers };
}
