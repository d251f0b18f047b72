import { JSON_TYPE, type Operation } from "../openapi/operation.ts";

/** Reading the description of the API: the operation as OpenAPI describes it. */
export const OPENAPI_OPERATION: Operation = {
  path: "/api/v1/openapi.json",
  id: "getOpenApi",
  tag: "about",
  summary: { sv: "Den här beskrivningen", en: "This description" },
  description: {
    sv: "Hela API:et enligt OpenAPI 3.1, med exempel som är riktiga svar.",
    en: "The whole API as OpenAPI 3.1, with examples that are real responses.",
  },
  parameters: [],
  representations: [{ type: JSON_TYPE, schema: "Document" }],
};
