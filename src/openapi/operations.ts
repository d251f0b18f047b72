import { FILTERS, ORGANIZATION_FILTERS } from "../worker/filters.ts";
import type { ApiParameter } from "./parameter-words.ts";
import type { SchemaName } from "./schemas.ts";
import type { Both } from "./words.ts";

/** One representation of a good answer: its media type, and its shape where it is JSON. */
export interface Representation {
  readonly type: string;
  readonly schema: SchemaName | "text";
}

/** What can be asked at one address. */
export interface Operation {
  /** As OpenAPI writes it, `{id}` for the id. */
  readonly path: string;
  readonly id: string;
  readonly tag: "resources" | "tables" | "open-data" | "about";
  readonly summary: Both;
  readonly description: Both;
  readonly parameters: readonly ApiParameter[];
  readonly representations: readonly Representation[];
  /**
   * Addresses to try, from the root. The Worker puts ids of the release it serves in place of {collaboration},
   * {organization} and {form}.
   */
  readonly tryIt: readonly string[];
  /** The one whose answer is the example, where that is not the first to try; a short one. */
  readonly example?: string;
  /** Whether the answer is about the facts, which a release has: then it can be missing, and says its release. */
  readonly facts: boolean;
}

const JSON_TYPE = "application/json";
const CSV = [{ type: "text/csv", schema: "text" }] as const;

