import { request, serviceWith, textOf } from "./service.ts";

/** The OpenAPI description of the service. */
export const DESCRIPTION: Readonly<Record<string, unknown>> = JSON.parse(await textOf("/api/v1/openapi.json"));

/** A schema, or a reference to one. */
type Schema = { readonly $ref?: string } | undefined;

/** A response, or a reference to one. */
interface DescribedResponse {
  readonly $ref?: string;
  readonly value?: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly content?: Readonly<
    Record<string, { readonly schema?: Schema; readonly examples?: Readonly<Record<string, DescribedResponse>> }>
  >;
}

export interface Operation {
  readonly schema?: Schema;
  readonly operationId: string;
  readonly "x-path": string;
  readonly "x-example": string;
  readonly parameters: readonly { readonly $ref: string }[];
  readonly responses: Readonly<Record<string, DescribedResponse>>;
}

const PATHS = DESCRIPTION.paths as Readonly<Record<string, { readonly get: Operation }>>;

/** Every operation by its path. */
export const OPERATIONS = Object.entries(PATHS).map(([path, { get }]) => [path, get] as const);

/** The target of a reference in the description. */
export function resolve(response: DescribedResponse | undefined): DescribedResponse {
  if (response?.$ref === undefined) return response ?? {};
  const keys = response.$ref.replace(/^#\//, "").split("/");
  return keys.reduce<unknown>((value, key) => Reflect.get(Object(value), key), DESCRIPTION) as DescribedResponse;
}

type Fetch = (path: string, init?: RequestInit) => Promise<Response>;

/** A service without a release. */
const WITHOUT_RELEASE = serviceWith("");

/** A service that throws an internal error. */
const FAILING = serviceWith("", { isBroken: true });

/** A service, and a request to which it responds with the status. */
export async function requestFor(status: number, operation: Operation): Promise<readonly [Fetch, string, RequestInit]> {
  const path = operation["x-example"]
    .replace("{collaboration}", "smohf")
    .replace("{organization}", "tyreso")
    .replace("{form}", "municipal-association")
    .replace("{area}", "miljo");
  switch (status) {
    case 200:
      return [toFetch(request), path, {}];
    case 304:
      return [
        toFetch(request),
        path,
        { headers: { "If-None-Match": (await request(path)).headers.get("ETag") ?? "" } },
      ];
    case 400:
      return [toFetch(request), `${path}${path.includes("?") ? "&" : "?"}lang=xx&format=xx`, {}];
    case 404:
      return [toFetch(request), operation["x-path"].replace("{id}", "okand"), {}];
    case 405:
      return [toFetch(request), path, { method: "POST" }];
    case 406:
      return [toFetch(request), path, { headers: { Accept: "image/png" } }];
    case 412:
      return [toFetch(request), path, { headers: { "If-Match": '"other"' } }];
    case 415:
      return [toFetch(request), path, { headers: { "Content-Type": "text/xml", "Content-Length": "3" } }];
    case 500:
      return [toFetch(FAILING.request), path, {}];
    default:
      return [toFetch(WITHOUT_RELEASE.request), path, {}];
  }
}

function toFetch(
  request: (path: string, headers?: Record<string, string>, method?: string) => Promise<Response>,
): Fetch {
  return (path, init = {}) => request(path, Object.fromEntries(new Headers(init.headers)), init.method);
}
