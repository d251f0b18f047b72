/** A request to the API. */
export interface ApiRequest {
  /** The method and the path without the account: `GET /workers/subdomain`. */
  readonly route: string;
  /** The token of the request: ours, or one that an earlier response contained. */
  readonly token: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** The response to such a request. */
export type ApiResponse =
  | { readonly kind: "result"; readonly result: unknown }
  | { readonly kind: "error"; readonly status: number; readonly code: number };
