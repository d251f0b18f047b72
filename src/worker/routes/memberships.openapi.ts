import { FILTERS } from "../filters.ts";
import { JSON_TYPE, type Operation } from "../openapi/operation.ts";

/** Reading memberships as JSON: the operation as OpenAPI describes it. */
export const MEMBERSHIP_OPERATION: Operation = {
  path: "/api/v1/memberships",
  id: "listMemberships",
  tag: "resources",
  summary: { sv: "Lista medlemskap", en: "List memberships" },
  description: {
    sv: "Vem som deltar i vad, sida för sida: alla medlemskap i de samarbeten som stämmer med filtren. status säger hur säkert det är, phase om det har börjat eller är slut.",
    en: "Who takes part in what, page by page: every membership of the collaborations that match the filters. status says how certain it is, phase whether it has begun or is over.",
  },
  parameters: ["lang", ...FILTERS, "page", "limit"],
  representations: [{ type: JSON_TYPE, schema: "MembershipList" }],
  tryIt: ["/api/v1/memberships", "/api/v1/memberships?member={organization}&limit=100"],
  example: "/api/v1/memberships?limit=1",
};
