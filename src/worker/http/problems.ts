import type { HttpError } from "./errors.ts";

/** The texts of a problem type, in JSON. */
interface Problem {
  readonly title: string;
  readonly detail: string;
}

/**
 * Every problem type by the id that ends its `type` (RFC 9457). The ids are part of the public contract. The texts of the
 * documentation are in `src/worker/openapi/problems.ts`.
 */
export const PROBLEMS: Readonly<Record<HttpError["kind"], Problem>> = {
  "bad-request": {
    title: "A parameter has an invalid value",
    detail: "Correct the parameters or leave them out. A parameter cannot have two values.",
  },
  "not-found": {
    title: "The resource does not exist",
    detail: "See the lists of collaborations and organizations for the address of every resource.",
  },
  "method-not-allowed": { title: "The service is read-only", detail: "Use GET, HEAD or OPTIONS." },
  "not-acceptable": { title: "The format does not exist", detail: "Leave Accept out, or ask for one of the formats." },
  "precondition-failed": {
    title: "The document is not the one that If-Match names",
    detail: "Leave If-Match out, or read the document again and send its ETag.",
  },
  "unsupported-media-type": {
    title: "The service does not accept content",
    detail: "Send the request without content. The header Content-Type may stay.",
  },
  unavailable: {
    title: "There is nothing to serve right now",
    detail: "Try again after the number of seconds in Retry-After.",
  },
  fault: {
    title: "Something went wrong on our side",
    detail: "Try again later. If it still fails, write to the contact address.",
  },
};

/** Whether an id is that of a problem type. */
export function isProblem(id: string): id is HttpError["kind"] {
  return Object.hasOwn(PROBLEMS, id);
}
