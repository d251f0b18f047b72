import type { Handler } from "hono";
import type { Release } from "../../release/queries.ts";
import type { QueryContext } from "../../release/read-model.ts";
import type { WebsiteOwner } from "../embedding/website-owners.ts";
import { pageFormat } from "../formats/page.tsx";
import { CORS_HEADERS, DATA_CACHING, type HttpError, transportHeaders } from "../http/errors.ts";
import { type AppContext, readErrorContext } from "../http/handler.ts";
import { toResponse } from "../http/response.ts";
import type { Serving } from "../store/store.ts";
import { firstWhole } from "../store/whole.ts";

/**
 * Leads on to the website of a collaboration or an organization. Only to addresses in the facts, by id: nobody can make
 * it lead anywhere else.
 */
export function redirectToWebsite(kind: WebsiteOwner["kind"], service: AppContext): Handler {
  return async function answerOut(c) {
    const refused = readErrorContext(new URL(c.req.url), service.publicOrigin);
    const refuse = (refusal: HttpError) => toResponse(c.req.raw, pageFormat.refuse(refusal, refused));
    const serving = await service.store.serving((work) => c.executionCtx.waitUntil(work));
    if (serving === undefined) return refuse({ kind: "unavailable" });
    const queryContext = { day: service.today(), language: refused.language };
    const ask = ({ release }: Serving) => websiteOf(release, kind, c.req.param("id") ?? "", queryContext);
    const context = (await firstWhole([serving], ask)) ?? (await firstWhole(await service.store.instead(), ask));
    const address = webAddress(context?.result);
    if (context === undefined || address === undefined) {
      return refuse({ kind: context?.serving === serving ? "not-found" : "unavailable" });
    }
    const headers = {
      ...CORS_HEADERS,
      ...transportHeaders(refused.urls),
      Location: address,
      "Cache-Control": DATA_CACHING,
      "X-Samverkan-Release": context.serving.release.id,
      "X-Samverkan-Source": context.serving.source,
    };
    return toResponse(c.req.raw, { status: 302, headers, body: null });
  };
}

async function websiteOf(release: Release, kind: WebsiteOwner["kind"], id: string, queryContext: QueryContext) {
  if (kind === "collaborations") return (await release.collaboration(id, queryContext))?.collaboration.website;
  return (await release.organization(id, queryContext))?.organization.website;
}

/** An address as a header may have it, in ASCII; undefined for what is no address of the web. */
function webAddress(website: string | undefined): string | undefined {
  if (website === undefined || !URL.canParse(website)) return undefined;
  const { protocol, href } = new URL(website);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
