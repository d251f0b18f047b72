import { JSON_TYPE, type Operation } from "../openapi/operation.ts";

/** OpenAPI descriptions of the documents that need no facts. */
export const DOCUMENT_OPERATIONS: readonly Operation[] = [
  {
    path: "/api/v1/context.jsonld",
    id: "getContext",
    tag: "open-data",
    summary: { sv: "JSON-LD-kontext", en: "JSON-LD context" },
    description: {
      sv: "Säger vad fälten i ett samarbete och en organisation betyder i W3C ORG och CPOV.",
      en: "Maps the fields of collaborations and organizations to W3C ORG and CPOV.",
    },
    parameters: [],
    representations: [{ type: "application/ld+json", schema: "Document" }],
    isStatic: true,
  },
  {
    path: "/api/v1",
    id: "getStart",
    tag: "about",
    summary: { sv: "Startpunkt", en: "Entry point" },
    description: {
      sv: "Samma svar som api-info: härifrån leder länkar till allt.",
      en: "The same response as api-info: links lead from here to everything.",
    },
    parameters: [],
    representations: [{ type: JSON_TYPE, schema: "ApiInfo" }],
    isStatic: true,
  },
  {
    path: "/api/v1/api-info",
    id: "getApiInfo",
    tag: "about",
    summary: { sv: "Om API:et", en: "About the API" },
    description: {
      sv: "Namn, version och status enligt Svensk nationell REST API-profil.",
      en: "Name, version and status according to the Swedish national REST API profile.",
    },
    parameters: [],
    representations: [{ type: JSON_TYPE, schema: "ApiInfo" }],
    isStatic: true,
  },
];
