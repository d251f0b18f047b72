import type { Context, Handler } from "hono";
import type { Day } from "../../domain/partial-date.ts";
import type { Language } from "../../domain/text.ts";
import type { Moment, Release } from "../../release/release.ts";
import { type Addresses, addressesAt } from "../addresses.ts";
import { type Answer, respond, taggedAnswer } from "../answers/answer.ts";
import { DATA_CACHING, type Face, type Refusal, type Refused, transportHeaders } from "../answers/face.ts";
import type { AnswerMemory, Edition } from "../answers/memory.ts";
import type { StaticFiles } from "../files/static-files.ts";
import { type ParameterName, readQuery, type Values } from "../parameters.ts";
import type { Serving, Store } from "../store/store.ts";
import { firstWhole } from "../store/whole.ts";
import type { View } from "../views/view.ts";

/** What all routes share. */
export interface Service {
  readonly store: Store;
  readonly memory: AnswerMemory;
  /** What is neither code nor facts. */
  readonly files: StaticFiles;
  /** The day in Sweden. */
  readonly today: () => Day;
  /** The origin that links carry; empty for the origin of the request. */
  readonly publicOrigin: string;
  /** The id of the deployed Worker version. */
  readonly version: string;
}

/** What a route is asked for: everything that its document depends on. */
export interface Asked<Name extends ParameterName> {
  readonly release: Release;
  readonly moment: Moment;
  readonly files: StaticFiles;
  /** The `:id` of the path; empty where the path has none. */
  readonly id: string;
  readonly values: Values<Name>;
  readonly view: View;
  /** The query in one spelling, without what the route ignores. */
  readonly query: string;
  /** The media type that the route's `representations` chose; empty for a route with one. */
  readonly representation: string;
}

/** A document with headers of its own, such as Link; they stand over those of the face. */
export interface Document {
  readonly text: string;
  readonly headers: Answer["headers"];
}

/** How a route that has several representations chooses between them. */
export interface Representations<Name extends ParameterName> {
  /** The media types that it has, the best first. */
  readonly types: readonly string[];
  /** The one to answer with, or undefined where the request accepts none of them. */
  readonly choose: (values: Values<Name>, accept: string | null) => string | undefined;
}

/** An address of facts: what it takes, as which face it answers, and how its document is made. */
export interface Route<Name extends ParameterName> {
  readonly face: Face;
  readonly parameters: readonly Name[];
  /** Absent where the face is in the path, as everywhere but in the description of the data set. */
  readonly representations?: Representations<Name>;
  /** The document, or its text alone; undefined where the release has nothing of that id. */
  readonly document: (asked: Asked<Name>) => Promise<string | Document | undefined>;
}

/** The handler of a route: decide what is asked for, recall or make the answer, respond. */
export function serve<Name extends ParameterName>(route: Route<Name>, service: Service): Handler {
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
    return respond(c.req.raw, answer);
  };
}

/**
 * An answer where parts of the release that is served cannot be had: what it last answered at this address, else what the
 * release before it answers, else what that last answered, else what the bundle answers. It is never kept as the answer
 * of now, and "not found" is none: what an earlier release does not have may well be in the one that is served.
 */
async function fromBefore(
  make: (serving: Serving) => Promise<Answer | undefined>,
  { serving }: Edition,
  address: string,
  { store, memory }: Service,
): Promise<Answer | "unavailable"> {
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
  { representations }: Route<Name>,
  values: Values<Name>,
  request: Request,
): string | Refusal {
  if (representations === undefined) return "";
  const chosen = representations.choose(values, request.headers.get("Accept"));
  return chosen ?? { kind: "not-acceptable", types: representations.types };
}

interface ReadRequest<Name extends ParameterName> extends Refused {
  readonly id: string;
  readonly values: Values<Name>;
  readonly problems: ReturnType<typeof readQuery>["problems"];
  /** The address in one spelling, with its origin. */
  readonly canonical: string;
  readonly query: string;
}

function readRequest<Name extends ParameterName>(
  c: Context,
  parameters: readonly Name[],
  { publicOrigin }: Service,
): ReadRequest<Name> {
  const url = new URL(c.req.url);
  const { values, problems, canonical } = readQuery(parameters, url.searchParams);
  const id = c.req.param("id") ?? "";
  return {
    ...readRefused(url, publicOrigin),
    id,
    values,
    problems,
    query: canonical,
    canonical: `${publicOrigin || url.origin}${c.req.routePath} ${id} ${canonical}`,
  };
}

/** What a refusal needs of an address; it reads only parameters that every face understands. */
export function readRefused(url: URL, publicOrigin: string): Refused {
  const { lang, onerror, wrap } = readQuery(["lang", "onerror", "wrap"], url.searchParams).values;
  return { language: lang, addresses: addressesAt(publicOrigin || url.origin), path: url.pathname, onerror, wrap };
}

function refuse(c: Context, face: Face, refusal: Refusal, refused: Refused): Response {
  return respond(c.req.raw, face.refuse(refusal, refused));
}

async function makeAnswer<Name extends ParameterName>(
  { face, document }: Route<Name>,
  { serving: { release, source }, day }: Edition,
  files: StaticFiles,
  { id, values, query, language, addresses, representation }: ReadRequest<Name> & { readonly representation: string },
): Promise<Answer | undefined> {
  const view = await viewOf(release, source, values, { language, addresses });
  const made = await document({ release, moment: { day, language }, files, id, values, view, query, representation });
  if (made === undefined) return undefined;
  const { text, headers: own } = typeof made === "string" ? { text: made, headers: {} } : made;
  const headers = {
    ...face.headers,
    ...transportHeaders(addresses),
    "Cache-Control": DATA_CACHING,
    "X-Samverkan-Release": release.id,
    "X-Samverkan-Source": source,
    ...own,
  };
  return taggedAnswer(headers, text);
}

async function viewOf(
  release: Release,
  source: Serving["source"],
  values: Partial<Values<"heading" | "links">>,
  whom: { readonly language: Language; readonly addresses: Addresses },
): Promise<View> {
  const day = release.publishedAt?.slice(0, "YYYY-MM-DD".length) ?? (await release.sender()).updated;
  return {
    ...whom,
    heading: values.heading ?? 1,
    links: values.links ?? "text",
    factsFrom: source === "live" ? undefined : day,
    sender: "in-view",
  };
}
