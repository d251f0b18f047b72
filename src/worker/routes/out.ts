import type { Handler } from "hono";
import type { Moment, Release } from "../../release/release.ts";
import { respond } from "../answers/answer.ts";
import { DATA_CACHING, type Refusal, SHARED_HEADERS, transportHeaders } from "../answers/face.ts";
import { pageFace } from "../answers/page-face.tsx";
import type { Owner } from "../embedding/owners.ts";
import type { Serving } from "../store/store.ts";
import { firstWhole } from "../store/whole.ts";
import { readRefused, type Service } from "./serve.ts";

/**
 * Leads on to the website of a collaboration or an organization. Only to addresses in the facts, by id: nobody can make
 * it lead anywhere else.
 */
export function out(kind: Owner["kind"], service: Service): Handler {
  return async function answerOut(c) {
    const refused = readRefused(new URL(c.req.url), service.publicOrigin);
    const refuse = (refusal: Refusal) => respond(c.req.raw, pageFace.refuse(refusal, refused));
    const serving = await service.store.serving((work) => c.executionCtx.waitUntil(work));
    if (serving === undefined) return refuse({ kind: "unavailable" });
    const moment = { day: service.today(), language: refused.language };
    const ask = ({ release }: Serving) => websiteOf(release, kind, c.req.param("id") ?? "", moment);
    const asked = (await firstWhole([serving], ask)) ?? (await firstWhole(await service.store.instead(), ask));
    const address = webAddress(asked?.result);
    if (asked === undefined || address === undefined) {
      return refuse({ kind: asked?.serving === serving ? "not-found" : "unavailable" });
    }
    const headers = {
      ...SHARED_HEADERS,
      ...transportHeaders(refused.addresses),
      Location: address,
      "Cache-Control": DATA_CACHING,
      "X-Samverkan-Release": asked.serving.release.id,
      "X-Samverkan-Source": asked.serving.source,
    };
    return respond(c.req.raw, { status: 302, headers, body: null });
  };
}

async function websiteOf(release: Release, kind: Owner["kind"], id: string, moment: Moment) {
  if (kind === "collaborations") return (await release.collaboration(id, moment))?.collaboration.website;
  return (await release.organization(id, moment))?.organization.website;
}

/** An address as a header may have it, in ASCII; undefined for what is no address of the web. */
function webAddress(website: string | undefined): string | undefined {
  if (website === undefined || !URL.canParse(website)) return undefined;
  const { protocol, href } = new URL(website);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
