/** What was asked for beyond the one Worker and its namespace: `GET /workers/subdomain`, without the account. */
export interface ApiQuestion {
  readonly route: string;
  /** What it was asked with: our token, or one that the answer to an earlier question gave. */
  readonly token: string;
  readonly contentType: string;
  readonly body: Buffer;
}

/** What the API says to such a question. */
export type ApiAnswer =
  | { readonly kind: "result"; readonly result: unknown }
  | { readonly kind: "refusal"; readonly status: number; readonly code: number };
