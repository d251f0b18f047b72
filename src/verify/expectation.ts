/** The service to verify, and ids in its data for the requests. */
export interface Target {
  /** The address of the requests: scheme, host and port, without a trailing slash. */
  readonly address: string;
  /** The origin of links; usually the same as the address. */
  readonly origin: string;
  /** The id of the release that /health names. */
  readonly release: string;
  /** The id of a collaboration, and of one with a website. */
  readonly collaboration: string;
  readonly collaborationWithWebsite: string | undefined;
  /** The id of an organization, and of one with a website. */
  readonly organization: string;
  readonly organizationWithWebsite: string | undefined;
  /** The id of the collaboration's legal form. */
  readonly legalForm: string;
}

/** The verified parts of a response. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Finds a fault in a response: the end of the Swedish sentence "<method> <path> …"; undefined if there is none. */
export type Check = (response: HttpResponse, target: Target) => string | undefined;

/** One request and the checks of its response. */
export interface Expectation {
  /** The path and query. */
  readonly path: string;
  /** GET by default. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly checks: readonly Check[];
  /** The document that links to the path, where its own links are checked. */
  readonly linkedFrom?: string;
  /** Requests that depend on the response: its links, or the same with its ETag. */
  readonly followUps?: (response: HttpResponse, target: Target) => readonly Expectation[];
}

/** A row of the result table. */
export interface Group {
  /** In Swedish, for the operator of a municipality. */
  readonly title: string;
  readonly expectations: (target: Target) => readonly Expectation[];
}
