import { bytesOf } from "./answer.ts";
import { type Face, type Refusal, refusalHeaders, SHARED_HEADERS, STATUS } from "./face.ts";

/** The headers of everything below /api that went well. */
const HEADERS = { ...SHARED_HEADERS, "Content-Type": "application/json; charset=utf-8" } as const;

/** The face for programs: JSON, and problem details (RFC 9457) when there is none. */
export const apiFace: Face = {
  headers: HEADERS,
  refuse(refusal, refused) {
    const { addresses, path } = refused;
    const problem = {
      type: addresses.toItem("problems", refusal.kind),
      title: TITLES[refusal.kind],
      status: STATUS[refusal.kind],
      detail: detailOf(refusal),
      instance: path,
      ...(refusal.kind === "bad-request" ? { parameters: refusal.problems.map(parameterProblem) } : {}),
    };
    const headers = { ...HEADERS, ...refusalHeaders(refusal, refused), "Content-Type": "application/problem+json" };
    return { status: problem.status, headers, body: bytesOf(JSON.stringify(problem)) };
  },
};

const TITLES: Readonly<Record<Refusal["kind"], string>> = {
  "bad-request": "A parameter has a value that it does not take",
  "not-found": "There is no such resource",
  "method-not-allowed": "The service is for reading only",
  unavailable: "There is nothing to serve right now",
  fault: "Something went wrong on our side",
};

function detailOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case "bad-request":
      return refusal.problems.map(({ name, takes }) => `${name} takes ${takes.en}.`).join(" ");
    case "not-found":
      return "Nothing has this address. The lists of collaborations and organizations have the addresses of all.";
    case "method-not-allowed":
      return "Use GET, HEAD or OPTIONS.";
    case "unavailable":
      return "Neither the store nor the copy in the service has a release. Try again after the time in Retry-After.";
    case "fault":
      return "The fault has been logged. Try again in a while.";
  }
}

function parameterProblem({ name, takes }: Extract<Refusal, { kind: "bad-request" }>["problems"][number]) {
  return { name, takes: takes.en };
}
