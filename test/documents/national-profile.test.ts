import { expect, test } from "vitest";
import { lint } from "./national-profile.ts";
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

test("Spectral finds nothing by its own rules and the national profile's, except the dots in published addresses", async () => {
  const findings = await lint(description);
  expect(findings.filter(({ rule }) => rule !== "addresses: dots (RES.06, UFN.08)")).toEqual([]);
  expect(findings.map(({ at }) => at.replace("paths ", ""))).toEqual(DOTTED);
});

test.each([
  ["documentation: contact", { info: { ...description.info, contact: { name: "x" } } }],
  ["documentation: limitations", { info: { ...description.info, "x-limitations": [] } }],
  ["maturity: methods", { paths: { ...description.paths, "/areas": { post: description.paths["/areas"].get } } }],
  ["addresses: characters", { paths: { ...description.paths, "/Legal_Forms": description.paths["/areas"] } }],
  ["addresses: HTTPS", { servers: [{ url: "http://samverkan.example/api/v1" }] }],
  ["versions: api-info (VER.06)", { paths: { "/areas": description.paths["/areas"] } }],
])("the rule %s finds what breaks it", async (rule, change) => {
  expect((await lint({ ...description, ...change })).map((finding) => finding.rule)).toContain(rule);
});
