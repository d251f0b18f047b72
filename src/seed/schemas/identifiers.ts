import * as v from "valibot";
import { slugify } from "./slugify.ts";
import { encodeMessage, optional, quote } from "./text.ts";

/** The pattern of an id, for the JSON Schema. */
export const ID_PATTERN = "^[a-z0-9]+(-[a-z0-9]+)*$";

/** Whether the text is a valid id, which is also a file name and a path segment. */
export function isId(text: string): boolean {
  return new RegExp(ID_PATTERN).test(text);
}

/** An id: a file name without its extension. */
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

/** The targets of references; `x-reference` in the JSON Schema, from which the editor's form lists the options. */
type ReferenceTarget = "organizations" | "collaborations" | "legal-forms" | "sources";

/** A reference by id. Cross-file validation checks that the target exists. */
export function reference(target: ReferenceTarget) {
  return v.pipe(
    v.string(),
    v.trim(),
    v.minLength(1, encodeMessage("Fältet är tomt.", "Skriv ett id, eller ta bort raden.")),
    v.metadata({ "x-reference": target }),
  );
}

/** Former ids; their addresses redirect to the current one. */
export const formerIds = optional(
  v.array(id),
  "Tidigare id. De gamla adresserna fortsätter att leda hit. Ta aldrig bort ett id härifrån.",
);
