import type { Language } from "../domain/text.ts";
import { Code } from "./content.tsx";
import { type DescribedApi, type DescribedOperation, type DescribedSchema, inLanguage } from "./described-api.ts";
import { API_DOCS_MESSAGES } from "./i18n/api-docs.ts";

/** An operation of the description. */
export interface OperationProps {
  readonly operation: DescribedOperation;
  readonly description: DescribedApi;
  readonly language: Language;
}

/** An example of an operation: the response, its fields, and the request on a command line and in a script. */
export function OperationExample({ operation, description, language }: OperationProps) {
  const messages = API_DOCS_MESSAGES[language];
  const [type = "", content] = Object.entries(operation.responses["200"]?.content ?? {})[0] ?? [];
  const address = `https://samverkan.example${operation["x-example"]}`;
  const fields = fieldsOf(content?.schema, description);
  return (
    <>
      <details>
        <summary>{messages.exampleAnswer}</summary>
        <Code
          label={`${messages.exampleAnswer}: ${operation.operationId}`}
          text={`{${operation.operationId.toLowerCase()}}`}
        />
      </details>
      {fields.length > 0 && (
        <details>
          <summary>{messages.fields}</summary>
          <dl>
            {fields.map(([name, schema]) => (
              <div>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{inLanguage(resolve(schema, description).description ?? "", language)}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <details>
        <summary>{messages.asCode}</summary>
        <Code label={`curl: ${operation.operationId}`} text={`curl -s "${address}"`} />
        <Code
          label={`JavaScript: ${operation.operationId}`}
          text={type.endsWith("json") ? jsonScript(address, fields) : textScript(address)}
        />
      </details>
    </>
  );
}

/** The fields of a response; for a list, those of its items, as `items[].name`. */
function fieldsOf(
  schema: DescribedSchema | undefined,
  description: DescribedApi,
): readonly (readonly [string, DescribedSchema])[] {
  const { properties = {} } = resolve(schema, description);
  const items = resolve(properties.items, description).items;
  const ofItems = Object.entries(resolve(items, description).properties ?? {});
  return [...Object.entries(properties), ...ofItems.map(([name, field]) => [`items[].${name}`, field] as const)];
}

function resolve(schema: DescribedSchema | undefined, { components }: DescribedApi): DescribedSchema {
  const name = schema?.$ref?.split("/").at(-1);
  return name === undefined ? (schema ?? {}) : { ...components.schemas[name], ...schema };
}

function jsonScript(address: string, fields: readonly (readonly [string, DescribedSchema])[]): string {
  const isList = fields.some(([name]) => name === "items");
  return `const response = await fetch("${address}");
const answer = await response.json();
if (!response.ok) throw new Error(answer.title);
${isList ? "for (const item of answer.items) console.log(item.id);" : "console.log(answer);"}`;
}

function textScript(address: string): string {
  return `const response = await fetch("${address}");
if (!response.ok) throw new Error((await response.json()).title);
console.log(await response.text());`;
}
