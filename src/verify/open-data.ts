import { contains, header, headerLike, headerNames, json, valueAt } from "./checks.ts";
import { CORS, document, facts, JSON_TYPE, mediaType } from "./documents.ts";
import type { Expectation, Target } from "./expectation.ts";

const CSV = mediaType("text/csv; charset=utf-8");

/** The API, the tables, the catalogue and the feed. */
export function openData({ collaboration, organization }: Target): readonly Expectation[] {
  const list = [
    ...CORS,
    JSON_TYPE,
    headerLike("Link", /rel="self"/, '<https://…>; rel="self"'),
    contains('"self":"{origin}/api/v1/'),
  ];
  const item = (path: string) =>
    facts(path, ...CORS, JSON_TYPE, contains(`"self":"{origin}${path}"`), headerNames("Vary", "traceparent"));
  const hasItems = json("en lista i items", (value) => Array.isArray(valueAt(value, "items")));
  const isActive = json("apiStatus: active", (value) => valueAt(value, "apiStatus") === "active");
  const isOpenApi = json("openapi: 3.1", (value) => String(valueAt(value, "openapi")).startsWith("3.1."));
  const context = json("@context", (value) => valueAt(value, "@context") !== undefined);
  return [
    facts("/api/v1/collaborations", ...list, hasItems),
    facts("/api/v1/organizations", ...list, hasItems),
    ...["memberships", "legal-forms", "areas"].map((resource) => facts(`/api/v1/${resource}`, ...list, hasItems)),
    item(`/api/v1/collaborations/${collaboration}`),
    item(`/api/v1/organizations/${organization}`),
    document("/api/v1", ...CORS, JSON_TYPE, isActive),
    document("/api/v1/api-info", ...CORS, JSON_TYPE, isActive),
    document("/api/v1/openapi.json", ...CORS, JSON_TYPE, isOpenApi, contains("{origin}")),
    document("/api/v1/context.jsonld", ...CORS, mediaType("application/ld+json"), context),
    ...["collaborations", "organizations", "memberships"].map((table) =>
      facts(`/api/v1/${table}.csv`, ...CORS, CSV, header("Content-Disposition", `attachment; filename="${table}.csv"`)),
    ),
    facts("/datasets/dcat", ...CORS, mediaType("application/rdf+xml"), contains("{origin}/")),
    facts("/feed.atom", ...CORS, mediaType("application/atom+xml"), contains("{origin}/feed.atom")),
  ];
}
