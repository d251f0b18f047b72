import { localize } from "../../domain/text.ts";
import { jsonFormat } from "../formats/json.ts";
import { type HttpError, STATUS } from "../http/errors.ts";
import type { RouteContext, RouteDefinition } from "../http/handler.ts";
import { isProblem } from "../http/problems.ts";
import { parseQuery } from "../query.ts";
import type { ParameterName } from "../query-parameters.ts";
import { type ApiDescription, readApiDescription } from "../static-files/api-description.ts";
import { collaborationApi, collaborationsApi, organizationApi, organizationsApi } from "./api.ts";
import { datasetDescription } from "./dataset.ts";
import { feed } from "./machines.ts";
import { exampleIds, fillExampleIds } from "./placeholders.ts";
import { apiInfo, context, type StaticDocument } from "./static-documents.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "./tables.ts";

type Where = Omit<RouteContext<never>, "values" | "query" | "representation">;

/** Answers an example as the operation itself answers its address. */
type Answering = (where: Where, query: URLSearchParams, representation: string) => Promise<string | undefined>;

const ANSWERING: Readonly<Record<string, Answering>> = {
  listCollaborations: byRoute(collaborationsApi),
  getCollaboration: byRoute(collaborationApi),
  listOrganizations: byRoute(organizationsApi),
  getOrganization: byRoute(organizationApi),
  getCollaborationsTable: byRoute(collaborationsTable),
  getOrganizationsTable: byRoute(organizationsTable),
  getMembershipsTable: byRoute(membershipsTable),
  getDatasetDescription: byRoute(datasetDescription),
  getFeed: byRoute(feed),
  getContext: byDocument(context),
  getStart: byDocument(apiInfo),
  getApiInfo: byDocument(apiInfo),
};

interface Example {
  readonly value?: unknown;
}

/** The description of the API (OpenAPI 3.1), with examples that are answers of the release that is served. */
export const openApi: RouteDefinition<never> = {
  face: jsonFormat,
  parameters: [],
  async document(context) {
    const { release, view } = context;
    const { urls } = view;
    const { site, publisher } = await release.publisherInfo();
    const description = await readApiDescription(context.files);
    const contact = { name: localize(publisher.name, "sv").value, url: urls.url("apiDocs"), email: site.contact };
    return JSON.stringify({
      ...description,
      info: { ...description.info, contact, license: site.licence },
      servers: [{ url: urls.origin }],
      externalDocs: { description: "Mer om API:et\n\nMore about the API", url: urls.url("apiDocs") },
      components: {
        ...description.components,
        examples: { ...(await answers(description, context)), ...problems(context) },
      },
    });
  },
};

/** An example for every representation of every operation but the description itself, by the name it is referred to. */
async function answers({ paths }: ApiDescription, context: RouteContext<never>): Promise<Record<string, Example>> {
  const places = await exampleIds(context.release, context.queryContext);
  const examples: Record<string, Example> = {};
  for (const { get } of Object.values(paths)) {
    const answering = ANSWERING[get.operationId];
    if (answering === undefined) continue;
    const url = new URL(fillExampleIds(get["x-example"], places), context.view.urls.origin);
    const id = url.pathname.split("/").at(-1) ?? "";
    for (const type of Object.keys(get.responses["200"]?.content ?? {})) {
      const text = await answering({ ...context, id }, url.searchParams, type);
      examples[`${get.operationId}-${type.replace(/[^a-z]+/g, "-")}`] = exampleOf(text, type);
    }
  }
  return examples;
}

/** A release without a collaboration has no answer to show; the example is then empty, and the document still right. */
function exampleOf(text: string | undefined, type: string): Example {
  if (text === undefined) return {};
  return { value: type.endsWith("json") ? JSON.parse(text) : text };
}

/** A real refusal of every kind. */
function problems({ view: { urls, language } }: RouteContext<never>): Record<string, Example> {
  const refused = {
    language,
    urls,
    path: "/api/v1/collaborations",
    onerror: "status",
    scheme: "auto",
    wrap: undefined,
  } as const;
  const { invalid: bad } = parseQuery(["page", "limit"], new URLSearchParams("page=0&limit=many"));
  const refusals = Object.keys(STATUS)
    .filter(isProblem)
    .map((kind): HttpError => {
      if (kind === "bad-request") return { kind, problems: bad };
      return kind === "not-acceptable" ? { kind, types: datasetDescription.representations?.types ?? [] } : { kind };
    });
  return Object.fromEntries(
    refusals.map((refusal) => {
      const { body } = jsonFormat.refuse(refusal, refused);
      return [refusal.kind, { value: JSON.parse(new TextDecoder().decode(body ?? undefined)) }];
    }),
  );
}

function byRoute<Name extends ParameterName>(route: RouteDefinition<Name>): Answering {
  return async (where, query, representation) => {
    const { params: values, canonical } = parseQuery(route.parameters, query);
    const made = await route.document({ ...where, values, query: canonical, representation });
    return typeof made === "object" ? made.body : made;
  };
}

function byDocument({ text }: StaticDocument): Answering {
  return async ({ view, files }) => text(view.urls, files);
}
