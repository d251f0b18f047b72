import type { Context, Handler } from "hono";
import type { IsoDate } from "../../domain/dates.ts";
import type { Language } from "../../domain/text.ts";
import type { Release } from "../../release/queries.ts";
import type { QueryContext } from "../../release/read-model.ts";
import type { ViewContext } from "../components/view-context.ts";
import { type Params, parseQuery } from "../query.ts";
import type { ParameterName } from "../query-parameters.ts";
import type { StaticFiles } from "../static-files/static-files.ts";
import type { Serving, Store } from "../store/store.ts";
import { firstWhole } from "../store/whole.ts";
import { createUrls, type Urls } from "../urls.ts";
import { DATA_CACHING, type ErrorContext, type HttpError, type ResponseFormat, transportHeaders } from "./errors.ts";
import { type CachedResponse, toResponse, withEtag } from "./response.ts";
import type { Edition, ResponseCache } from "./response-cache.ts";

/** What all routes share. */
export interface AppContext {
  readonly store: Store;
  readonly memory: ResponseCache;
  /** What is neither code nor facts. */
  readonly files: StaticFiles;
  /** The day in Sweden. */
  readonly today: () => IsoDate;
  /** The origin that links carry; empty for the origin of the request. */
  readonly publicOrigin: string;
  /** The id of the deployed Worker version. */
  readonly version: string;
}

/** What a route is asked for: everything that its document depends on. */
export interface RouteContext<Name extends ParameterName> {
  readonly release: Release;
  readonly queryContext: QueryContext;
  readonly files: StaticFiles;
  /** The `:id` of the path; empty where the path has none. */
  readonly id: string;
  readonly values: Params<Name>;
  readonly view: ViewContext;
  /** The query in one spelling, without what the route ignores. */
  readonly query: string;
  /** The media type that the route's `representations` chose; empty for a route with one. */
  readonly representation: string;
}

/** A document with headers of its own, such as Link; they stand over those of the face. */
export interface Document {
  readonly body: string;
  readonly headers: CachedResponse["headers"];
}

/** How a route that has several representations chooses between them. */
export interface ContentTypes<Name extends ParameterName> {
  /** The media types that it has, the best first. */
  readonly types: readonly string[];
  /** The one to answer with, or undefined where the request accepts none of them. */
  readonly choose: (values: Params<Name>, accept: string | null) => string | undefined;
}

/** An address of facts: what it takes, as which face it answers, and how its document is made. */
export interface RouteDefinition<Name extends ParameterName> {
  readonly face: ResponseFormat;
  readonly parameters: readonly Name[];
  /** Absent where the face is in the path, as everywhere but in the description of the data set. */
  readonly representations?: ContentTypes<Name>;
  /** The document, or its text alone; undefined where the release has nothing of that id. */
  readonly document: (context: RouteContext<Name>) => Promise<string | Document | undefined>;
}

/** The handler of a route: decide what is asked for, recall or make the answer, respond. */
export function createHandler<Name extends ParameterName>(route: RouteDefinition<Name>, service: AppContext): Handler {
  return async function answerFacts(c) {
    const request = readRequest(c, route.parameters, service);
    if (request.problems.length > 0)
      return refuse(c, route.face, { kind: "bad-request", problems: request.problems }, request);
    const representation = represent(route, request.values, c.req.raw);
    if (typeof representation !== "string") return refuse(c, route.face, representation, request);
    const serving = await service.store.serving((work) => c.executionCtx.waitUntil(work));
    if (serving === undefined) return refuse(c, route.face, { kind: "unavailable" }, request);
    const edition = { serving, day: service.today() };
    const address = `${representation} ${request.canonical}`;
    const known = service.memory.recall(edition, address);
    const make = (from: Serving) =>
      makeAnswer(route, { ...edition, serving: from }, service.files, { ...request, representation });
    const made = known === undefined ? await firstWhole([serving], make) : undefined;
    if (made?.result !== undefined) service.memory.keep(edition, address, made.result);
    const answer = known ?? (made === undefined ? await fromBefore(make, edition, address, service) : made.result);
    if (answer === "unavailable") return refuse(c, route.face, { kind: "unavailable" }, request);
    if (answer === undefined) return refuse(c, route.face, { kind: "not-found" }, request);
    if (route.representations === undefined) service.memory.learn(c.req.raw.url, address);
    return toResponse(c.req.raw, answer);
  };
}

