import { listFields, parseFieldSchema } from "./field-schema.ts";
import { FILE_SCHEMAS, jsonSchemas } from "./json-schemas.ts";

/** Inserts tables of fields, generated from the schemas, between the markers of the editor's guide. */
export function insertFieldTables(guide: string): string {
  const schemas = jsonSchemas();
  return Object.keys(FILE_SCHEMAS).reduce((text, name) => {
    const table = tableOf(schemas.get(`${name}.schema.json`) ?? "{}");
    const marks = new RegExp(`(<!-- fält: ${name} -->\n)[^]*?(<!-- slut -->)`);
    return text.replace(marks, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
  }, guide);
}

function tableOf(schema: string): string {
  const rows = listFields(parseFieldSchema(schema)).map(({ path, field, isRequired }) => {
    const name = `\`${path.replaceAll(".", "` › `")}\``;
    return `| ${name} | ${isRequired ? "ja" : ""} | ${field.description ?? ""} |`;
  });
  return ["| fält | måste finnas | vad du skriver |", "|---|---|---|", ...rows].join("\n");
}
