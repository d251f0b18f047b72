import { API_VARIES } from "../http/api-middleware.ts";
import { preferredType } from "../http/content-negotiation.ts";
import type { RouteDefinition } from "../http/route.ts";
import { datasetGraph } from "../serializers/rdf/dcat.ts";
import type { Graph } from "../serializers/rdf/graph.ts";
import { jsonLd } from "../serializers/rdf/json-ld.ts";
import { rdfXml } from "../serializers/rdf/rdf-xml.ts";
import { turtle } from "../serializers/rdf/turtle.ts";
import { readCatalogMessages } from "../static-files/catalog-messages.ts";

/** How the one graph is written, by media type; the first is what harvesters must get when they do not ask. */
const SYNTAXES = {
  "application/rdf+xml": rdfXml,
  "text/turtle": turtle,
  "application/ld+json": jsonLd,
} as const satisfies Record<string, (graph: Graph) => string>;

/** The same for people, who cannot set Accept in an address. */
const BY_FORMAT = { rdf: "application/rdf+xml", ttl: "text/turtle", jsonld: "application/ld+json" } as const;

/**
 * The description of the data set. The only address that looks at Accept: harvesters of DCAT-AP-SE ask that way. `format`
 * stands over it.
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
    // Side by side, because each may have to be read.
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