/** Everything that programs can ask, in the order in which the documentation tells it. */
export const OPERATIONS: readonly Operation[] = [
  {
    path: "/api/v1/collaborations",
    id: "listCollaborations",
    tag: "resources",
    summary: { sv: "Lista samarbeten", en: "List collaborations" },
    description: {
      sv: "Samarbeten som uppfyller alla villkor, sida för sida. Länkar till andra sidor finns i links och i huvudet Link.",
      en: "The collaborations that fulfil every condition, page by page. Links to other pages are in links and in the Link header.",
    },
    parameters: ["lang", ...FILTERS, "page", "limit"],
    representations: [{ type: JSON_TYPE, schema: "CollaborationList" }],
    tryIt: [
      "/api/v1/collaborations",
      "/api/v1/collaborations?q={organization}",
      "/api/v1/collaborations?member={organization}&sort=-name&limit=2",
    ],
    example: "/api/v1/collaborations?limit=1",
    facts: true,
  },
  {
    path: "/api/v1/collaborations/{id}",
    id: "getCollaboration",
    tag: "resources",
    summary: { sv: "Hämta ett samarbete", en: "Get a collaboration" },
    description: {
      sv: "Allt som är känt om ett samarbete. Huvudet Link pekar på den JSON-LD-kontext som gör svaret till länkade data.",
      en: "All that is known of a collaboration. The Link header points to the JSON-LD context that makes the answer linked data.",
    },
    parameters: ["lang"],
    representations: [{ type: JSON_TYPE, schema: "Collaboration" }],
    tryIt: ["/api/v1/collaborations/{collaboration}"],
    facts: true,
  },
  {
    path: "/api/v1/organizations",
    id: "listOrganizations",
    tag: "resources",
    summary: { sv: "Lista organisationer", en: "List organizations" },
    description: {
      sv: "Kommuner, regioner, myndigheter och bolag som uppfyller alla villkor, sida för sida.",
      en: "The municipalities, regions, agencies and companies that fulfil every condition, page by page.",
    },
    parameters: ["lang", ...ORGANIZATION_FILTERS, "page", "limit"],
    representations: [{ type: JSON_TYPE, schema: "OrganizationList" }],
    tryIt: [
      "/api/v1/organizations",
      "/api/v1/organizations?kind=region",
      "/api/v1/organizations?collaboration={collaboration}",
    ],
    example: "/api/v1/organizations?limit=2",
    facts: true,
  },
  {
    path: "/api/v1/organizations/{id}",
    id: "getOrganization",
    tag: "resources",
    summary: { sv: "Hämta en organisation", en: "Get an organization" },
    description: {
      sv: "En organisation och det som den deltar i.",
      en: "An organization and what it takes part in.",
    },
    parameters: ["lang"],
    representations: [{ type: JSON_TYPE, schema: "Organization" }],
    tryIt: ["/api/v1/organizations/{organization}"],
    facts: true,
  },
  {
    path: "/api/v1/collaborations.csv",
    id: "getCollaborationsTable",
    tag: "tables",
    summary: { sv: "Samarbeten som CSV", en: "Collaborations as CSV" },
    description: {
      sv: "En rad för varje samarbete som uppfyller villkoren, utan sidor. RFC 4180, UTF-8. Flera värden i en cell skiljs med semikolon. Celler som kalkylprogram annars kör som formler börjar med en apostrof.",
      en: "One row for each collaboration that fulfils the conditions, without pages. RFC 4180, UTF-8. Several values in a cell are parted by semicolons. Cells that a spreadsheet would run as formulas begin with an apostrophe.",
    },
    parameters: ["lang", ...FILTERS],
    representations: CSV,
    tryIt: ["/api/v1/collaborations.csv"],
    example: "/api/v1/collaborations.csv?form={form}",
    facts: true,
  },
  {
    path: "/api/v1/organizations.csv",
    id: "getOrganizationsTable",
    tag: "tables",
    summary: { sv: "Organisationer som CSV", en: "Organizations as CSV" },
    description: {
      sv: "En rad för varje organisation som uppfyller villkoren, utan sidor.",
      en: "One row for each organization that fulfils the conditions, without pages.",
    },
    parameters: ["lang", ...ORGANIZATION_FILTERS],
    representations: CSV,
    tryIt: ["/api/v1/organizations.csv"],
    example: "/api/v1/organizations.csv?collaboration={collaboration}",
    facts: true,
  },
  {
    path: "/api/v1/memberships.csv",
    id: "getMembershipsTable",
    tag: "tables",
    summary: { sv: "Medlemskap som CSV", en: "Memberships as CSV" },
    description: {
      sv: "En rad för varje medlemskap i de samarbeten som uppfyller villkoren. Kolumnerna collaboration och organization är id i de två andra tabellerna.",
      en: "One row for each membership of the collaborations that fulfil the conditions. The columns collaboration and organization are ids of the two other tables.",
    },
    parameters: ["lang", ...FILTERS],
    representations: CSV,
    tryIt: ["/api/v1/memberships.csv"],
    example: "/api/v1/memberships.csv?form={form}",
    facts: true,
  },
  {
    path: "/datasets/dcat",
    id: "getDatasetDescription",
    tag: "open-data",
    summary: { sv: "Beskrivning av datamängden", en: "Description of the data set" },
    description: {
      sv: "DCAT-AP-SE 3.0.1 för dataportal.se. RDF/XML om inget annat sägs; Turtle och JSON-LD genom Accept eller format.",
      en: "DCAT-AP-SE 3.0.1 for dataportal.se. RDF/XML unless asked otherwise; Turtle and JSON-LD by Accept or format.",
    },
    parameters: ["format"],
    representations: [
      { type: "application/rdf+xml", schema: "text" },
      { type: "text/turtle", schema: "text" },
      { type: "application/ld+json", schema: "Document" },
    ],
    tryIt: ["/datasets/dcat", "/datasets/dcat?format=ttl"],
    facts: true,
  },
  {
    path: "/feed.atom",
    id: "getFeed",
    tag: "open-data",
    summary: { sv: "Flöde med det senast ändrade", en: "Feed of the latest changes" },
    description: {
      sv: "Atom (RFC 4287) med en post för varje samarbete, det senast granskade först. Datum kommer ur uppgifterna, aldrig från klockan.",
      en: "Atom (RFC 4287) with one entry for each collaboration, the latest reviewed first. Dates come from the facts, never from the clock.",
    },
    parameters: ["lang"],
    representations: [{ type: "application/atom+xml", schema: "text" }],
    tryIt: ["/feed.atom"],
    facts: true,
  },
  {
    path: "/api/v1/context.jsonld",
    id: "getContext",
    tag: "open-data",
    summary: { sv: "JSON-LD-kontext", en: "JSON-LD context" },
    description: {
      sv: "Säger vad fälten i ett samarbete och en organisation betyder i W3C ORG och CPOV.",
      en: "Says what the fields of a collaboration and an organization mean in W3C ORG and CPOV.",
    },
    parameters: [],
    representations: [{ type: "application/ld+json", schema: "Document" }],
    tryIt: ["/api/v1/context.jsonld"],
    facts: false,
  },
  {
    path: "/api/v1",
    id: "getStart",
    tag: "about",
    summary: { sv: "Början", en: "Start" },
    description: {
      sv: "Samma svar som api-info: härifrån leder länkar till allt.",
      en: "The same answer as api-info: links lead from here to everything.",
    },
    parameters: [],
    representations: [{ type: JSON_TYPE, schema: "ApiInfo" }],
    tryIt: ["/api/v1"],
    facts: false,
  },
  {
    path: "/api/v1/api-info",
    id: "getApiInfo",
    tag: "about",
    summary: { sv: "Om API:et", en: "About the API" },
    description: {
      sv: "Namn, version och läge enligt Svensk nationell REST API-profil.",
      en: "Name, version and status by the Swedish national REST API profile.",
    },
    parameters: [],
    representations: [{ type: JSON_TYPE, schema: "ApiInfo" }],
    tryIt: ["/api/v1/api-info"],
    facts: false,
  },
  {
    path: "/api/v1/openapi.json",
    id: "getOpenApi",
    tag: "about",
    summary: { sv: "Den här beskrivningen", en: "This description" },
    description: {
      sv: "Hela API:et enligt OpenAPI 3.1, med exempel som är riktiga svar.",
      en: "The whole API by OpenAPI 3.1, with examples that are real answers.",
    },
    parameters: [],
    representations: [{ type: JSON_TYPE, schema: "Document" }],
    tryIt: ["/api/v1/openapi.json"],
    facts: true,
  },
];
