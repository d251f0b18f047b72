import * as v from "valibot";
import { closestMatch } from "../suggest.ts";
import { encodeMessage } from "./message.ts";

const TAG = /<\/?[a-z][^>]*>|<!--/i;

/** A text on one line; line breaks and repeated spaces in the file are only layout. */
export const line = v.pipe(
  v.string(),
  v.transform((text) => text.replace(/\s+/g, " ").trim()),
  v.minLength(1, encodeMessage("Texten är tom.", "Skriv texten, eller ta bort raden om den inte behövs.")),
  v.check((text) => !TAG.test(text), encodeMessage("Texten innehåller HTML.", "Skriv bara vanlig text, utan < och >.")),
);

const localizedLine = v.strictObject({
  sv: v.pipe(line, v.description("Texten på svenska.")),
  en: v.exactOptional(v.pipe(line, v.description("Texten på engelska."))),
});

/** A text that is only in Swedish when it is written as it is, and in both languages under `sv` and `en`. */
export const localizedText = v.pipe(
  v.union([line, localizedLine]),
  v.transform((authored) => (typeof authored === "string" ? { sv: authored } : authored)),
);

/** One of a few words. */
export function oneOf<const Options extends readonly [string, ...string[]]>(options: Options) {
  const list = options.map((option) => `\`${option}\``).join(", ");
  return v.picklist(options, ({ input }) => {
    const meant = typeof input === "string" ? closestMatch(input, options) : undefined;
    const question = meant === undefined ? "" : `Menade du \`${meant}\`? `;
    return encodeMessage(`${quote(input)} är inget giltigt val.`, `${question}Skriv något av ${list}.`);
  });
}

/** `true` or `false` as it stands in the file. */
export const booleanText = v.pipe(
  v.picklist(["true", "false"], ({ input }) =>
    encodeMessage(`${quote(input)} är varken \`true\` eller \`false\`.`, "Skriv `true` för ja eller `false` för nej."),
  ),
  v.transform((written) => written === "true"),
  // Other programs that read YAML see a truth value here, and the JSON Schema is for them.
  v.metadata({ type: "boolean", enum: [true, false] }),
);

/** What stands in the file, in Swedish quotation marks. */
export function quote(input: unknown): string {
  return typeof input === "string" ? `”${input}”` : "Värdet";
}
