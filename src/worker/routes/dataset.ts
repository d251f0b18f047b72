import { preferredType } from "../http/content-negotiation.ts";
import { encode } from "../http/response.ts";
import type { RouteContext, RouteDefinition } from "../http/route.ts";
import { readTextBody } from "../http/text-body.ts";
import { parseQuery } from "../query.ts";
import { datasetGraph, type FileSizes } from "../serializers/rdf/dcat.ts";
import type { Graph } from "../serializers/rdf/graph.ts";
import { jsonLd } from "../serializers/rdf/json-ld.ts";
import { rdfXml } from "../serializers/rdf/rdf-xml.ts";
import { turtle } from "../serializers/rdf/turtle.ts";
import { readDatasetTemplate } from "../static-files/dataset-template.ts";
import { collaborationsTable, membershipsTable, organizationsTable } from "./tables.ts";

/** The serializers of the graph, by media type; the first is the default that harvesters require. */
const SERIALIZERS: ReadonlyMap<string, (graph: Graph) => string> = new Map([
  ["application/rdf+xml", rdfXml],
  ["text/turtle", turtle],
  ["application/ld+json", jsonLd],
]);

const TYPES = [...SERIALIZERS.keys()];

/** The same by parameter, for people who cannot set Accept. */
const BY_FORMAT = { rdf: "application/rdf+xml", ttl: "text/turtle", jsonld: "application/ld+json" } as const;

/** Up to this many collaborations the tables are rendered to know their sizes; beyond it a harvest would read everything. */
const MAX_MEASURED = 100;

/**
 * The description of the data set. The only route with content negotiation by Accept, as harvesters of DCAT-AP-SE require.
 * `format` overrides it.
 */
export const datasetDescription: RouteDefinition<"format"> = {
  format: "json",
  varies: ["accept"],
  parameters: ["format"],
  contentTypes: {
    types: TYPES,
    choose: ({ format }, accept) => (format === undefined ? preferredType(TYPES, accept) : BY_FORMAT[format]),
  },
  async render(context) {
    const { release, queryContext, files, contentType, renderContext } = context;
    const serialize = SERIALIZERS.get(contentType) ?? rdfXml;
    const headers = { "Content-Type": `${contentType}; charset=utf-8`, Vary: "Accept, traceparent" };
    // In parallel, because each may need a read.
    const [{ total, collaborations }, template] = await Promise.all([
      release.collaborations({ sort: "founded" }, queryContext, { offset: 0, limit: 1 }),
      readDatasetTemplate(files, renderContext.urls),
    ]);
    const sizes = total > MAX_MEASURED ? {} : await tableSizes(context);
    const extent = { since: collaborations[0]?.collaboration.founded, sizes };
    return { body: serialize(datasetGraph(release.publisherInfo, extent, renderContext.urls, template)), headers };
  },
};

/** The bytes of each whole table. */
async function tableSizes(context: RouteContext<"format">): Promise<FileSizes> {
  const sizeOf = async (table: RouteDefinition) => {
    const document = await table.render({ ...context, ...parseQuery(table.parameters, new URLSearchParams()) });
    return document && encode(await readTextBody(document.body)).length;
  };
  return {
    collaborationsTable: await sizeOf(collaborationsTable),
    organizationsTable: await sizeOf(organizationsTable),
    membershipsTable: await sizeOf(membershipsTable),
  };
}
