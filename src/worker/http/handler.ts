import type { Context, Handler } from "hono";
import type { IsoDate } from "../../domain/dates.ts";
import type { RenderContext } from "../components/render-context.ts";
import { withCurrentIds } from "../current-ids.ts";
import { type ParameterName, type ParameterValue, type Params, type ParsedQuery, parseQuery } from "../query.ts";
import type { ReadResult, ReleaseHandle } from "../store/store.ts";
import type { Urls } from "../urls.ts";
import { API_VARIES } from "./api-middleware.ts";
import { createCacheTags, EDGE_LIFETIME } from "./edge-cache.ts";
import { HttpException } from "./errors.ts";
import { createHeaders, type Format } from "./headers.ts";
import {
  type CachedResponse,
  isCacheable,
  type RenderedResponse,
  streamed,
  toResponse,
  withEdgeHeaders,
  withEtag,
} from "./response.ts";
import { cacheKey } from "./response-cache.ts";
import type { AppContext, Env, RouteDefinition } from "./route.ts";

/** The formats for readers, whose lists begin with the publisher's own collaborations. */
const FORMATS_FOR_READERS: ReadonlySet<Format> = new Set(["page", "scripted-page", "fragment", "embed"]);

/** Creates the handler of a route: parse the request, read the cache or render, respond. */
export function createHandler(route: RouteDefinition, app: AppContext): Handler<Env> {
  const varies = [...(route.format === "json" ? API_VARIES : []), ...(route.varies ?? [])];
  return async function handleRoute(c) {
    c.set("format", route.format);
    const request = parseRequest(c, route);
    const day = app.today();
    const keyOf = (handle: ReleaseHandle) => cacheKey(handle, day, request.key);
    const result = await app.store.withRelease(
      async (handle) => app.cache.get(keyOf(handle)) ?? renderResponse(route, request, handle, day, app),
      c.executionCtx,
    );
    const response = chooseResponse(result, app.cache.getStale(request.key));
    if (response === undefined) return c.notFound();
    if (result.kind === "current" && isCacheable(response)) {
      app.cache.set(keyOf(result.handle), request.key, response);
      const isVaried = varies.some((header) => c.req.raw.headers.has(header));
      if (!isVaried) app.cache.addAlias(c.req.raw.url, { requestKey: request.key, varies });
    }
    const isConfirmed = result.kind === "current" && app.store.isConfirmed(result.handle);
    return toResponse(c.req.raw, isConfirmed ? withEdgeHeaders(response) : response);
  };
}

/**
 * The response of the current release; undefined where it has no such document. Where its chunks are unavailable, in this
 * order: the previous release, the last cached response, the bundled release.
 */
function chooseResponse(
  result: ReadResult<RenderedResponse | undefined>,
  stale: CachedResponse | undefined,
): RenderedResponse | undefined {
  if (result.kind === "current") return result.value;
  const isBundled = result.kind === "unavailable" || result.handle.freshness === "bundled";
  if (stale !== undefined && isBundled) return stale;
  if (result.kind === "unavailable") throw new HttpException({ kind: "unavailable" });
  return result.value;
}

/** A request, parsed by its route. */
interface ParsedRequest extends ParsedQuery<ParameterName> {
  readonly id: string;
  readonly contentType: string;
  /** What identifies it in the cache: the media type, route, id and canonical query. */
  readonly key: string;
}

function parseRequest(c: Context<Env>, { parameters, contentTypes }: RouteDefinition): ParsedRequest {
  const query = parseQuery(parameters, new URL(c.req.url).searchParams);
  if (query.invalid.length > 0) throw new HttpException({ kind: "bad-request", invalid: query.invalid });
  const accept = c.req.raw.headers.get("Accept");
  const contentType = contentTypes === undefined ? "" : contentTypes.choose(query.params, accept);
  if (contentType === undefined) {
    throw new HttpException({ kind: "not-acceptable", types: contentTypes?.types ?? [] });
  }
  const id = c.req.param("id") ?? "";
  return { ...query, id, contentType, key: `${contentType} ${c.req.routePath} ${id} ${query.canonical}` };
}