/**
 * An answer where parts of the release that is served cannot be had: what it last answered at this address, else what the
 * release before it answers, else what that last answered, else what the bundle answers. It is never kept as the answer
 * of now, and "not found" is none: what an earlier release does not have may well be in the one that is served.
 */
async function fromBefore(
  make: (serving: Serving) => Promise<CachedResponse | undefined>,
  { serving }: Edition,
  address: string,
  { store, memory }: AppContext,
): Promise<CachedResponse | "unavailable"> {
  const former = memory.recallFormer(address);
  if (former?.headers["X-Samverkan-Release"] === serving.release.id) return former;
  const others = await store.instead();
  const from = (source: Serving["source"]) =>
    firstWhole(
      others.filter((other) => other.source === source),
      make,
    );
  return (await from("stale"))?.result ?? former ?? (await from("bundled"))?.result ?? "unavailable";
}

function represent<Name extends ParameterName>(
  { representations }: RouteDefinition<Name>,
  values: Params<Name>,
  request: Request,
): string | HttpError {
  if (representations === undefined) return "";
  const chosen = representations.choose(values, request.headers.get("Accept"));
  return chosen ?? { kind: "not-acceptable", types: representations.types };
}

interface ReadRequest<Name extends ParameterName> extends ErrorContext {
  readonly id: string;
  readonly values: Params<Name>;
  readonly problems: ReturnType<typeof parseQuery>["invalid"];
  /** The address in one spelling, with its origin. */
  readonly canonical: string;
  readonly query: string;
}

function readRequest<Name extends ParameterName>(
  c: Context,
  parameters: readonly Name[],
  { publicOrigin }: AppContext,
): ReadRequest<Name> {
  const url = new URL(c.req.url);
  const { params: values, invalid: problems, canonical } = parseQuery(parameters, url.searchParams);
  const id = c.req.param("id") ?? "";
  return {
    ...readErrorContext(url, publicOrigin),
    id,
    values,
    problems,
    query: canonical,
    canonical: `${publicOrigin || url.origin}${c.req.routePath} ${id} ${canonical}`,
  };
}

/** What a refusal needs of an address; it reads only parameters that every face understands. */
export function readErrorContext(url: URL, publicOrigin: string): ErrorContext {
  const { lang, onerror, scheme, wrap } = parseQuery(["lang", "onerror", "scheme", "wrap"], url.searchParams).params;
  return { language: lang, urls: createUrls(publicOrigin || url.origin), path: url.pathname, onerror, scheme, wrap };
}

function refuse(c: Context, face: ResponseFormat, refusal: HttpError, refused: ErrorContext): Response {
  return toResponse(c.req.raw, face.refuse(refusal, refused));
}

async function makeAnswer<Name extends ParameterName>(
  { face, document }: RouteDefinition<Name>,
  { serving: { release, source }, day }: Edition,
  files: StaticFiles,
  { id, values, query, language, urls, representation }: ReadRequest<Name> & { readonly representation: string },
): Promise<CachedResponse | undefined> {
  const view = await viewOf(release, source, values, { language, urls });
  const made = await document({
    release,
    queryContext: { day, language },
    files,
    id,
    values,
    view,
    query,
    representation,
  });
  if (made === undefined) return undefined;
  const { body, headers: own } = typeof made === "string" ? { body: made, headers: {} } : made;
  const headers = {
    ...face.headers,
    ...transportHeaders(urls),
    "Cache-Control": DATA_CACHING,
    "X-Samverkan-Release": release.id,
    "X-Samverkan-Source": source,
    ...own,
  };
  return withEtag(headers, body);
}

async function viewOf(
  release: Release,
  source: Serving["source"],
  values: Partial<Params<"heading" | "links">>,
  whom: { readonly language: Language; readonly urls: Urls },
): Promise<ViewContext> {
  const day = release.publishedAt?.slice(0, "YYYY-MM-DD".length) ?? (await release.publisherInfo()).updated;
  return {
    ...whom,
    heading: values.heading ?? 1,
    links: values.links ?? "text",
    factsFrom: source === "live" ? undefined : day,
    publisherNote: "in-view",
  };
}
