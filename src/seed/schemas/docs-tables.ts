import { type FieldSchema, parseFieldSchema } from "./field-schema.ts";
import { FILE_SCHEMAS, jsonSchemas } from "./json-schemas.ts";

/** Inserts tables of fields, generated from the schemas, between the markers of the editor's guide. */
export function insertFieldTables(guide: string): string {
  const schemas = jsonSchemas();
  return Object.keys(FILE_SCHEMAS).reduce((text, name) => {
    const table = tableOf(parseFieldSchema(schemas.get(`${name}.schema.json`) ?? "{}"));
    const marks = new RegExp(`(<!-- fält: ${name} -->\n)[^]*?(<!-- slut -->)`);
    return text.replace(marks, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
  }, guide);
}

function tableOf(schema: FieldSchema): string {
  const rows = rowsOf(schema.items ?? schema, "").map((cells) => `| ${cells.join(" | ")} |`);
  return ["| fält | måste finnas | vad du skriver |", "|---|---|---|", ...rows].join("\n");
}

function rowsOf({ properties = {}, required = [] }: FieldSchema, outer: string): readonly (readonly string[])[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const isRequired = required.includes(name) ? "ja" : "";
    const inner = field.items ?? (typeof field.additionalProperties === "object" ? field.additionalProperties : field);
    return [[`${outer}\`${name}\``, isRequired, field.description ?? ""], ...rowsOf(inner, `${outer}\`${name}\` › `)];
  });
}
