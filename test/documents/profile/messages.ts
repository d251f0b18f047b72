import { consumers, must, type Rule, should } from "./rule.ts";

const { casing, falsy, pattern, schema, truthy } = consumers("@stoplight/spectral-functions");

const OPERATION = "$.paths[*].get";
const PARAMETER = "$.components.parameters[*]";
const HEADERS = `${OPERATION}.responses.200.headers`;

function required(...names: readonly string[]) {
  return { function: schema, functionOptions: { schema: { type: "object", required: names } } };
}

/** The rules of the profile for requests, responses, errors, tracing and pagination. */
export const MESSAGES: Readonly<Record<string, Rule>> = {
  "messages: one style (AME.04, AME.05, AME.07)": must(
    "$.components.schemas..properties[*]~",
    { function: casing, functionOptions: { type: "camel" } },
    "fields are in one style, camelCase",
  ),
  // `unconfirmed` is a list of field names, published with v1.
  "messages: lists in the plural": must(
    "$.components.schemas..properties[?(@ && @.type === 'array')]~",
    { function: pattern, functionOptions: { match: "s$|^unconfirmed$" } },
    "a field that is a list is in the plural",
  ),
  "messages: JSON (AME.01)": should(
    "$.paths[?(@property.match(/^\\/[a-z-]*(\\/\\{id\\})?$/))].get.responses.200.content",
    required("application/json"),
    "a resource is JSON",
  ),
  "requests: no content (FOR.02)": must(OPERATION, { field: "requestBody", function: falsy }, "GET has no content"),
  "requests: nothing in headers (ARQ.05)": must(
    `$.components.parameters[?(@.in === 'header')].name`,
    { function: pattern, functionOptions: { match: "^traceparent$" } },
    "traceparent is the only header parameter",
  ),
  "responses: caching": should(HEADERS, required("ETag", "Cache-Control"), "a response has ETag and Cache-Control"),
  "responses: statuses": must(
    `${OPERATION}.responses`,
    required("200", "304", "405", "415", "500"),
    "the common statuses of all operations are described",
  ),
  "responses: 404": must(
    "$.paths[?(@property.match(/\\{id\\}/))].get.responses",
    required("400", "404"),
    "a resource with an id can be missing",
  ),
  "errors: problem details (FEL.02)": must(
    "$.components.responses[*].content",
    {
      function: schema,
      functionOptions: { schema: { type: "object", required: ["application/problem+json"], maxProperties: 1 } },
    },
    "errors are problem details (RFC 9457)",
  ),
  "errors: fields (FEL.01)": must(
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
  "tracing: accepted (SPA.02)": must(
    `${OPERATION}.parameters`,
    {
      function: schema,
      functionOptions: {
        schema: { type: "array", contains: { required: ["name"], properties: { name: { const: "traceparent" } } } },
      },
    },
    "traceparent is accepted",
  ),
  "tracing: returned (SPA.04)": should(
    `${OPERATION}.responses[*].headers`,
    required("traceparent"),
    "traceparent is returned",
  ),
  "parameters: names (FNS.01, FNS.03, FNS.06)": must(
    `${PARAMETER}.name`,
    { function: pattern, functionOptions: { match: "^[a-z][A-Za-z0-9]*$" } },
    "parameters begin with a letter, in one style",
  ),
  "parameters: descriptions": must(
    PARAMETER,
    { field: "description", function: truthy },
    "every parameter is described",
  ),
  "paging: page and limit (FNS.07)": must(
    "$.components.parameters",
    required("page", "limit"),
    "lists have the parameters page and limit",
  ),
  "paging: from 1 (FNS.08)": must(
    "$.components.parameters.page.schema",
    {
      function: schema,
      functionOptions: {
        schema: { required: ["minimum", "default"], properties: { minimum: { const: 1 }, default: { const: 1 } } },
      },
    },
    "pages are counted from 1",
  ),
  "paging: 20 (FNS.09)": should(
    "$.components.parameters.limit.schema",
    {
      function: schema,
      functionOptions: { schema: { required: ["default"], properties: { default: { const: 20 } } } },
    },
    "a page has 20 items by default",
  ),
  "filtering: optional (FNS.05)": should(
    "$.components.parameters[?(@.in === 'query')]",
    { field: "required", function: falsy },
    "filters are optional",
  ),
};
