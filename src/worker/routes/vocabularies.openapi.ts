import { JSON_TYPE, type Operation } from "../openapi/operation.ts";

/** OpenAPI descriptions of legal forms and areas as JSON. */
export const VOCABULARY_OPERATIONS: readonly Operation[] = [
  {
    path: "/api/v1/legal-forms",
    id: "listLegalForms",
    tag: "resources",
    summary: { sv: "Lista samarbetsformer", en: "List legal forms" },
    description: {
      sv: "De juridiska former som samarbeten har, i samma ordning som på sidan. Deras id är värden på parametern form.",
      en: "The legal forms that collaborations have, in the same order as on the page. Their ids are values of the parameter form.",
    },
    parameters: ["lang", "page", "limit"],
    representations: [{ type: JSON_TYPE, schema: "LegalFormList" }],
    example: "/api/v1/legal-forms?limit=1",
  },
  {
    path: "/api/v1/legal-forms/{id}",
    id: "getLegalForm",
    tag: "resources",
    summary: { sv: "Hämta en samarbetsform", en: "Get a legal form" },
    description: {
      sv: "En samarbetsform: vad den heter, vad den är och vilken lag som reglerar den.",
      en: "A legal form: what it is called, what it is and the law that governs it.",
    },
    parameters: ["lang"],
    representations: [{ type: JSON_TYPE, schema: "LegalForm" }],
    tryIt: ["/api/v1/legal-forms/{form}"],
  },
  {
    path: "/api/v1/areas",
    id: "listAreas",
    tag: "resources",
    summary: { sv: "Lista områden", en: "List areas" },
    description: {
      sv: "De områden som samarbetena arbetar med, i bokstavsordning. Deras id är värden på parametern area.",
      en: "The areas that any collaboration works in, in alphabetical order. Their ids are values of the parameter area.",
    },
    parameters: ["lang", "page", "limit"],
    representations: [{ type: JSON_TYPE, schema: "AreaList" }],
    example: "/api/v1/areas?limit=2",
  },
  {
    path: "/api/v1/areas/{id}",
    id: "getArea",
    tag: "resources",
    summary: { sv: "Hämta ett område", en: "Get an area" },
    description: {
      sv: "Ett område, med länkar till dess samarbeten.",
      en: "An area, with links to its collaborations.",
    },
    parameters: ["lang"],
    representations: [{ type: JSON_TYPE, schema: "Area" }],
    tryIt: ["/api/v1/areas/{area}"],
  },
];
