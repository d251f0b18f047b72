import { expect, test } from "vitest";
import { lint, PROFILE } from "./national-profile.ts";
import { textOf } from "./service.ts";

const description = JSON.parse(await textOf("/api/v1/openapi.json"));

/** The addresses that v1 has given out with a dot in them: a known deviation (docs/api.md, docs/decisions). */
const DOTTED = [
  "/collaborations.csv",
  "/context.jsonld",
  "/feed.atom",
  "/memberships.csv",
  "/openapi.json",
  "/organizations.csv",
];

test("Spectral finds nothing by its own rules or the national profile's but the dots that are given out", async () => {
  const findings = await lint(description);
  expect(findings.filter(({ rule }) => rule !== "addresses: dots (RES.06, UFN.08)")).toEqual([]);
  expect(findings.map(({ at }) => at.replace("paths ", ""))).toEqual(DOTTED);
});

/** A place in the description, as its keys, and what stands there instead; undefined takes it away. */
type Break = readonly [path: readonly string[], value?: unknown];

const ONE = ["paths", "/organizations", "get"];
const OTHER = ["paths", "/areas", "get"];
const SCHEMAS = ["components", "schemas"];
const PARAMETERS = ["components", "parameters"];

/** What breaks each rule. */
const BREAKS: Readonly<Record<string, Break>> = {
  "documentation: title": [["info", "title"], ""],
  "documentation: version": [["info", "version"], "1"],
  "documentation: description": [["info", "description"], "Europa"],
  "documentation: contact": [["info", "contact"], { name: "x" }],
  "documentation: licence": [["info", "license"], { name: "x" }],
  "documentation: service level": [["info", "x-sla"], { support: "x" }],
  "documentation: limitations": [["info", "x-limitations"], []],
  "documentation: examples (DOK.15)": [[...ONE, "responses", "200", "content", "application/json", "examples"]],
  "documentation: operations": [[...OTHER, "summary"], ""],
  "documentation: statuses": [["components", "responses", "fault", "description"], ""],
  "documentation: authentication": [["security"]],
  "documentation: page for people": [["externalDocs"]],
  "documentation: both languages": [[...OTHER, "description"], "Bara svenska."],
  "documentation: OpenAPI 3": [["openapi"], "2.0"],
  "dates: RFC 3339": [[...SCHEMAS, "Collaboration", "properties", "reviewed"], { type: "string" }],
  "dates: time zone": [["info", "description"], "Europa"],
  "addresses: characters": [["paths", "/Legal_Forms"], {}],
  "addresses: dots (RES.06, UFN.08)": [["paths", "/things.json"], {}],
  "addresses: HTTPS": [["servers"], [{ url: "http://samverkan.example" }]],
  "addresses: version": [["servers"], [{ url: "http://samverkan.example" }]],
  "addresses: short": [["paths", `/${"long-".repeat(50)}s`], {}],
  "resources: plural": [["paths", "/thing"], {}],
  "resources: ids": [[...SCHEMAS, "Id"], { type: "number" }],
  "maturity: methods": [["paths", "/areas", "post"], {}],
  "maturity: links": [[...SCHEMAS, "Area", "properties", "links"]],
  "versions: api-info (VER.06)": [["paths", "/api-info"]],
  "versions: fields": [[...SCHEMAS, "ApiInfo", "required"], ["apiName"]],
  "messages: one style": [[...SCHEMAS, "LegalForm", "properties", "legal_person"], { type: "string" }],
  "messages: lists in the plural": [[...SCHEMAS, "LegalForm", "properties", "thing"], { type: "array" }],
  "messages: JSON": [["paths", "/areas/{id}", "get", "responses", "200", "content"], { "text/csv": {} }],
  "requests: no content": [[...ONE, "requestBody"], { content: {} }],
  "requests: nothing in headers": [[...PARAMETERS, "body"], { name: "X-Body", in: "header" }],
  "answers: caching": [[...ONE, "responses", "200", "headers"], {}],
  "answers: statuses": [[...ONE, "responses", "415"]],
  "answers: 404": [["paths", "/organizations/{id}", "get", "responses", "404"]],
  "errors: problem details": [["components", "responses", "not-found", "content"], { "text/html": {} }],
  "errors: fields": [[...SCHEMAS, "Problem", "required"], ["type"]],
  "tracing: accepted": [[...ONE, "parameters"], []],
  "tracing: returned": [[...ONE, "responses", "200", "headers"], {}],
  "parameters: names": [[...PARAMETERS, "form", "name"], "legal_form"],
  "parameters: descriptions": [[...PARAMETERS, "form", "description"], ""],
  "paging: page and limit": [[...PARAMETERS, "limit"]],
  "paging: from 1": [[...PARAMETERS, "page", "schema", "minimum"], 0],
  "paging: 20": [[...PARAMETERS, "limit", "schema", "default"], 100],
  "filtering: optional": [[...PARAMETERS, "area", "required"], true],
};

/** A copy of a document in which one place is another. */
function changed(document: unknown, [[key = "", ...rest], value]: Break): unknown {
  const entries = Object.entries(Object(document)).filter(([each]) => each !== key);
  const inside = rest.length === 0 ? value : changed(Object(document)[key], [rest, value]);
  return Object.fromEntries(inside === undefined ? entries : [...entries, [key, inside]]);
}

test("every rule of the profile finds what breaks it", async () => {
  expect(Object.keys(BREAKS).toSorted()).toEqual(Object.keys(PROFILE).toSorted());
  // One lint of a document with every fault; a parameter that is not there has no default that could be wrong.
  const { "paging: page and limit": without, ...others } = BREAKS;
  const broken = Object.values(others).reduce((document, each) => changed(document, each), description);
  const found = [...(await lint(broken)), ...(await lint(without === undefined ? {} : changed(description, without)))];
  const rules = new Set(found.map(({ rule }) => rule));
  expect(Object.keys(PROFILE).filter((rule) => !rules.has(rule))).toEqual([]);
});
