import { CORS_HEADERS, errorHeaders, type HttpError, type ResponseFormat, STATUS } from "../http/errors.ts";
import { PROBLEMS } from "../http/problems.ts";
import { encode } from "../http/response.ts";

/** The headers of everything below /api that went well. A cache keeps the trace of one request from another's. */
const HEADERS = { ...CORS_HEADERS, "Content-Type": "application/json; charset=utf-8", Vary: "traceparent" } as const;

/** The face for programs: JSON, and problem details (RFC 9457) when there is none. */
export const jsonFormat: ResponseFormat = {
  headers: HEADERS,
  refuse(refusal, refused) {
    const { urls, path } = refused;
    const problem = {
      type: urls.item("problems", refusal.kind),
      title: PROBLEMS[refusal.kind].title,
      status: STATUS[refusal.kind],
      detail: detailOf(refusal),
      instance: path,
      ...(refusal.kind === "bad-request" ? { parameters: refusal.problems.map(parameterProblem) } : {}),
    };
    const headers = { ...HEADERS, ...errorHeaders(refusal, refused), "Content-Type": "application/problem+json" };
    return { status: problem.status, headers, body: encode(JSON.stringify(problem)) };
  },
};

function detailOf(refusal: HttpError): string {
  switch (refusal.kind) {
    case "bad-request":
      return refusal.problems.map(({ name, description }) => `${name} takes ${description.en}.`).join(" ");
    case "not-acceptable":
      return `This address has: ${refusal.types.join(", ")}. Leave Accept out, or ask for one of them.`;
    default:
      return PROBLEMS[refusal.kind].detail;
  }
}

function parameterProblem({ name, description }: Extract<HttpError, { kind: "bad-request" }>["problems"][number]) {
  return { name, takes: description.en };
}
