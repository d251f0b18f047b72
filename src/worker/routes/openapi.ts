import { localize } from "../../domain/text.ts";
import { renderJsonError } from "../formats/json.ts";
import { type HttpError, STATUS } from "../http/errors.ts";
import { isProblem } from "../http/problems.ts";
import type { RouteContext, RouteDefinition } from "../http/route.ts";
import { readTextBody } from "../http/text-body.ts";
import { parseQuery } from "../query.ts";
import { type ApiDescription, readApiDescription } from "../static-files/api-description.ts";
import { collaborationApi, collaborationsApi, organizationApi, organizationsApi } from "./api.ts";
import { datasetDescription } from "./dataset.ts";
import { exampleIds, fillExampleIds } from "./example-ids.ts";
import { feed } from "./feed.ts";
import { membershipsApi } from "./memberships.ts";
import { apiInfo, jsonLdContext, type StaticDocument } from "./static-documents.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "./tables.ts";
import { areaApi, areasApi, legalFormApi, legalFormsApi } from "./vocabularies.ts";

type ExampleContext = Omit<RouteContext<never>, "params" | "query" | "contentType">;

/** Renders an example as the operation itself responds. */
type ExampleRenderer = (
  context: ExampleContext,
  query: URLSearchParams,
  contentType: string,
) => Promise<string | undefined>;

const EXAMPLE_RENDERERS: Readonly<Record<string, ExampleRenderer>> = {
  listCollaborations: fromRoute(collaborationsApi),
  getCollaboration: fromRoute(collaborationApi),
  listOrganizations: fromRoute(organizationsApi),
  getOrganization: fromRoute(organizationApi),
  listMemberships: fromRoute(membershipsApi),
  listLegalForms: fromRoute(legalFormsApi),
  getLegalForm: fromRoute(legalFormApi),
  listAreas: fromRoute(areasApi),
  getArea: fromRoute(areaApi),
  getCollaborationsTable: fromRoute(collaborationsTable),
  getOrganizationsTable: fromRoute(organizationsTable),
  getMembershipsTable: fromRoute(membershipsTable),
  getDatasetDescription: fromRoute(datasetDescription),
  getFeed: fromRoute(feed),
  getContext: fromDocument(jsonLdContext),
  getStart: fromDocument(apiInfo),
  getApiInfo: fromDocument(apiInfo),
};

interface Example {
  readonly value?: unknown;
}

/** The description of the API (OpenAPI 3.1), with examples from the current release. */
export const openApi: RouteDefinition<never> = {
  format: "json",
  parameters: [],
  async render(context) {
    const { urls } = context.renderContext;
    const { site, publisher } = context.release.publisherInfo;
    const description = await readApiDescription(context.files, urls);
    const contact = { name: localize(publisher.name, "sv").value, url: urls.url("apiDocs"), email: site.contact };
    const document = {
      ...description,
      info: { ...description.info, contact, license: site.licence },
      externalDocs: { description: "Mer om API:et\n\nMore about the API", url: urls.url("apiDocs") },
      components: {
        ...description.components,
        examples: { ...(await renderExamples(description, context)), ...renderErrors(context) },
      },
    };
    return { body: JSON.stringify(document) };
  },
};

/** Longer examples are truncated in the documentation. Characters. */
const MAX_EXAMPLE_LENGTH = 2_000;

/** The example of each operation for the documentation, by the name of its placeholder. */
export async function exampleTexts(context: RouteContext<never>): Promise<Readonly<Record<string, string>>> {
  const description = await readApiDescription(context.files, context.renderContext.urls);
  const examples = await renderExamples(description, context);
  return Object.fromEntries(
    Object.values(description.paths).map(({ get: { operationId } }) => {
      const [, example] = Object.entries(examples).find(([name]) => name.startsWith(`${operationId}-`)) ?? [];
      const value = example?.value ?? "";
      const text = typeof value === "string" ? value : JSON.stringify(value, null, 1);
      return [
        operationId.toLowerCase(),
        text.length > MAX_EXAMPLE_LENGTH ? `${text.slice(0, MAX_EXAMPLE_LENGTH)} …` : text,
      ];
    }),
  );
}

/** An example of every media type of every operation, by its name in the description. */
async function renderExamples(
  { paths }: ApiDescription,
  context: RouteContext<never>,
): Promise<Record<string, Example>> {
  const ids = await exampleIds(context.release, context.queryContext);
  const examples: Record<string, Example> = {};
  for (const { get } of Object.values(paths)) {
    const renderExample = EXAMPLE_RENDERERS[get.operationId];
    if (renderExample === undefined) continue;
    const url = new URL(fillExampleIds(get["x-example"], ids), context.renderContext.urls.origin);
    const id = url.pathname.split("/").at(-1) ?? "";
    for (const type of Object.keys(get.responses["200"]?.content ?? {})) {
      const text = await renderExample({ ...context, id }, url.searchParams, type);
      examples[`${get.operationId}-${type.replace(/[^a-z]+/g, "-")}`] = toExample(text, type);
    }
  }
  return examples;
}

/** A release without collaborations has no example; it is then empty, and the document still valid. */
function toExample(text: string | undefined, type: string): Example {
  if (text === undefined) return {};
  return { value: type.endsWith("json") ? JSON.parse(text) : text };
}

/** An example of every error. */
function renderErrors({ renderContext: { urls, language } }: RouteContext<never>): Record<string, Example> {
  const errorContext = {
    language,
    urls,
    path: "/api/v1/collaborations",
    onerror: "status",
    scheme: "auto",
    wrap: undefined,
  } as const;
  const { invalid } = parseQuery(["page", "limit"], new URLSearchParams("page=0&limit=many"));
  const errors = Object.keys(STATUS)
    .filter(isProblem)
    .map((kind): HttpError => {
      if (kind === "bad-request") return { kind, invalid };
      return kind === "not-acceptable" ? { kind, types: datasetDescription.contentTypes?.types ?? [] } : { kind };
    });
  return Object.fromEntries(
    errors.map((error) => {
      const { body } = renderJsonError(error, errorContext);
      return [error.kind, { value: JSON.parse(new TextDecoder().decode(body ?? undefined)) }];
    }),
  );
}

function fromRoute(route: RouteDefinition): ExampleRenderer {
  return async (context, query, contentType) => {
    const { params, canonical } = parseQuery(route.parameters, query);
    const rendered = await route.render({ ...context, params, query: canonical, contentType });
    return rendered && readTextBody(rendered.body);
  };
}

function fromDocument({ text }: StaticDocument): ExampleRenderer {
  return async ({ renderContext, files }) => text(renderContext.urls, files);
}
