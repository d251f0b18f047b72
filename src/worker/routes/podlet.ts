import type { Handler } from "hono";
import { languageQuery } from "../addresses.ts";
import { respond, taggedAnswer } from "../answers/answer.ts";
import { DATA_CACHING, SHARED_HEADERS, transportHeaders } from "../answers/face.ts";
import { fragmentFace } from "../answers/fragment-face.tsx";
import { PODLET_VERSION } from "../embedding/podlet-version.ts";
import { readRefused, type Service } from "./serve.ts";

/** The overview as a podlet: a manifest that a Podium layout is given the address of. `lang` is handed on. */
export function podletManifest({ publicOrigin }: Service): Handler {
  return async function answerManifest(c) {
    const { addresses, language } = readRefused(new URL(c.req.url), publicOrigin);
    const query = languageQuery(language);
    const manifest = {
      name: "samverkan",
      version: PODLET_VERSION,
      content: addresses.to("overviewFragment", query),
      fallback: addresses.to("podletFallback", query),
    };
    const headers = { ...SHARED_HEADERS, ...transportHeaders(addresses), "Content-Type": "application/json" };
    return respond(
      c.req.raw,
      await taggedAnswer({ ...headers, "Cache-Control": DATA_CACHING }, JSON.stringify(manifest)),
    );
  };
}

/** What a layout keeps for the day that we are away: a link to the page. */
export function podletFallback({ publicOrigin }: Service): Handler {
  return async function answerFallback(c) {
    const refused = readRefused(new URL(c.req.url), publicOrigin);
    const answer = fragmentFace.refuse({ kind: "not-found" }, { ...refused, onerror: "link", wrap: undefined });
    return respond(c.req.raw, { ...answer, headers: { ...answer.headers, "Cache-Control": DATA_CACHING } });
  };
}
