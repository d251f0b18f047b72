import type { Language } from "../../domain/text.ts";
import type { PublisherInfo } from "../../release/read-model.ts";
import { type InvalidParameter, type Params, parseQuery } from "../query.ts";
import type { Urls } from "../urls.ts";
import { createHeaders, type Format, type HeaderFields, METHODS } from "./headers.ts";
import type { CachedResponse } from "./response.ts";

/** The reason for an error response. */
export type HttpError =
  | { readonly kind: "bad-request"; readonly invalid: readonly InvalidParameter[] }
  | { readonly kind: "not-acceptable"; readonly types: readonly string[] }
  | { readonly kind: "not-found" | "method-not-allowed" | "precondition-failed" | "unsupported-media-type" }
  | { readonly kind: "unavailable" | "fault" };

/** The status of each error (RFC 9110, section 15). */
export const STATUS: Readonly<Record<HttpError["kind"], number>> = {
  "bad-request": 400,
  "not-found": 404,
  "method-not-allowed": 405,
  "not-acceptable": 406,
  "precondition-failed": 412,
  "unsupported-media-type": 415,
  unavailable: 503,
  fault: 500,
};

/** Thrown by a handler and rendered by `app.onError`, in the format of the route. */
export class HttpException extends Error {
  readonly error: HttpError;

  constructor(error: HttpError) {
    super(error.kind);
    this.error = error;
  }
}

/** The input of an error response. */
export interface ErrorContext extends Params<"onerror" | "scheme" | "wrap"> {
  /** Undefined without a release. */
  readonly publisherInfo?: PublisherInfo | undefined;
  readonly language: Language;
  readonly urls: Urls;
  /** The path of the request, without its query. */
  readonly path: string;
}

/** Renders an error in one format. */
export type ErrorRenderer = (error: HttpError, context: ErrorContext) => CachedResponse;

/** Parses the parameters of error responses from a request; invalid values count as absent. */
export function parseErrorContext(request: Request, urls: Urls): ErrorContext {
  const { pathname, searchParams } = new URL(request.url);
  const { lang, ...params } = parseQuery(["lang", "onerror", "scheme", "wrap"], searchParams).params;
  return { ...params, language: lang, urls, path: pathname };
}

/** Seconds after which a client may retry if there is nothing to serve; KV is not read for five seconds after a failure. */
const RETRY_AFTER = "10";

/** The headers of an error response. */
export function createErrorHeaders(format: Format, { kind }: HttpError, { urls }: ErrorContext): HeaderFields {
  return {
    ...createHeaders(format, kind === "not-found" ? "not-found" : "no-store", urls),
    ...(kind === "unavailable" && { "Retry-After": RETRY_AFTER }),
    ...(kind === "method-not-allowed" && { Allow: METHODS }),
  };
}
