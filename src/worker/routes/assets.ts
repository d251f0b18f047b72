import type { Handler } from "hono";
import type { Addresses } from "../addresses.ts";
import { type Answer, respond, taggedAnswer } from "../answers/answer.ts";
import { SHARED_HEADERS, transportHeaders } from "../answers/face.ts";
import { pageFace } from "../answers/page-face.tsx";
import { ASSETS, type Asset, typeOf, UNPINNED } from "../assets.ts";
import { readRefused, type Service } from "./serve.ts";

/** An address with a hash in it always answers with the same bytes, so it may be kept for ever. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** An address without one follows us within minutes, and outlives our being away. */
const FIVE_MINUTES = "public, max-age=300, stale-while-revalidate=60, stale-if-error=86400";

/** Answers with an asset. */
export function assets({ publicOrigin }: Service): Handler {
  return async function answerAsset(c) {
    const file = c.req.param("file") ?? "";
    const { addresses } = readRefused(new URL(c.req.url), publicOrigin);
    const [pinned, unpinned] = [ASSETS.get(file), UNPINNED.get(file)];
    if (pinned !== undefined) return respond(c.req.raw, await assetAnswer(pinned, FOR_EVER, addresses));
    if (unpinned !== undefined) return respond(c.req.raw, await assetAnswer(unpinned, FIVE_MINUTES, addresses));
    return respond(c.req.raw, pageFace.refuse({ kind: "not-found" }, readRefused(new URL(c.req.url), publicOrigin)));
  };
}

function assetAnswer(asset: Asset, caching: string, addresses: Addresses): Promise<Answer> {
  const headers = { ...SHARED_HEADERS, ...transportHeaders(addresses), "Content-Type": typeOf(asset) };
  return taggedAnswer({ ...headers, "Cache-Control": caching }, asset.text);
}
