/** The path after that of the Worker and its namespace: `GET /workers/subdomain`, without the account. */
export interface ApiQuestion {
  readonly route: string;
  /** The token of the request: ours, or one that an earlier response contained. */
  readonly token: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** The response to such a request. */
export type ApiAnswer =
  | { readonly kind: "result"; readonly result: unknown }
  | { readonly kind: "refusal"; readonly status: number; readonly code: number };
