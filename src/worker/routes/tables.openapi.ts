import { FILTERS, ORGANIZATION_FILTERS } from "../filters.ts";
import type { Operation } from "../openapi/operation.ts";

const CSV = [{ type: "text/csv", schema: "text" }] as const;

/** OpenAPI descriptions of the tables. */
export const TABLE_OPERATIONS: readonly Operation[] = [
  {
    path: "/api/v1/collaborations.csv",
    id: "getCollaborationsTable",
    tag: "tables",
    summary: { sv: "Samarbeten som CSV", en: "Collaborations as CSV" },
    description: {
      sv: "En rad för varje samarbete som stämmer med filtren, allt i ett svar. RFC 4180, UTF-8. Flera värden i en cell skiljs åt med semikolon. Celler som kalkylprogram annars kör som formler börjar med en apostrof.",
      en: "One row for each collaboration that matches the filters, all in one response. RFC 4180, UTF-8. Several values in a cell are separated by semicolons. Cells that a spreadsheet would run as formulas begin with an apostrophe.",
    },
    parameters: ["lang", ...FILTERS],
    representations: CSV,
    example: "/api/v1/collaborations.csv?form={form}",
  },
  {
    path: "/api/v1/organizations.csv",
    id: "getOrganizationsTable",
    tag: "tables",
    summary: { sv: "Organisationer som CSV", en: "Organizations as CSV" },
    description: {
      sv: "En rad för varje organisation som stämmer med filtren, allt i ett svar.",
      en: "One row for each organization that matches the filters, all in one response.",
    },
    parameters: ["lang", ...ORGANIZATION_FILTERS],
    representations: CSV,
    example: "/api/v1/organizations.csv?collaboration={collaboration}",
  },
  {
    path: "/api/v1/memberships.csv",
    id: "getMembershipsTable",
    tag: "tables",
    summary: { sv: "Medlemskap som CSV", en: "Memberships as CSV" },
    description: {
      sv: "En rad för varje medlemskap i de samarbeten som stämmer med filtren. Kolumnerna collaboration och organization är id i de två andra tabellerna.",
      en: "One row for each membership of the collaborations that match the filters. The columns collaboration and organization are ids of the two other tables.",
    },
    parameters: ["lang", ...FILTERS],
    representations: CSV,
    example: "/api/v1/memberships.csv?form={form}",
  },
];
