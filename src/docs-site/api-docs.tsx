import type { Language } from "../domain/text.ts";
import { PROBLEM_KINDS, problemMessages } from "../worker/openapi/problems.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "../worker/serializers/tables.ts";
import { languageQuery, type Urls } from "../worker/urls.ts";
import { OperationExample, type OperationProps } from "./api-example.tsx";
import { Code, List, NameTable } from "./content.tsx";
import { type DescribedApi, inLanguage } from "./described-api.ts";
import { API_DOCS_MESSAGES } from "./i18n/api-docs.ts";
import { columnMeaning } from "./i18n/table-columns.ts";

interface Props {
  readonly description: DescribedApi;
  readonly language: Language;
  readonly urls: Urls;
}

/** The documentation of the API, rendered from its OpenAPI description. */
export function ApiDocs({ description, language, urls }: Props) {
  const messages = API_DOCS_MESSAGES[language];
  const { info, tags, paths } = description;
  const localized = (text: string) => inLanguage(text, language);
  return (
    <>
      <h1>{messages.title}</h1>
      <p>{localized(info.description)}</p>
      <p>
        <a href={urls.url("openApi")}>{messages.machineReadable}</a>
      </p>
      {tags.map((tag) => (
        <section>
          <h2>{localized(tag.description).replace(/\.$/, "")}</h2>
          {Object.values(paths)
            .filter(({ get }) => get.tags.includes(tag.name))
            .map(({ get }) => (
              <OperationSection operation={get} description={description} language={language} />
            ))}
        </section>
      ))}
      <MapOfDisputes language={language} />
      <Columns description={description} language={language} urls={urls} />
      <section id="spreadsheets">
        <h2>{messages.spreadsheets}</h2>
        <List items={messages.spreadsheetTexts} />
      </section>
      <section id="errors">
        <h2>{messages.errors}</h2>
        <p>{messages.errorsText}</p>
        <List
          items={PROBLEM_KINDS.map((kind) => (
            <a href={urls.item("problems", kind, languageQuery(language))}>{problemMessages(kind).title[language]}</a>
          ))}
        />
      </section>
      <section>
        <h2>{messages.limitations}</h2>
        <List items={info["x-limitations"].map(localized)} />
        <h2>{messages.serviceLevel}</h2>
        <dl>
          {Object.entries(messages.sla).map(([name, title]) => (
            <div>
              <dt>{title}</dt>
              <dd>{localized(info["x-sla"][name] ?? "")}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

function OperationSection({ operation, description, language }: OperationProps) {
  const messages = API_DOCS_MESSAGES[language];
  const parameters = operation.parameters
    .flatMap(({ $ref }) => description.components.parameters[$ref.split("/").at(-1) ?? ""] ?? [])
    .filter((parameter) => parameter.in !== "header");
  return (
    <section id={operation.operationId}>
      <h3>{inLanguage(operation.summary, language)}</h3>
      <p>
        <code>GET {operation["x-path"]}</code>
      </p>
      <p>{inLanguage(operation.description, language)}</p>
      {parameters.length === 0 ? (
        <p>{messages.noParameters}</p>
      ) : (
        <NameTable
          label={`${messages.parameter}: ${inLanguage(operation.summary, language)}`}
          head={[messages.parameter, messages.meaning]}
          rows={parameters.map(({ name, description, schema }) => [
            <code>{name}</code>,
            `${inLanguage(description, language)}${schema.default === undefined ? "" : ` ${messages.usual}: ${schema.default}.`}`,
          ])}
        />
      )}
      <p>
        {messages.answers}: {Object.keys(operation.responses["200"]?.content ?? {}).join(", ")}. {messages.statuses}:{" "}
        {Object.keys(operation.responses).join(", ")}.
      </p>
      <p>{messages.tryIt}:</p>
      <List items={operation["x-try-it"].map((address) => <a href={address}>{address}</a>)} />
      <OperationExample operation={operation} description={description} language={language} />
    </section>
  );
}

/** A complete example: a script of ten lines that lists the disputed memberships. */
function MapOfDisputes({ language }: { language: Language }) {
  const messages = API_DOCS_MESSAGES[language];
  return (
    <section id="example">
      <h2>{messages.wholeExample}</h2>
      <p>{messages.wholeExampleText}</p>
      <Code label={messages.wholeExample} text={DISPUTES} />
      <p>{messages.inSpreadsheet}</p>
      <ol>
        {messages.wholeExampleSpreadsheet.map((text) => (
          <li>{text}</li>
        ))}
      </ol>
    </section>
  );
}

const DISPUTES = `const disputes = [];
let next = "https://samverkan.example/api/v1/memberships?limit=100";
while (next) {
  const answer = await (await fetch(next)).json();
  for (const { organization, collaboration, status, note } of answer.items) {
    if (status === "disputed") disputes.push([organization.name.sv, collaboration.name.sv, note?.sv]);
  }
  next = answer.links.next;
}
console.table(disputes);`;

/** The columns of each CSV table, from its header row and the schema of its items. */
function Columns({ description, language, urls }: Props) {
  const messages = API_DOCS_MESSAGES[language];
  const context = { publisher: {}, urls };
  const tables = [
    { path: "/api/v1/collaborations.csv", head: collaborationsTable(context).head, schema: "Collaboration" },
    { path: "/api/v1/organizations.csv", head: organizationsTable(context).head, schema: "Organization" },
    { path: "/api/v1/memberships.csv", head: membershipsTable(context).head, schema: "Membership" },
  ];
  return (
    <section id="columns">
      <h2>{messages.columns}</h2>
      <p>{messages.columnsText}</p>
      {tables.map(({ path, head, schema }) => (
        <section>
          <h3>
            <code>{path}</code>
          </h3>
          <dl>
            {head.map((name) => (
              <div>
                <dt>
                  <code>{name}</code>
                </dt>
                <dd>{columnMeaning(path, name, description.components.schemas[schema], language)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <h2 id="ids">{messages.ids}</h2>
      <p>
        {messages.idsText} <a href={urls.url("legalFormsApi")}>/api/v1/legal-forms</a>,{" "}
        <a href={urls.url("areasApi", { limit: 100 })}>/api/v1/areas?limit=100</a>.
      </p>
      <Code label={messages.formIds} text="{formids}" />
      <Code label={messages.areaIds} text="{areaids}" />
      <h2>{messages.changelog}</h2>
      <List items={messages.changes} />
    </section>
  );
}
