import * as v from "valibot";
import type { Message } from "../diagnostic.ts";
import { didYouMean } from "../suggest.ts";
import { findTextMistake } from "./plain-text.ts";
import { translateValue } from "./swedish-words.ts";

/** A schema with its description, which the JSON Schema and the editor's guide show. */
export function described<const Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.pipe(schema, v.description(description));
}

/** The same for a field that can be left out. */
export function optional<const Schema extends v.GenericSchema>(schema: Schema, description: string) {
  return v.exactOptional(described(schema, description));
}

/**
 * A one-line text; line breaks and repeated spaces in the file are only layout. Paragraphs, lists and markup are rejected,
 * because they would be shown as one line of plain text.
 */
export const line = v.pipe(
  v.string(),
  v.rawCheck(({ dataset, addIssue }) => {
    const mistake = dataset.typed ? findTextMistake(dataset.value) : undefined;
    if (mistake !== undefined) addIssue({ message: encodeMessage(mistake.what, mistake.advice) });
  }),
  v.transform((text) => text.replace(/\s+/g, " ").trim()),
  v.metadata({ minLength: 1 }),
);

/** A list with at least one item. */
export function nonEmptyList<const Item extends v.GenericSchema>(item: Item) {
  return v.pipe(
    v.array(item),
    v.minLength(
      1,
      encodeMessage("Listan är tom.", "Skriv minst en post. Varje post börjar med streck och mellanslag (- )."),
    ),
  );
}

const localizedLine = v.strictObject({
  sv: described(line, "Texten på svenska."),
  en: optional(line, "Texten på engelska."),
});

/** A localized text: a plain string in Swedish, or an object with `sv` and `en`. */
export const localizedText = v.pipe(
  v.union([line, localizedLine]),
  v.transform((authored) => (typeof authored === "string" ? { sv: authored } : authored)),
);

/** One of these options. */
export function oneOf<const Options extends readonly [string, ...string[]]>(options: Options) {
  const list = options.map((option) => `\`${option}\``).join(", ");
  return v.picklist(options, ({ input }) => {
    const translated = typeof input === "string" ? translateValue(input, options) : undefined;
    if (translated !== undefined) {
      return encodeMessage(
        `${quote(input)} är inget giltigt val.`,
        `Skriv \`${translated}\`. Värdena skrivs på engelska.`,
      );
    }
    const question = typeof input === "string" ? didYouMean(input, options) : "";
    return encodeMessage(`${quote(input)} är inget giltigt val.`, `${question}Skriv något av ${list}.`);
  });
}

/** `true` or `false`, parsed from its text. */
export const booleanText = v.pipe(
  v.picklist(["true", "false"], ({ input }) => {
    const translated = typeof input === "string" ? translateValue(input, ["true", "false"]) : undefined;
    const advice = translated === undefined ? "Skriv `true` för ja eller `false` för nej." : `Skriv \`${translated}\`.`;
    return encodeMessage(`${quote(input)} är varken \`true\` eller \`false\`.`, advice);
  }),
  v.transform((written) => written === "true"),
  // For the JSON Schema, because other YAML parsers read a boolean here.
  v.metadata({ type: "boolean", enum: [true, false] }),
);

/** A number of things, parsed from its digits. */
export const count = v.pipe(
  v.string(),
  v.regex(/^[1-9]\d{0,5}$/, ({ input }) =>
    encodeMessage(`${quote(input)} är inget antal.`, "Skriv ett helt tal med siffror, till exempel 55."),
  ),
  v.transform(Number),
  // For the JSON Schema, because other YAML parsers read a number here.
  v.metadata({ type: "integer", pattern: undefined, minimum: 1 }),
);

/** A value of the file in Swedish quotation marks. */
export function quote(input: unknown): string {
  return typeof input === "string" ? `”${input}”` : "Värdet";
}

/** Encodes a message for a schema: what is wrong on the first line, what to do on the second. */
export function encodeMessage(what: string, advice: string): string {
  return `${what}\n${advice}`;
}

/** Decodes the message of a schema. */
export function decodeMessage(text: string): Message {
  const [what = "", advice = ""] = text.split("\n");
  return { what, advice };
}
