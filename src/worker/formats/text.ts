import { CORS_HEADERS, errorHeaders, type ResponseFormat, STATUS } from "../http/errors.ts";
import { encode } from "../http/response.ts";

const HEADERS = { ...CORS_HEADERS, "Content-Type": "text/plain; charset=utf-8" } as const;

/** The face for the small text files that programs look for. */
export const textFormat: ResponseFormat = {
  headers: HEADERS,
  refuse: (refusal, refused) => ({
    status: STATUS[refusal.kind],
    headers: { ...HEADERS, ...errorHeaders(refusal, refused) },
    body: encode(`${STATUS[refusal.kind]} ${refusal.kind}\n`),
  }),
};
