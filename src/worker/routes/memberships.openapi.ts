import { FILTERS } from "../filters.ts";
import { JSON_TYPE, type Operation } from "../openapi/operation.ts";

/** Reading memberships as JSON: the operation as OpenAPI describes it. */
export const MEMBERSHIP_OPERATIONS: readonly Operation[] = [
  {
    path: "/api/v1/memberships",
    id: "listMemberships",
    tag: "resources",
    summary: { sv: "Lista medlemskap", en: "List memberships" },
    description: {
      sv: "Alla medlemskap i de samarbeten som uppfyller villkoren, uppdelade på sidor. status säger hur säkert medlemskapet är, phase om det har börjat eller är slut.",
      en: "Every membership of the collaborations that match the filters, paginated. status says how certain the membership is, phase whether it has begun or ended.",
    },
    parameters: ["lang", ...FILTERS, "page", "limit"],
    representations: [{ type: JSON_TYPE, schema: "MembershipList" }],
    tryIt: ["/api/v1/memberships", "/api/v1/memberships?member={organization}&limit=100"],
    example: "/api/v1/memberships?limit=1",
    facts: true,
  },
];
