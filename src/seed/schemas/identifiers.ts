import * as v from "valibot";
import { encodeMessage } from "./message.ts";
import { slugify } from "./slugify.ts";
import { quote } from "./text.ts";

/** The shape of an id, for programs that cannot see what a check does. */
export const ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";

/** Whether the text can be an id, and so the name of a file and a part of an address. */
export function isId(text: string): boolean {
  return new RegExp(ID_PATTERN).test(text);
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
  v.metadata({ pattern: ID_PATTERN }),
);

/** What an id can lead to; the JSON Schema gives it as `x-reference`, and the editor's form offers what there is. */
export type ReferenceTarget = "organizations" | "collaborations" | "legal-forms" | "sources";

/** The id of something else. Whether it leads anywhere, and what was meant, is checked with all files at hand. */
export function reference(target: ReferenceTarget) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, encodeMessage("Fältet är tomt.", "Skriv ett id, eller ta bort raden.")),
    v.metadata({ "x-reference": target }),
  );
}

/** The ids that something had before: their addresses go on leading to it. */
export const formerIds = v.exactOptional(
  v.pipe(
    v.array(id),
    v.description("Tidigare id. De gamla adresserna fortsätter att leda hit. Ta aldrig bort ett id härifrån."),
  ),
);
