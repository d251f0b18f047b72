import { API_VARIES } from "../http/api-middleware.ts";
import { preferredType } from "../http/content-negotiation.ts";
import type { RouteDefinition } from "../http/route.ts";
import { datasetGraph } from "../serializers/rdf/dcat.ts";
import type { Graph } from "../serializers/rdf/graph.ts";
import { jsonLd } from "../serializers/rdf/json-ld.ts";
import { rdfXml } from "../serializers/rdf/rdf-xml.ts";
import { turtle } from "../serializers/rdf/turtle.ts";
import { readCatalogMessages } from "../static-files/catalog-messages.ts";

/** The serializers of the graph, by media type; the first is the default that harvesters require. */
const SYNTAXES = {
  "application/rdf+xml": rdfXml,
  "text/turtle": turtle,
  "application/ld+json": jsonLd,
} as const satisfies Record<string, (graph: Graph) => string>;

/** The same by parameter, for people who cannot set Accept. */
const BY_FORMAT = { rdf: "application/rdf+xml", ttl: "text/turtle", jsonld: "application/ld+json" } as const;

/**
 * The description of the data set. The only route with content negotiation by Accept, as harvesters of DCAT-AP-SE require.
 * `format` overrides it.
 */
export const datasetDescription: RouteDefinition<"format"> = {
  format: "json",
  varies: [...API_VARIES, "accept"],
  parameters: ["format"],
  contentTypes: {
    types: Object.keys(SYNTAXES),
    choose: ({ format }, accept) =>
      format === undefined ? preferredType(Object.keys(SYNTAXES), accept) : BY_FORMAT[format],
  },
  async render({ release, queryContext, files, contentType, view: { urls } }) {
    const write = isSyntax(contentType) ? SYNTAXES[contentType] : rdfXml;
    const headers = { "Content-Type": `${contentType}; charset=utf-8`, Vary: "Accept, traceparent" };
    // In parallel, because each may need a read.
    const [publisherInfo, { collaborations }, messages] = await Promise.all([
      release.publisherInfo(),
      release.listAll(queryContext),
      readCatalogMessages(files),
    ]);
    const [since] = collaborations.flatMap(({ founded }) => founded ?? []).toSorted();
    return { body: write(datasetGraph(publisherInfo, since, urls, messages)), headers };
  },
};

function isSyntax(type: string): type is keyof typeof SYNTAXES {
  return Object.hasOwn(SYNTAXES, type);
}
