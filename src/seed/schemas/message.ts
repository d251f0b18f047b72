import type { Message } from "../diagnostic.ts";

/** A remark as the message of a schema: what is wrong on the first line, what to do on the second. */
export function encodeMessage(what: string, advice: string): string {
  return `${what}\n${advice}`;
}

/** The remark in a schema's message. */
export function decodeMessage(text: string): Message {
  const [what = "", advice = ""] = text.split("\n");
  return { what, advice };
}
