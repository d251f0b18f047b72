import type { Handler } from "hono";
import { respond, taggedAnswer } from "../answers/answer.ts";
import { SHARED_HEADERS } from "../answers/face.ts";
import { pageFace } from "../answers/page-face.tsx";
import { ASSETS } from "../assets.ts";
import { readRefused, type Service } from "./serve.ts";

/** An address with a hash in it always answers with the same bytes, so it may be kept for ever. */
const FOR_EVER = "public, max-age=31536000, immutable";

/** Answers with an asset. */
export function assets({ publicOrigin }: Service): Handler {
  return async function answerAsset(c) {
    const asset = ASSETS.get(c.req.param("file") ?? "");
    if (asset === undefined) {
      return respond(c.req.raw, pageFace.refuse({ kind: "not-found" }, readRefused(new URL(c.req.url), publicOrigin)));
    }
    const headers = { ...SHARED_HEADERS, "Content-Type": asset.type, "Cache-Control": FOR_EVER };
    return respond(c.req.raw, await taggedAnswer(headers, asset.text));
  };
}
