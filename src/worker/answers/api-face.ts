import { bytesOf } from "./answer.ts";
import { type Face, type Refusal, refusalHeaders, SHARED_HEADERS, STATUS } from "./face.ts";
import { PROBLEMS } from "./problems.ts";

/** The headers of everything below /api that went well. A cache keeps the trace of one request from another's. */
const HEADERS = { ...SHARED_HEADERS, "Content-Type": "application/json; charset=utf-8", Vary: "traceparent" } as const;

/** The face for programs: JSON, and problem details (RFC 9457) when there is none. */
export const apiFace: Face = {
  headers: HEADERS,
  refuse(refusal, refused) {
    const { addresses, path } = refused;
    const problem = {
      type: addresses.toItem("problems", refusal.kind),
      title: PROBLEMS[refusal.kind].title,
      status: STATUS[refusal.kind],
      detail: detailOf(refusal),
      instance: path,
      ...(refusal.kind === "bad-request" ? { parameters: refusal.problems.map(parameterProblem) } : {}),
    };
    const headers = { ...HEADERS, ...refusalHeaders(refusal, refused), "Content-Type": "application/problem+json" };
    return { status: problem.status, headers, body: bytesOf(JSON.stringify(problem)) };
  },
};

function detailOf(refusal: Refusal): string {
  switch (refusal.kind) {
    case "bad-request":
      return refusal.problems.map(({ name, takes }) => `${name} takes ${takes.en}.`).join(" ");
    case "not-acceptable":
      return `This address has: ${refusal.types.join(", ")}. Leave Accept out, or ask for one of them.`;
    default:
      return PROBLEMS[refusal.kind].advice;
  }
}

function parameterProblem({ name, takes }: Extract<Refusal, { kind: "bad-request" }>["problems"][number]) {
  return { name, takes: takes.en };
}
