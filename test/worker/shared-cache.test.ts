import { describe, expect, test } from "vitest";
import { PUBLIC_PATHS } from "../public-paths.ts";
import { ORIGIN, serviceWithOurData } from "./service.ts";

/**
 * A cache in front that keys by path and query, as in the recipes for nginx, Apache and Varnish: the first request,
 * with any host and scheme, fills it for everybody.
 */
interface SharedCache {
  readonly request: (url: string) => Promise<StoredResponse>;
}

interface StoredResponse {
  readonly status: number;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** The hosts and schemes that one service is reached by. */
const REACHED_BY = ["http://samverkan.tyreso.example", "https://samverkan.kommun.workers.example"] as const;

function createSharedCache(origin: (url: string) => Promise<Response>): SharedCache {
  const stored = new Map<string, StoredResponse>();
  return {
    async request(url) {
      const { pathname, search } = new URL(url);
      const hit = stored.get(pathname + search);
      if (hit !== undefined) return hit;
      const response = await toStoredResponse(await origin(url));
      if (!/no-store|private/.test(response.headers["cache-control"] ?? "")) stored.set(pathname + search, response);
      return response;
    },
  };
}

async function toStoredResponse(response: Response): Promise<StoredResponse> {
  return { status: response.status, text: await response.text(), headers: Object.fromEntries(response.headers) };
}

const IDS = { collaborations: "smohf", organizations: "haninge", problems: "not-found", assets: "embed.js" };

/** Every public path with an existing id, and all other responses with links or URLs. */
const TARGETS = [
  ...PUBLIC_PATHS.map((pattern) =>
    pattern.replace(/:\w+(?:\{[^}]*\})?/, () => {
      const kind = Object.entries(IDS).find(([name]) => pattern.includes(name));
      return kind?.[1] ?? "smohf";
    }),
  ),
  "/?lang=en",
  "/no-such-page",
  "/fragments/no-such-view",
  "/fragments/overview?onerror=link&heading=9",
  "/api/v1/collaborations?limit=2&page=2",
  "/api/v1/collaborations?limit=none",
  `/oembed?url=${encodeURIComponent(`${ORIGIN}/collaborations/smohf`)}`,
];

describe.each(TARGETS)("%s behind a cache keyed by path and query", (target) => {
  test("is the same whichever host and scheme filled the cache, and contains neither", async () => {
    const responses = [];
    for (const [first, second] of [REACHED_BY, REACHED_BY.toReversed()]) {
      const { request } = await serviceWithOurData();
      const cache = createSharedCache(request);
      await cache.request(`${first}${target}`);
      responses.push(await cache.request(`${second}${target}`));
    }
    const [one, other] = responses;
    expect(one).toEqual(other);
    for (const origin of REACHED_BY) expect(JSON.stringify(one)).not.toContain(new URL(origin).host);
  });
});
