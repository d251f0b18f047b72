import { expect, test } from "vitest";
import { preferredType } from "../../src/worker/http/content-negotiation.ts";

const TYPES = ["application/rdf+xml", "text/turtle"];

test.each([
  ["nothing is said", null, "application/rdf+xml"],
  ["a type is named", "text/turtle", "text/turtle"],
  ["both are wanted alike", "text/turtle, application/rdf+xml", "application/rdf+xml"],
  ["one is wanted more", "application/rdf+xml;q=0.8, text/turtle;q=0.9", "text/turtle"],
  ["one is wanted in full, in a weight of its own", "application/rdf+xml;q=0.9, text/turtle;q=1", "text/turtle"],
  ["a wildcard admits all", "*/*", "application/rdf+xml"],
  ["a type counts for more than its wildcards", "*/*, text/*;q=0.5, text/turtle;q=0", "application/rdf+xml"],
  ["a type is wanted less than all others", "application/rdf+xml;q=0.1, */*", "text/turtle"],
  ["a type is ruled out", "application/rdf+xml;q=0, text/*", "text/turtle"],
  ["all are ruled out", "text/turtle;q=0, application/rdf+xml;q=0", undefined],
  ["others are wanted", "text/html", undefined],
  ["a weight is none", "text/turtle;q=2", undefined],
])("where %s, %s gives %s", (_, accept, type) => {
  expect(preferredType(TYPES, accept)).toBe(type);
});
