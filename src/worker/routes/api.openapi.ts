import { FILTERS, ORGANIZATION_FILTERS } from "../filters.ts";
import { JSON_TYPE, type Operation } from "../openapi/operation.ts";

/** OpenAPI descriptions of collaborations and organizations as JSON. */
export const RESOURCE_OPERATIONS: readonly Operation[] = [
  {
    path: "/api/v1/collaborations",
    id: "listCollaborations",
    tag: "resources",
    summary: { sv: "Lista samarbeten", en: "List collaborations" },
    description: {
      sv: "Samarbeten som stämmer med alla filter, sida för sida. Länkar till andra sidor finns i links och i huvudet Link.",
      en: "The collaborations that match all filters, page by page. Links to other pages are in links and in the Link header.",
    },
    parameters: ["lang", ...FILTERS, "page", "limit"],
    representations: [{ type: JSON_TYPE, schema: "CollaborationList" }],
    tryIt: [
      "/api/v1/collaborations",
      "/api/v1/collaborations?q={organization}",
      "/api/v1/collaborations?member={organization}&sort=-name&limit=2",
    ],
    example: "/api/v1/collaborations?limit=1",
  },
  {
    path: "/api/v1/collaborations/{id}",
    id: "getCollaboration",
    tag: "resources",
    summary: { sv: "Hämta ett samarbete", en: "Get a collaboration" },
    description: {
      sv: "Allt som är känt om ett samarbete. Huvudet Link pekar på den JSON-LD-kontext som gör svaret till länkade data.",
      en: "Everything that is known about a collaboration. The Link header points to the JSON-LD context that makes the response linked data.",
    },
    parameters: ["lang"],
    representations: [{ type: JSON_TYPE, schema: "Collaboration" }],
    tryIt: ["/api/v1/collaborations/{collaboration}"],
  },
  {
    path: "/api/v1/organizations",
    id: "listOrganizations",
    tag: "resources",
    summary: { sv: "Lista organisationer", en: "List organizations" },
    description: {
      sv: "Kommuner, regioner, myndigheter, bolag och föreningar som stämmer med alla filter, sida för sida.",
      en: "The municipalities, regions, agencies, companies and associations that match all filters, page by page.",
    },
    parameters: ["lang", ...ORGANIZATION_FILTERS, "page", "limit"],
    representations: [{ type: JSON_TYPE, schema: "OrganizationList" }],
    tryIt: [
      "/api/v1/organizations",
      "/api/v1/organizations?kind=region",
      "/api/v1/organizations?collaboration={collaboration}",
    ],
    example: "/api/v1/organizations?limit=2",
  },
  {
    path: "/api/v1/organizations/{id}",
    id: "getOrganization",
    tag: "resources",
    summary: { sv: "Hämta en organisation", en: "Get an organization" },
    description: {
      sv: "En organisation och de samarbeten som den deltar i.",
      en: "An organization and its memberships.",
    },
    parameters: ["lang"],
    representations: [{ type: JSON_TYPE, schema: "Organization" }],
    tryIt: ["/api/v1/organizations/{organization}"],
  },
];
