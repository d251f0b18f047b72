import { createRequire } from "node:module";
import { resolve } from "node:path";

/** Spectral is installed beside the other programs that read us. */
const consumers = createRequire(resolve("test/consumers/package.json"));

const { Spectral } = consumers("@stoplight/spectral-core");
const { oas } = consumers("@stoplight/spectral-rulesets");
const { casing, defined, length, pattern, schema, truthy } = consumers("@stoplight/spectral-functions");

/** One thing that a linter has to say, and about which part of the document. */
export interface Finding {
  readonly rule: string;
  readonly at: string;
  readonly message: string;
}

interface SpectralResult {
  readonly code: string | number;
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const PATH_KEY = "$.paths[*]~";
const PARAMETER = "$.components.parameters[*]";
const OPERATION = "$.paths[*].get";

const must = (given: string, then: object | readonly object[], description: string) => ({
  given,
  then,
  description,
  message: `${description}: {{error}}`,
  severity: "error",
});
const should = (...rule: Parameters<typeof must>) => ({ ...must(...rule), severity: "warn" });

/**
 * Svensk nationell REST API-profil 2.0.0 as far as it shows in an OpenAPI document, by its areas and in our own words; where the
 * authority's linter is known to ask the same, its code stands behind. SKALL is an error, BÖR a warning.
 */
const PROFILE = {
  "documentation: title": must("$.info", { field: "title", function: truthy }, "the API has a title"),
  "documentation: version": must(
    "$.info.version",
    { function: pattern, functionOptions: { match: "^\\d+\\.\\d+\\.\\d+$" } },
    "the version has three numbers",
  ),
  "documentation: description": must(
    "$.info.description",
    { function: length, functionOptions: { min: 100 } },
    "purpose and behaviour are described",
  ),
  "documentation: contact": must(
    "$.info.contact",
    ["name", "url", "email"].map((field) => ({ field, function: truthy })),
    "the contact has name, url and email",
  ),
  "documentation: licence": must(
    "$.info.license",
    ["name", "url"].map((field) => ({ field, function: truthy })),
    "the licence has name and url",
  ),
  "documentation: service level": must(
    "$.info.x-sla",
    ["availability", "responseTime", "support"].map((field) => ({ field, function: truthy })),
    "the service level is told",
  ),
  "documentation: limitations": must(
    "$.info.x-limitations",
    { function: length, functionOptions: { min: 1 } },
    "known limitations are told",
  ),
  "documentation: examples (DOK.15)": must(
    "$..content[*]",
    { field: "examples", function: truthy },
    "every answer has an example",
  ),
  "documentation: operations": must(
    OPERATION,
    ["summary", "description", "operationId"].map((field) => ({ field, function: truthy })),
    "every operation is described",
  ),
  "documentation: statuses": must(
    "$.components.responses[*]",
    { field: "description", function: truthy },
    "every status is described",
  ),
  "documentation: authentication": must("$", { field: "security", function: defined }, "authentication is stated"),
  "documentation: page for people": should(
    "$",
    { field: "externalDocs", function: truthy },
    "there is a page for people",
  ),
  "parameters: names": must(
    `${PARAMETER}.name`,
    { function: pattern, functionOptions: { match: "^[a-z][A-Za-z0-9]*$" } },
    "parameters begin with a letter, in one style",
  ),
  "parameters: descriptions": must(
    PARAMETER,
    { field: "description", function: truthy },
    "every parameter is described",
  ),
  "errors: problem details": must(
    "$.components.responses[*].content",
    {
      function: schema,
      functionOptions: { schema: { type: "object", required: ["application/problem+json"], maxProperties: 1 } },
    },
    "errors are problem details (RFC 9457)",
  ),
  "errors: fields": must(
    "$.components.schemas.Problem.required",
    {
      function: schema,
      functionOptions: {
        schema: {
          type: "array",
          allOf: ["type", "title", "status", "detail", "instance"].map((name) => ({ contains: { const: name } })),
        },
      },
    },
    "problems have their five fields",
  ),
  "messages: one style": must(
    "$.components.schemas..properties[*]~",
    { function: casing, functionOptions: { type: "camel" } },
    "fields are in one style, camelCase",
  ),
  "maturity: methods": must(
    "$.paths[*]",
    { function: schema, functionOptions: { schema: { type: "object", propertyNames: { enum: ["get", "servers"] } } } },
    "what is only read is GET",
  ),
  "addresses: characters": must(
    PATH_KEY,
    { function: pattern, functionOptions: { match: "^(?:/|(?:/(?:[a-z0-9.~-]+|\\{id\\}))+)$" } },
    "addresses are lower case with a-z 0-9 - . ~",
  ),
  "addresses: dots (RES.06, UFN.08)": must(
    PATH_KEY,
    { function: pattern, functionOptions: { notMatch: "\\." } },
    "no dot in a part of a path",
  ),
  "documentation: both languages": must(
    `${OPERATION}.description`,
    { function: pattern, functionOptions: { match: "\\n\\n" } },
    "Swedish and English",
  ),
  "addresses: HTTPS": must("$.servers[*].url", { function: pattern, functionOptions: { match: "^https://" } }, "HTTPS"),
  "addresses: version": should(
    "$.servers[*].url",
    { function: pattern, functionOptions: { match: "/api/v\\d+$" } },
    "the version is in the path",
  ),
  "versions: api-info (VER.06)": must("$.paths", { field: "/api-info", function: truthy }, "there is /api-info"),
};

/** What Spectral finds in a document by its own rules for OpenAPI and by the profile, sorted. */
export async function lint(document: unknown): Promise<readonly Finding[]> {
  const spectral = new Spectral();
  spectral.setRuleset({ extends: [[oas, "recommended"]], rules: PROFILE });
  const results: readonly SpectralResult[] = await spectral.run(document);
  return results
    .map(({ code, path, message }) => ({ rule: String(code), at: path.join(" "), message }))
    .toSorted((a, b) => (`${a.rule} ${a.at}` < `${b.rule} ${b.at}` ? -1 : 1));
}
