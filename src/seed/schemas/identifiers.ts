import * as v from "valibot";
import { encodeMessage } from "./message.ts";
import { slugify } from "./slugify.ts";
import { quote } from "./text.ts";

/** Whether the text can be an id, and so the name of a file and a part of an address. */
export function isId(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** The name by which one fact refers to another: a file's name without its ending. */
export const id = v.pipe(
  v.string(),
  v.check(isId, ({ input }) =>
    encodeMessage(
      `${quote(input)} kan inte vara ett id.`,
      `Använd bara a–z, 0–9 och bindestreck${typeof input === "string" && isId(slugify(input)) ? `: \`${slugify(input)}\`` : ""}.`,
    ),
  ),
);
