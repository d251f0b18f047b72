import { bytesOf } from "./answer.ts";
import { type Face, refusalHeaders, SHARED_HEADERS, STATUS } from "./face.ts";

const HEADERS = { ...SHARED_HEADERS, "Content-Type": "text/plain; charset=utf-8" } as const;

/** The face for the small text files that programs look for. */
export const textFace: Face = {
  headers: HEADERS,
  refuse: (refusal, refused) => ({
    status: STATUS[refusal.kind],
    headers: { ...HEADERS, ...refusalHeaders(refusal, refused) },
    body: bytesOf(`${STATUS[refusal.kind]} ${refusal.kind}\n`),
  }),
};
