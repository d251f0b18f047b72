import { consumers, must, type Rule, should } from "./rule.ts";

const { length, pattern, schema, truthy } = consumers("@stoplight/spectral-functions");

const PATH_KEY = "$.paths[*]~";

/** Paths that are not collections: the metadata of the API, and complete documents. */
const DOCUMENTS = "/$|/(?:api-info|context\\.jsonld|openapi\\.json|datasets/dcat|feed\\.atom)$";

/** The rules of the profile for resources, their URLs and versions. */
export const URLS: Readonly<Record<string, Rule>> = {
  "URLs: characters (UFN.07, UFN.09)": must(
    PATH_KEY,
    { function: pattern, functionOptions: { match: "^(?:/|(?:/(?:[a-z0-9.~-]+|\\{id\\}))+)$" } },
    "paths are lower case, with the characters a-z 0-9 - . ~",
  ),
  "URLs: dots (RES.06, UFN.08)": must(
    PATH_KEY,
    { function: pattern, functionOptions: { notMatch: "\\." } },
    "no segment of a path has a dot",
  ),
  "URLs: HTTPS (UFN.02, SAK.01)": must(
    "$.servers[*].url",
    { function: pattern, functionOptions: { match: "^https://" } },
    "the URL has the scheme https",
  ),
  "URLs: version (UFN.01, VER.05)": should(
    "$.servers[*].url",
    { function: pattern, functionOptions: { match: "/api/v\\d+$" } },
    "the version is in the path",
  ),
  "URLs: short (UFN.05)": should(
    PATH_KEY,
    { function: length, functionOptions: { max: 200 } },
    "a path has at most 200 characters",
  ),
  "resources: plural": must(
    PATH_KEY,
    { function: pattern, functionOptions: { match: `^(?:${DOCUMENTS}|/[a-z-]+s(?:\\.csv|/\\{id\\})?$)` } },
    "resources are in the plural",
  ),
  "resources: ids": must(
    "$.components.schemas.Id",
    {
      function: schema,
      functionOptions: {
        schema: {
          required: ["type", "pattern"],
          properties: { type: { const: "string" }, pattern: { pattern: "a-z" } },
        },
      },
    },
    "an id is a slug, not a sequence number",
  ),
  "maturity: methods (MOG.01)": must(
    "$.paths[*]",
    { function: schema, functionOptions: { schema: { type: "object", propertyNames: { enum: ["get", "servers"] } } } },
    "resources are read-only, with GET",
  ),
  "maturity: links (MOG.02)": should(
    "$.components.schemas[?(@property.match(/^(Collaboration|Organization|Membership|LegalForm|Area|ApiInfo|[A-Za-z]+List)$/))].properties",
    { field: "links", function: truthy },
    "every resource has links",
  ),
  "versions: api-info (VER.06)": must("$.paths", { field: "/api-info", function: truthy }, "there is /api-info"),
  "versions: fields": must(
    "$.components.schemas.ApiInfo.required",
    {
      function: schema,
      functionOptions: {
        schema: {
          type: "array",
          allOf: ["apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus"].map((name) => ({
            contains: { const: name },
          })),
        },
      },
    },
    "/api-info has its five fields",
  ),
};