async function renderResponse(
  route: RouteDefinition,
  { id, contentType, key, ...query }: ParsedRequest,
  { release, freshness }: ReleaseHandle,
  day: IsoDate,
  { files, urls, version }: AppContext,
): Promise<RenderedResponse | undefined> {
  const { params, canonical } = withCurrentIds(query, release);
  const renderContext = createRenderContext(route.format, { release, freshness }, params, urls);
  const first = FORMATS_FOR_READERS.has(route.format) ? ("publisher" as const) : undefined;
  const queryContext = { day, language: renderContext.language, first };
  const context = { release, queryContext, files, id, params, renderContext, query: canonical, contentType };
  const rendered = await route.render(context);
  if (rendered === undefined) return undefined;
  const { body, isIncomplete = false, movedTo } = rendered;
  const common = {
    // Bundled facts must not replace a newer copy in a cache.
    ...createHeaders(route.format, freshness === "bundled" || isIncomplete ? "no-store" : "facts", urls),
    ...createCacheTags(release.id, day),
  };
  if (movedTo !== undefined) return { status: 308, headers: { ...common, Location: movedTo }, body: null };
  const headers = {
    ...common,
    "X-Samverkan-Release": release.id,
    "X-Samverkan-Source": freshness,
    ...rendered.headers,
  };
  const response =
    typeof body === "string"
      ? await withEtag(headers, body)
      : await streamed(headers, `${version} ${cacheKey({ release, freshness }, day, key)}`, body);
  if (isIncomplete) return { ...response, isIncomplete };
  return { ...response, edgeHeaders: { ...response.headers, ...EDGE_LIFETIME } };
}

function createRenderContext(
  format: Format,
  { release, freshness }: ReleaseHandle,
  params: Partial<Params<"lang" | "heading" | "links" | "sender">>,
  urls: Urls,
): RenderContext {
  const { lang = "sv", heading = 1, links = "text", sender = "show" } = params;
  const { site, updated } = release.publisherInfo;
  // Only in Swedish fragments: a frame in WordPress may only open our own URLs, and the publisher's pages are in Swedish.
  const ownPages = format === "fragment" && lang === "sv" ? (site.ownPages ?? []) : [];
  const publishedOn = release.publishedAt?.slice(0, "YYYY-MM-DD".length);
  return {
    language: lang,
    urls,
    ...toHeading(heading),
    links,
    factsFrom: freshness === "live" ? undefined : (publishedOn ?? updated),
    // The footer of a page names the publisher.
    publisherNote: format === "page" || format === "scripted-page" ? "none" : sender,
    document: format === "fragment" ? "host" : "own",
    ownPages: new Map(ownPages.map(({ collaboration, url }) => [collaboration, url])),
  };
}

/** Interprets the parameter `heading`: without a top heading the next ones are at level 2. */
export function toHeading(heading: ParameterValue<"heading">): Pick<RenderContext, "heading" | "topHeading"> {
  return heading === "none" ? { heading: 1, topHeading: "none" } : { heading, topHeading: "show" };
}

/** Fast path: responds from the response cache, without routing and without waiting; undefined on a miss. */
export function respondFromCache(request: Request, { store, cache, today }: AppContext): Response | undefined {
  if (request.method !== "GET" && request.method !== "HEAD") return undefined;
  const alias = cache.resolve(request.url);
  if (alias === undefined || alias.varies.some((header) => request.headers.has(header))) return undefined;
  const handle = store.peek();
  const response = handle && cache.get(cacheKey(handle, today(), alias.requestKey));
  if (handle === undefined || response === undefined) return undefined;
  return toResponse(request, store.isConfirmed(handle) ? withEdgeHeaders(response) : response);
}
