import { consumers, must, type Rule, should } from "./rule.ts";

const { defined, length, pattern, schema, truthy } = consumers("@stoplight/spectral-functions");

const A_DATE = { required: ["format"], properties: { format: { const: "date" } } };

const OPERATION = "$.paths[*].get";

/** The rules of the profile for the description itself, and for dates in it. */
export const DOCUMENTATION: Readonly<Record<string, Rule>> = {
  "documentation: title (DOK.03)": must("$.info", { field: "title", function: truthy }, "the API has a title"),
  "documentation: version (DOK.03)": must(
    "$.info.version",
    { function: pattern, functionOptions: { match: "^\\d+\\.\\d+\\.\\d+$" } },
    "the version has three numbers",
  ),
  "documentation: description (DOK.07, DOK.11)": must(
    "$.info.description",
    { function: length, functionOptions: { min: 100 } },
    "purpose and behaviour are described",
  ),
  "documentation: contact (DOK.03)": must(
    "$.info.contact",
    ["name", "url", "email"].map((field) => ({ field, function: truthy })),
    "the contact has name, url and email",
  ),
  "documentation: licence (DOK.03)": must(
    "$.info.license",
    ["name", "url"].map((field) => ({ field, function: truthy })),
    "the licence has name and url",
  ),
  "documentation: service level (DOK.08)": must(
    "$.info.x-sla",
    ["availability", "responseTime", "support"].map((field) => ({ field, function: truthy })),
    "the service level is described",
  ),
  "documentation: limitations (DOK.09)": must(
    "$.info.x-limitations",
    { function: length, functionOptions: { min: 1 } },
    "known limitations are described",
  ),
  "documentation: examples (DOK.15)": must(
    "$..content[*]",
    { field: "examples", function: truthy },
    "every response has an example",
  ),
  "documentation: operations (DOK.19)": must(
    OPERATION,
    ["summary", "description", "operationId"].map((field) => ({ field, function: truthy })),
    "every operation is described",
  ),
  "documentation: statuses (DOK.20)": must(
    "$.components.responses[*]",
    { field: "description", function: truthy },
    "every status is described",
  ),
  "documentation: authentication": must("$", { field: "security", function: defined }, "authentication is described"),
  "documentation: page for people (DOK.01)": should(
    "$",
    ["externalDocs", "externalDocs.url", "externalDocs.description"].map((field) => ({ field, function: truthy })),
    "there is documentation for people",
  ),
  "documentation: both languages (DOK.06)": must(
    `${OPERATION}.description`,
    { function: pattern, functionOptions: { match: "\\n\\n" } },
    "descriptions are in Swedish and English",
  ),
  "documentation: OpenAPI 3 (DOK.17)": should(
    "$.openapi",
    { function: pattern, functionOptions: { match: "^3\\." } },
    "the description is OpenAPI 3",
  ),
  "dates: RFC 3339 (DOT.02)": must(
    "$.components.schemas..properties[?(@property.match(/^(reviewed|modified|verified|apiReleased)$/))]",
    {
      function: schema,
      functionOptions: {
        schema: { anyOf: [A_DATE, { required: ["anyOf"], properties: { anyOf: { contains: A_DATE } } }] },
      },
    },
    "a day has the format date",
  ),
  "dates: examples (DOT.02)": must(
    "$.components.schemas..properties[?(@ && @.format === 'date')]",
    [
      { field: "example", function: truthy },
      { field: "example", function: pattern, functionOptions: { match: "^\\d{4}-\\d{2}-\\d{2}$" } },
    ],
    "a day has an example",
  ),
  "dates: time zone (DOT.04)": should(
    "$.info.description",
    { function: pattern, functionOptions: { match: "Europe/Stockholm" } },
    "the time zone is named",
  ),
};
