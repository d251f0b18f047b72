import { apiFace } from "../answers/api-face.ts";
import { FILTERS, ORGANIZATION_FILTERS, organizationFilter } from "../filters.ts";
import { collaborationsCsv, membershipsCsv, organizationsCsv } from "../open-data/tables.ts";
import type { Document, Route } from "./serve.ts";

/** Every collaboration that passes the filter, as a table: no pages, because a half table is of little use. */
export const collaborationsTable: Route<"lang" | (typeof FILTERS)[number]> = {
  face: apiFace,
  parameters: ["lang", ...FILTERS],
  async document({ release, moment, values, view: { addresses } }) {
    const { collaborations, sender } = await release.collaborations(values, moment);
    return table("collaborations", collaborationsCsv(collaborations, { publisher: sender.publisher, addresses }));
  },
};

/** Every organization that passes the filter, as a table. */
export const organizationsTable: Route<"lang" | (typeof ORGANIZATION_FILTERS)[number]> = {
  face: apiFace,
  parameters: ["lang", ...ORGANIZATION_FILTERS],
  async document({ release, moment, values, view: { addresses } }) {
    const { organizations, sender } = await release.organizations(organizationFilter(values), moment);
    return table("organizations", organizationsCsv(organizations, { publisher: sender.publisher, addresses }));
  },
};

/** Every membership of the collaborations that pass the filter, as a table. */
export const membershipsTable: Route<"lang" | (typeof FILTERS)[number]> = {
  face: apiFace,
  parameters: ["lang", ...FILTERS],
  async document({ release, moment, values, view: { addresses } }) {
    const { collaborations, sender } = await release.collaborations(values, moment);
    return table("memberships", membershipsCsv(collaborations, { publisher: sender.publisher, addresses }));
  },
};

function table(name: string, text: string): Document {
  const headers = {
    "Content-Type": "text/csv; charset=utf-8; header=present",
    "Content-Disposition": `attachment; filename="${name}.csv"`,
  };
  return { text, headers };
}
