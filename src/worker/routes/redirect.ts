import type { Handler } from "hono";
import type { QueryContext } from "../../release/read-model.ts";
import type { Release } from "../../release/release.ts";
import { HttpException } from "../http/errors.ts";
import { createHeaders } from "../http/headers.ts";
import { toResponse } from "../http/response.ts";
import type { AppContext } from "../http/route.ts";
import type { WebsiteLink } from "../views.tsx";

/**
 * Redirects to the website of a collaboration or an organization, by its id. Only to URLs in the facts, so it is no open
 * redirect.
 */
export function redirectToWebsite(kind: WebsiteLink["kind"], { store, today, urls }: AppContext): Handler {
  return async function handleRedirect(c) {
    const id = c.req.param("id") ?? "";
    const context = { day: today(), language: "sv" } as const;
    const result = await store.withRelease(
      async ({ release }) => toHref(await getWebsite(release, kind, id, context)),
      c.executionCtx,
    );
    if (result.kind === "unavailable") throw new HttpException({ kind: "unavailable" });
    const { handle, value } = result;
    if (value === undefined) return c.notFound();
    const headers = {
      ...createHeaders("file", handle.freshness === "bundled" ? "no-store" : "facts", urls),
      Location: value,
      "X-Samverkan-Release": handle.release.id,
      "X-Samverkan-Source": handle.freshness,
    };
    return toResponse(c.req.raw, { status: 302, headers, body: null });
  };
}

async function getWebsite(release: Release, kind: WebsiteLink["kind"], id: string, context: QueryContext) {
  if (kind === "collaborations") return (await release.collaboration(id, context))?.collaboration.website;
  return (await release.organizationDocument(id))?.website;
}

/** A URL in ASCII, as a header requires; undefined for schemes other than http and https. */
function toHref(website: string | undefined): string | undefined {
  if (website === undefined || !URL.canParse(website)) return undefined;
  const { protocol, href } = new URL(website);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}
