import { createErrorHeaders, type ErrorRenderer, STATUS } from "../http/errors.ts";
import { encode } from "../http/response.ts";

/** Renders an error of the small text files that programs look for. */
export const renderTextError: ErrorRenderer = (error, context) => ({
  status: STATUS[error.kind],
  headers: createErrorHeaders("text", error, context),
  body: encode(`${STATUS[error.kind]} ${error.kind}\n`),
});
