/** What is verified: one service, and things in its data that the requests name. */
export interface Target {
  /** Where the requests go: scheme, host and port, without a slash at the end. */
  readonly address: string;
  /** The origin that links carry; the same as the address where the service is asked under its public name. */
  readonly origin: string;
  /** The id of the release that /health names. */
  readonly release: string;
  /** The id of a collaboration, and of one that has a website. */
  readonly collaboration: string;
  readonly collaborationWithWebsite: string | undefined;
  /** The id of an organization, and of one that has a website. */
  readonly organization: string;
  readonly organizationWithWebsite: string | undefined;
  /** The id of a legal form that the collaboration has. */
  readonly legalForm: string;
}

/** The response to one request, as far as it is verified. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Finds a fault in a response, in Swedish, to end the sentence "<method> <path> …"; undefined where there is none. */
export type Check = (response: HttpResponse, target: Target) => string | undefined;

/** One request and what has to be true of its response. */
export interface Expectation {
  /** From the slash after the origin, with the query. */
  readonly path: string;
  /** GET where nothing is said. */
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly checks: readonly Check[];
  /** Requests that follow from the response: its links, or the same again with its ETag. */
  readonly followUps?: (response: HttpResponse, target: Target) => readonly Expectation[];
}

/** A row in the table at the end. */
export interface Group {
  /** In Swedish, for the operator of a municipality. */
  readonly title: string;
  readonly expectations: (target: Target) => readonly Expectation[];
}
