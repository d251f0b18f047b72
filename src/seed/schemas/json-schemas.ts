import { toJsonSchema } from "@valibot/to-json-schema";
import { collaboration } from "./collaboration.ts";
import { legalForms } from "./legal-forms.ts";
import { organization } from "./organization.ts";
import { site } from "./site.ts";

/** The schema of each kind of authored file, by the name in the first line of the files. */
export const FILE_SCHEMAS = {
  site,
  "legal-forms": legalForms,
  organization,
  collaboration,
};

/** A kind of file. */
export type SchemaName = keyof typeof FILE_SCHEMAS;

/**
 * The JSON Schema of each kind of file, for completion and hints in text editors: the file name in `data/schemas/` and the
 * text. `npm run check` validates what JSON Schema cannot express.
 */
export function jsonSchemas(): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(FILE_SCHEMAS).map(([name, schema]) => {
      const jsonSchema = toJsonSchema(schema, { errorMode: "ignore" });
      return [`${name}.schema.json`, `${JSON.stringify(jsonSchema, null, 2)}\n`];
    }),
  );
}
