import { inLanguage } from "../../domain/text.ts";
import { apiFace } from "../answers/api-face.ts";
import { type Refusal, STATUS } from "../answers/face.ts";
import { isProblem } from "../answers/problems.ts";
import { type ParameterName, readQuery } from "../parameters.ts";
import { type ApiDescription, readApiDescription } from "../resources/api-description.ts";
import { collaborationApi, collaborationsApi, organizationApi, organizationsApi } from "./api.ts";
import { datasetDescription } from "./dataset.ts";
import { feed } from "./machines.ts";
import { filled, placesIn } from "./places.ts";
import { apiInfo, context, type PlainDocument } from "./plain.ts";
import type { Asked, Route } from "./serve.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "./tables.ts";

type Where = Omit<Asked<never>, "values" | "query" | "representation">;

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
export const openApi: Route<never> = {
  face: apiFace,
  parameters: [],
  async document(asked) {
    const { release, view } = asked;
    const { addresses } = view;
    const { site, publisher } = await release.sender();
    const description = await readApiDescription(asked.files);
    const contact = { name: inLanguage(publisher.name, "sv").value, url: addresses.to("apiDocs"), email: site.contact };
    return JSON.stringify({
      ...description,
      info: { ...description.info, contact, license: site.licence },
      servers: [{ url: addresses.origin }],
      externalDocs: { description: "Mer om API:et\n\nMore about the API", url: addresses.to("apiDocs") },
      components: {
        ...description.components,
        examples: { ...(await answers(description, asked)), ...problems(asked) },
      },
    });
  },
};

/** An example for every representation of every operation but the description itself, by the name it is referred to. */
async function answers({ paths }: ApiDescription, asked: Asked<never>): Promise<Record<string, Example>> {
  const places = await placesIn(asked.release, asked.moment);
  const examples: Record<string, Example> = {};
  for (const { get } of Object.values(paths)) {
    const answering = ANSWERING[get.operationId];
    if (answering === undefined) continue;
    const url = new URL(filled(get["x-example"], places), asked.view.addresses.origin);
    const id = url.pathname.split("/").at(-1) ?? "";
    for (const type of Object.keys(get.responses["200"]?.content ?? {})) {
      const text = await answering({ ...asked, id }, url.searchParams, type);
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
function problems({ view: { addresses, language } }: Asked<never>): Record<string, Example> {
  const refused = { language, addresses, path: "/api/v1/collaborations", onerror: "status", wrap: undefined } as const;
  const { problems: bad } = readQuery(["page", "limit"], new URLSearchParams("page=0&limit=many"));
  const refusals = Object.keys(STATUS)
    .filter(isProblem)
    .map((kind): Refusal => {
      if (kind === "bad-request") return { kind, problems: bad };
      return kind === "not-acceptable" ? { kind, types: datasetDescription.representations?.types ?? [] } : { kind };
    });
  return Object.fromEntries(
    refusals.map((refusal) => {
      const { body } = apiFace.refuse(refusal, refused);
      return [refusal.kind, { value: JSON.parse(new TextDecoder().decode(body ?? undefined)) }];
    }),
  );
}

function byRoute<Name extends ParameterName>(route: Route<Name>): Answering {
  return async (where, query, representation) => {
    const { values, canonical } = readQuery(route.parameters, query);
    const made = await route.document({ ...where, values, query: canonical, representation });
    return typeof made === "object" ? made.text : made;
  };
}

function byDocument({ text }: PlainDocument): Answering {
  return async ({ view, files }) => text(view.addresses, files);
}
