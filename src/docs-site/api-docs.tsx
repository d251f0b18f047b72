import type { Language } from "../domain/text.ts";
import { CLASSES } from "../worker/components/classes.ts";
import { PROBLEM_MESSAGES } from "../worker/openapi/problems.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "../worker/serializers/tables.ts";
import { languageQuery, type Urls } from "../worker/urls.ts";
import { Code, inOne, OperationExample } from "./api-example.tsx";
import type { DescribedApi, DescribedOperation, DescribedParameter } from "./described-api.ts";
import { API_DOCS_MESSAGES } from "./i18n/api-docs.ts";

interface Props {
  readonly description: DescribedApi;
  readonly language: Language;
  readonly urls: Urls;
}

/** The description of the API for people. It is drawn from the very document that programs read. */
export function ApiDocsView({ description, language, urls }: Props) {
  const words = API_DOCS_MESSAGES[language];
  const { info, tags, paths } = description;
  const said = (text: string) => inOne(text, language);
  return (
    <>
      <h1>{words.title}</h1>
      <p>{said(info.description)}</p>
      <p>
        <a href={urls.url("openApi")}>{words.machineReadable}</a>
      </p>
      {tags.map((tag) => (
        <section>
          <h2>{said(tag.description).replace(/\.$/, "")}</h2>
          {Object.entries(paths)
            .filter(([, { get }]) => get.tags.includes(tag.name))
            .map(([, { get }]) => (
              <OperationView path={get["x-path"]} operation={get} description={description} language={language} />
            ))}
        </section>
      ))}
      <MapOfDisputes language={language} />
      <Columns language={language} urls={urls} />
      <Spreadsheets language={language} />
      <Errors language={language} urls={urls} />
      <section>
        <h2>{words.limitations}</h2>
        <ul>
          {info["x-limitations"].map((text) => (
            <li>{said(text)}</li>
          ))}
        </ul>
        <h2>{words.serviceLevel}</h2>
        <dl>
          {Object.entries(info["x-sla"]).map(([name, text]) => (
            <div>
              <dt>{words.sla[name]}</dt>
              <dd>{said(text)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

interface OperationProps extends Pick<Props, "description" | "language"> {
  readonly path: string;
  readonly operation: DescribedOperation;
}

function OperationView({ path, operation, description, language }: OperationProps) {
  const words = API_DOCS_MESSAGES[language];
  const parameters = operation.parameters
    .flatMap(({ $ref }) => description.components.parameters[$ref.split("/").at(-1) ?? ""] ?? [])
    .filter((parameter) => parameter.in !== "header");
  return (
    <section id={operation.operationId}>
      <h3>{inOne(operation.summary, language)}</h3>
      <p>
        <code>GET {path}</code>
      </p>
      <p>{inOne(operation.description, language)}</p>
      {parameters.length === 0 ? (
        <p>{words.noParameters}</p>
      ) : (
        <Parameters of={operation} all={parameters} language={language} />
      )}
      <p>
        {words.answers}: {Object.keys(operation.responses["200"]?.content ?? {}).join(", ")}. {words.statuses}:{" "}
        {Object.keys(operation.responses).join(", ")}.
      </p>
      <p>{words.tryIt}:</p>
      <ul>
        {operation["x-try-it"].map((address) => (
          <li>
            <a href={address}>{address}</a>
          </li>
        ))}
      </ul>
      <OperationExample operation={operation} description={description} language={language} />
    </section>
  );
}

interface ParametersProps {
  readonly of: DescribedOperation;
  readonly all: readonly DescribedParameter[];
  readonly language: Language;
}

/** The region takes focus, so that a table that is too wide can be scrolled with the keys. */
function Parameters({ of, all, language }: ParametersProps) {
  const words = API_DOCS_MESSAGES[language];
  return (
    <section class={CLASSES.scroll} aria-label={`${words.parameter}: ${inOne(of.summary, language)}`} tabindex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.parameter}</th>
            <th scope="col">{words.meaning}</th>
          </tr>
        </thead>
        <tbody>
          {all.map(({ name, description, schema }) => (
            <tr>
              <th scope="row">
                <code>{name}</code>
              </th>
              <td>
                {inOne(description, language)}
                {schema.default !== undefined && ` ${words.usual}: ${schema.default}.`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** From nothing to a list of who is disputed in what, in ten lines. */
function MapOfDisputes({ language }: { language: Language }) {
  const words = API_DOCS_MESSAGES[language];
  return (
    <section id="example">
      <h2>{words.wholeExample}</h2>
      <p>{words.wholeExampleText}</p>
      <Code label={words.wholeExample} text={DISPUTES} />
    </section>
  );
}

const DISPUTES = `const disputes = [];
let next = "https://samverkan.example/api/v1/memberships?limit=100";
while (next) {
  const answer = await (await fetch(next)).json();
  for (const { organization, collaboration, status } of answer.items) {
    if (status === "disputed") disputes.push([organization.name.sv, collaboration.name.sv]);
  }
  next = answer.links.next;
}
console.table(disputes);`;

/** The columns of each table, as its first line has them. */
function Columns({ language, urls }: { language: Language; urls: Urls }) {
  const words = API_DOCS_MESSAGES[language];
  const publisher = {
    id: "",
    name: { sv: "" },
    kind: "municipality",
    alternateNames: [],
    unconfirmed: [],
    sources: [],
  } as const;
  const heads = {
    "/api/v1/collaborations.csv": collaborationsTable({ publisher, urls }).head,
    "/api/v1/organizations.csv": organizationsTable({ publisher, urls }).head,
    "/api/v1/memberships.csv": membershipsTable({ publisher }).head,
  };
  return (
    <section id="columns">
      <h2>{words.columns}</h2>
      <p>{words.columnsText}</p>
      <dl>
        {Object.entries(heads).map(([path, head]) => (
          <div>
            <dt>
              <code>{path}</code>
            </dt>
            <dd>
              {head.map((name, index) => (
                <>
                  {index > 0 && ", "}
                  <code>{name}</code>
                </>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <h2>{words.ids}</h2>
      <p>
        {words.idsText} <a href={urls.url("legalFormsApi")}>/api/v1/legal-forms</a>,{" "}
        <a href={urls.url("areasApi", { limit: 100 })}>/api/v1/areas?limit=100</a>.
      </p>
      <h2>{words.changelog}</h2>
      <ul>
        {words.changes.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Spreadsheets({ language }: { language: Language }) {
  const words = API_DOCS_MESSAGES[language];
  return (
    <section id="spreadsheets">
      <h2>{words.spreadsheets}</h2>
      <ul>
        {words.spreadsheetTexts.map((text) => (
          <li>{text}</li>
        ))}
      </ul>
    </section>
  );
}

function Errors({ language, urls }: { language: Language; urls: Urls }) {
  const words = API_DOCS_MESSAGES[language];
  return (
    <section id="errors">
      <h2>{words.errors}</h2>
      <p>{words.errorsText}</p>
      <ul>
        {Object.entries(PROBLEM_MESSAGES).map(([id, { title }]) => (
          <li>
            <a href={urls.item("problems", id, languageQuery(language))}>{title[language]}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
