import { createErrorHeaders, type ErrorRenderer, type HttpError, STATUS } from "../http/errors.ts";
import { PROBLEMS } from "../http/problems.ts";
import { encode } from "../http/response.ts";

/** Renders an error for programs: problem details (RFC 9457). */
export const renderJsonError: ErrorRenderer = (error, context) => {
  const problem = {
    type: context.urls.item("problems", error.kind),
    title: PROBLEMS[error.kind].title,
    status: STATUS[error.kind],
    detail: getDetail(error),
    instance: context.path,
    ...(error.kind === "bad-request" && {
      parameters: error.invalid.map(({ name, description }) => ({ name, takes: description.en })),
    }),
  };
  const headers = { ...createErrorHeaders("json", error, context), "Content-Type": "application/problem+json" };
  return { status: problem.status, headers, body: encode(JSON.stringify(problem)) };
};

/** What an error of an API is about, in English. */
export function getDetail(error: HttpError): string {
  switch (error.kind) {
    case "bad-request":
      return error.invalid.map(({ name, description }) => `${name} takes ${description.en}.`).join(" ");
    case "not-acceptable":
      return `This address has: ${error.types.join(", ")}. Leave Accept out, or ask for one of them.`;
    default:
      return PROBLEMS[error.kind].detail;
  }
}
