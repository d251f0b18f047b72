import { consumers, must, type Rule, should } from "./rule.ts";

const { defined, length, pattern, schema, truthy } = consumers("@stoplight/spectral-functions");

const A_DATE = { required: ["format"], properties: { format: { const: "date" } } };

const OPERATION = "$.paths[*].get";

/** What the profile asks of the description itself, and of the dates in it. */
export const DOCUMENTATION: Readonly<Record<string, Rule>> = {
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
  "documentation: both languages": must(
    `${OPERATION}.description`,
    { function: pattern, functionOptions: { match: "\\n\\n" } },
    "Swedish and English",
  ),
  "documentation: OpenAPI 3": should(
    "$.openapi",
    { function: pattern, functionOptions: { match: "^3\\." } },
    "the description is OpenAPI 3",
  ),
  "dates: RFC 3339": must(
    "$.components.schemas..properties[?(@property.match(/^(reviewed|modified|verified|apiReleased)$/))]",
    {
      function: schema,
      functionOptions: {
        schema: { anyOf: [A_DATE, { required: ["anyOf"], properties: { anyOf: { contains: A_DATE } } }] },
      },
    },
    "a day has the format date",
  ),
  "dates: time zone": should(
    "$.info.description",
    { function: pattern, functionOptions: { match: "Europe/Stockholm" } },
    "the time zone is named",
  ),
};
