import { expect, test } from "vitest";
import { lint, PROFILE } from "./national-profile.ts";
import { textOf } from "./service.ts";

const description = JSON.parse(await textOf("/api/v1/openapi.json"));

/** The published paths of v1 with a dot: a known deviation (docs/api.md, docs/decisions). */
const DOTTED = [
  "/collaborations.csv",
  "/context.jsonld",
  "/feed.atom",
  "/memberships.csv",
  "/openapi.json",
  "/organizations.csv",
];

test("Spectral finds no violation of its own rules and the national profile's, except the dots in published paths", async () => {
  const findings = await lint(description);
  expect(findings.filter(({ rule }) => rule !== "URLs: dots (RES.06, UFN.08)")).toEqual([]);
  expect(findings.map(({ at }) => at.replace("paths ", ""))).toEqual(DOTTED);
});

/** A path in the description and its replacement; undefined removes it. */
type Violation = readonly [path: readonly string[], value?: unknown];

const ONE = ["paths", "/organizations", "get"];
const OTHER = ["paths", "/areas", "get"];
const SCHEMAS = ["components", "schemas"];
const PARAMETERS = ["components", "parameters"];

/** A change that violates each rule. */
const VIOLATIONS: Readonly<Record<string, Violation>> = {
  "documentation: title (DOK.03)": [["info", "title"], ""],
  "documentation: version (DOK.03)": [["info", "version"], "1"],
  "documentation: description (DOK.07, DOK.11)": [["info", "description"], "Europa"],
  "documentation: contact (DOK.03)": [["info", "contact"], { name: "x" }],
  "documentation: licence (DOK.03)": [["info", "license"], { name: "x" }],
  "documentation: service level (DOK.08)": [["info", "x-sla"], { support: "x" }],
  "documentation: limitations (DOK.09)": [["info", "x-limitations"], []],
  "documentation: examples (DOK.15)": [[...ONE, "responses", "200", "content", "application/json", "examples"]],
  "documentation: operations (DOK.19)": [[...OTHER, "summary"], ""],
  "documentation: statuses (DOK.20)": [["components", "responses", "fault", "description"], ""],
  "documentation: authentication": [["security"]],
  "documentation: page for people (DOK.01)": [["externalDocs"]],
  "documentation: both languages (DOK.06)": [[...OTHER, "description"], "Bara svenska."],
  "documentation: OpenAPI 3 (DOK.17)": [["openapi"], "2.0"],
  "dates: RFC 3339 (DOT.02)": [[...SCHEMAS, "Collaboration", "properties", "reviewed"], { type: "string" }],
  "dates: examples (DOT.02)": [[...SCHEMAS, "ApiInfo", "properties", "apiReleased", "example"]],
  "dates: time zone (DOT.04)": [["info", "description"], "Europa"],
  "URLs: characters (UFN.07, UFN.09)": [["paths", "/Legal_Forms"], {}],
  "URLs: dots (RES.06, UFN.08)": [["paths", "/things.json"], {}],
  "URLs: HTTPS (UFN.02, SAK.01)": [["servers"], [{ url: "http://samverkan.example" }]],
  "URLs: version (UFN.01, VER.05)": [["servers"], [{ url: "http://samverkan.example" }]],
  "URLs: short (UFN.05)": [["paths", `/${"long-".repeat(50)}s`], {}],
  "resources: plural": [["paths", "/thing"], {}],
  "resources: ids": [[...SCHEMAS, "Id"], { type: "number" }],
  "maturity: methods (MOG.01)": [["paths", "/areas", "post"], {}],
  "maturity: links (MOG.02)": [[...SCHEMAS, "Area", "properties", "links"]],
  "versions: api-info (VER.06)": [["paths", "/api-info"]],
  "versions: fields": [[...SCHEMAS, "ApiInfo", "required"], ["apiName"]],
  "messages: one style (AME.04, AME.05, AME.07)": [
    [...SCHEMAS, "LegalForm", "properties", "legal_person"],
    { type: "string" },
  ],
  "messages: lists in the plural": [[...SCHEMAS, "LegalForm", "properties", "thing"], { type: "array" }],
  "messages: JSON (AME.01)": [["paths", "/areas/{id}", "get", "responses", "200", "content"], { "text/csv": {} }],
  "requests: no content (FOR.02)": [[...ONE, "requestBody"], { content: {} }],
  "requests: nothing in headers (ARQ.05)": [[...PARAMETERS, "body"], { name: "X-Body", in: "header" }],
  "responses: caching": [[...ONE, "responses", "200", "headers"], {}],
  "responses: statuses": [[...ONE, "responses", "415"]],
  "responses: 404": [["paths", "/organizations/{id}", "get", "responses", "404"]],
  "errors: problem details (FEL.02)": [["components", "responses", "not-found", "content"], { "text/html": {} }],
  "errors: fields (FEL.01)": [[...SCHEMAS, "Problem", "required"], ["type"]],
  "tracing: accepted (SPA.02)": [[...ONE, "parameters"], []],
  "tracing: returned (SPA.04)": [["components", "responses", "bad-request", "headers"], {}],
  "parameters: names (FNS.01, FNS.03, FNS.06)": [[...PARAMETERS, "form", "name"], "legal_form"],
  "parameters: descriptions": [[...PARAMETERS, "form", "description"], ""],
  "paging: page and limit (FNS.07)": [[...PARAMETERS, "limit"]],
  "paging: from 1 (FNS.08)": [[...PARAMETERS, "page", "schema", "minimum"], 0],
  "paging: 20 (FNS.09)": [[...PARAMETERS, "limit", "schema", "default"], 100],
  "filtering: optional (FNS.05)": [[...PARAMETERS, "area", "required"], true],
};

/** A copy of a document with another value at a path. */
function withChange(document: unknown, [[key = "", ...rest], value]: Violation): unknown {
  const entries = Object.entries(Object(document)).filter(([each]) => each !== key);
  const inside = rest.length === 0 ? value : withChange(Object(document)[key], [rest, value]);
  return Object.fromEntries(inside === undefined ? entries : [...entries, [key, inside]]);
}

test("every rule of the profile detects a violation", async () => {
  expect(Object.keys(VIOLATIONS).toSorted()).toEqual(Object.keys(PROFILE).toSorted());
  // One lint of a document with every violation but one: without the parameter its default cannot be wrong.
  const { "paging: page and limit (FNS.07)": without, ...others } = VIOLATIONS;
  const invalid = Object.values(others).reduce((document, each) => withChange(document, each), description);
  const findings = [
    ...(await lint(invalid)),
    ...(await lint(without === undefined ? {} : withChange(description, without))),
  ];
  const rules = new Set(findings.map(({ rule }) => rule));
  expect(Object.keys(PROFILE).filter((rule) => !rules.has(rule))).toEqual([]);
});
