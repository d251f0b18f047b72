import type { Message } from "../diagnostic.ts";

/** Encodes a message for a schema: what is wrong on the first line, what to do on the second. */
export function encodeMessage(what: string, advice: string): string {
  return `${what}\n${advice}`;
}

/** Decodes the message of a schema. */
export function decodeMessage(text: string): Message {
  const [what = "", advice = ""] = text.split("\n");
  return { what, advice };
}
