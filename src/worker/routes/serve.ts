import type { Context, Handler } from "hono";
import { swedishDay } from "../../domain/status.ts";
import type { Language } from "../../domain/text.ts";
import type { Moment, Release } from "../../release/release.ts";
import { type Addresses, addressesAt } from "../addresses.ts";
import { type Answer, respond, taggedAnswer } from "../answers/answer.ts";
import { DATA_CACHING, type Face, type Refusal, type Refused, transportHeaders } from "../answers/face.ts";
import type { AnswerMemory } from "../answers/memory.ts";
import { type ParameterName, readQuery, type Values } from "../parameters.ts";
import type { Serving, Store } from "../store/store.ts";
import type { View } from "../views/view.ts";

/** What all routes share. */
export interface Service {
  readonly store: Store;
  readonly memory: AnswerMemory;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** The origin that links carry; empty for the origin of the request. */
  readonly publicOrigin: string;
  /** The id of the deployed Worker version. */
  readonly version: string;
}

/** What a route is asked for: everything that its document depends on. */
export interface Asked<Name extends ParameterName> {
  readonly release: Release;
  readonly moment: Moment;
  /** The `:id` of the path; empty where the path has none. */
  readonly id: string;
  readonly values: Values<Name>;
  readonly view: View;
  /** The query in one spelling, without what the route ignores. */
  readonly query: string;
}

/** An address of facts: what it takes, as which face it answers, and how its document is made. */
export interface Route<Name extends ParameterName> {
  readonly face: Face;
  readonly parameters: readonly Name[];
  /** The text of the document, or undefined where the release has nothing of that id. */
  readonly document: (asked: Asked<Name>) => Promise<string | undefined>;
}

/** The handler of a route: decide what is asked for, recall or make the answer, respond. */
export function serve<Name extends ParameterName>(route: Route<Name>, service: Service): Handler {
  return async function answerFacts(c) {
    const request = readRequest(c, route.parameters, service);
    if (request.problems.length > 0)
      return refuse(c, route.face, { kind: "bad-request", problems: request.problems }, request);
    const serving = await service.store.serving((work) => c.executionCtx.waitUntil(work));
    if (serving === undefined) return refuse(c, route.face, { kind: "unavailable" }, request);
    const day = swedishDay(service.clock());
    const key = [serving.release.id, serving.source, day, request.canonical].join(" ");
    const known = service.memory.recall(key);
    if (known !== undefined) return respond(c.req.raw, known);
    const answer = await makeAnswer(route, serving, day, request);
    if (answer === undefined) return refuse(c, route.face, { kind: "not-found" }, request);
    service.memory.keep(key, answer);
    return respond(c.req.raw, answer);
  };
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
  { release, source }: Serving,
  day: string,
  { id, values, query, language, addresses }: ReadRequest<Name>,
): Promise<Answer | undefined> {
  const view = await viewOf(release, source, values, { language, addresses });
  const text = await document({ release, moment: { day, language }, id, values, view, query });
  if (text === undefined) return undefined;
  const headers = {
    ...face.headers,
    ...transportHeaders(addresses),
    "Cache-Control": DATA_CACHING,
    "X-Samverkan-Release": release.id,
    "X-Samverkan-Source": source,
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
