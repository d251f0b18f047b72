import type { Handler } from "hono";
import { respond, taggedAnswer } from "../answers/answer.ts";
import { SHARED_HEADERS, transportHeaders } from "../answers/face.ts";
import { pageFace } from "../answers/page-face.tsx";
import { ASSETS, typeOf, UNPINNED } from "../assets.ts";
import { readRefused, type Service } from "./serve.ts";

/** An address with a hash in it always answers with the same bytes, so it may be kept for ever. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** An address without one follows us within minutes, and outlives our being away. */
const FIVE_MINUTES = "public, max-age=300, stale-while-revalidate=60, stale-if-error=86400";

/** Answers with an asset. What is not on the list of assets is not looked for. */
export function assets({ publicOrigin, files }: Service): Handler {
  return async function answerAsset(c) {
    const named = c.req.param("file") ?? "";
    const refused = readRefused(new URL(c.req.url), publicOrigin);
    const file = UNPINNED.get(named) ?? named;
    if (!ASSETS.has(file)) return respond(c.req.raw, pageFace.refuse({ kind: "not-found" }, refused));
    const headers = {
      ...SHARED_HEADERS,
      ...transportHeaders(refused.addresses),
      "Content-Type": typeOf(file),
      "Cache-Control": file === named ? FOR_EVER : FIVE_MINUTES,
    };
    return respond(c.req.raw, await taggedAnswer(headers, await files.read(`/assets/${file}`)));
  };
}
