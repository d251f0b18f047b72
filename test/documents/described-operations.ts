import { request, serviceWith, textOf } from "./service.ts";

/** The description of the API, as the service gives it. */
export const DESCRIPTION: Readonly<Record<string, unknown>> = JSON.parse(await textOf("/api/v1/openapi.json"));

/** A schema, or a reference to one. */
type Schema = { readonly $ref?: string } | undefined;

/** A response, or a reference to one. */
interface Answer {
  readonly $ref?: string;
  readonly value?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<
    Record<string, { readonly schema?: Schema; readonly examples?: Readonly<Record<string, Answer>> }>
  >;
}

export interface Operation {
  readonly schema?: Schema;
  readonly operationId: string;
  readonly "x-path": string;
  readonly "x-example": string;
  readonly parameters: readonly { readonly $ref: string }[];
  readonly responses: Readonly<Record<string, Answer>>;
}

const PATHS = DESCRIPTION.paths as Readonly<Record<string, { readonly get: Operation }>>;

/** Every operation by its path. */
export const OPERATIONS = Object.entries(PATHS).map(([path, { get }]) => [path, get] as const);

/** The target of a reference in the description. */
export function resolve(answer: Answer | undefined): Answer {
  if (answer?.$ref === undefined) return answer ?? {};
  const parts = answer.$ref.replace(/^#\//, "").split("/");
  return parts.reduce<unknown>((value, key) => Reflect.get(Object(value), key), DESCRIPTION) as Answer;
}

type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** A service without a release. */
const NOTHING = serviceWith("");

/** A service that fails on our side. */
const BROKEN = serviceWith("", { isBroken: true });

/** A service that responds to an operation with a status, and the request that causes it. */
export async function requestFor(status: number, operation: Operation): Promise<readonly [Fetch, string, RequestInit]> {
  const good = operation["x-example"]
    .replace("{collaboration}", "smohf")
    .replace("{organization}", "tyreso")
    .replace("{form}", "municipal-association")
    .replace("{area}", "miljo");
  switch (status) {
    case 200:
      return [toFetch(request), good, {}];
    case 304:
      return [
        toFetch(request),
        good,
        { headers: { "If-None-Match": (await request(good)).headers.get("ETag") ?? "" } },
      ];
    case 400:
      return [toFetch(request), `${good}${good.includes("?") ? "&" : "?"}lang=xx&format=xx`, {}];
    case 404:
      return [toFetch(request), operation["x-path"].replace("{id}", "okand"), {}];
    case 405:
      return [toFetch(request), good, { method: "POST" }];
    case 406:
      return [toFetch(request), good, { headers: { Accept: "image/png" } }];
    case 412:
      return [toFetch(request), good, { headers: { "If-Match": '"other"' } }];
    case 415:
      return [toFetch(request), good, { headers: { "Content-Type": "text/xml", "Content-Length": "3" } }];
    case 500:
      return [toFetch(BROKEN.request), good, {}];
    default:
      return [toFetch(NOTHING.request), good, {}];
  }
}

function toFetch(
  request: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>,
): Fetch {
  return (path, init = {}) => request(path, Object.fromEntries(new Headers(init.headers)), init.method);
}
