import type { HttpError } from "./errors.ts";

/** The texts of a problem type, in JSON. */
export interface Problem {
  readonly title: string;
  readonly detail: string;
}

/**
 * Every problem type by the id that ends its `type` (RFC 9457). The ids are part of the public contract. The texts of the
 * documentation are in `src/worker/openapi/problems.ts`.
 */
export const PROBLEMS: Readonly<Record<HttpError["kind"], Problem>> = {
  "bad-request": {
    title: "A parameter has a value that it does not take",
    detail: "Correct the parameters or leave them out. One parameter cannot have two values.",
  },
  "not-found": {
    title: "There is no such resource",
    detail: "Nothing has this address. The lists of collaborations and organizations have the addresses of all.",
  },
  "method-not-allowed": { title: "The service is for reading only", detail: "Use GET, HEAD or OPTIONS." },
  "not-acceptable": { title: "There is no such format", detail: "Leave Accept out, or ask for one of the formats." },
  "precondition-failed": {
    title: "The document is not the one that If-Match names",
    detail: "Leave If-Match out, or read the document again and send its ETag.",
  },
  "unsupported-media-type": {
    title: "The service takes no content",
    detail: "Send the request without content. The header Content-Type may stay.",
  },
  unavailable: {
    title: "There is nothing to serve right now",
    detail: "Try again after the number of seconds in Retry-After.",
  },
  fault: {
    title: "Something went wrong on our side",
    detail: "Try again in a while. If it still fails, write to the contact address.",
  },
};

/** Whether an id is that of a problem type. */
export function isProblem(id: string): id is HttpError["kind"] {
  return Object.hasOwn(PROBLEMS, id);
}
