import { contains, header, headerNames, isEmpty, noHeader, status } from "./checks.ts";
import { CACHE, CORS, FRAGMENT, PAGE, problem } from "./documents.ts";
import type { Expectation } from "./expectation.ts";

const ALLOW = header("Allow", "GET, HEAD, OPTIONS");

/** Unknown addresses, invalid requests, and CORS preflights. */
export function refusals(): readonly Expectation[] {
  const missing = [status(404), CACHE.notFound];
  return [
    { path: "/does-not-exist", checks: [...missing, ...PAGE] },
    {
      path: "/fragments/collaborations/does-not-exist",
      checks: [...missing, ...FRAGMENT, contains("samverkan-message")],
    },
    { path: "/embeds/collaborations/does-not-exist", checks: missing },
    { path: "/out/collaborations/does-not-exist", checks: [...missing, noHeader("Location")] },
    { path: "/oembed?url=https://another.example/", checks: [...missing, ...CORS] },
    { path: "/api/v1/collaborations/does-not-exist", checks: [CACHE.notFound, ...problem(404, "not-found")] },
    { path: "/api/v1/collaborations?limit=0", checks: [CACHE.noStore, ...problem(400, "bad-request")] },
    { path: "/fragments/overview?heading=9", checks: [status(400), CACHE.noStore, contains("heading"), ...FRAGMENT] },
    {
      path: "/api/v1/collaborations",
      method: "POST",
      checks: [CACHE.noStore, ALLOW, ...problem(405, "method-not-allowed")],
    },
    { path: "/", method: "DELETE", checks: [status(405), CACHE.noStore, ALLOW] },
    ...["/fragments/overview", "/api/v1/collaborations", "/assets/embed.js"].map(preflight),
  ];
}

/** The preflight of htmx, which adds a header of its own, on a page of another site. */
function preflight(path: string): Expectation {
  return {
    path,
    method: "OPTIONS",
    headers: {
      Origin: "https://another.example",
      "Access-Control-Request-Method": "GET",
      "Access-Control-Request-Headers": "hx-request",
    },
    checks: [
      status(204),
      CACHE.noStore,
      isEmpty,
      header("Access-Control-Allow-Origin", "*"),
      headerNames("Access-Control-Allow-Methods", "GET"),
      headerNames("Access-Control-Allow-Headers", "hx-request"),
      noHeader("Access-Control-Allow-Credentials"),
    ],
  };
}
