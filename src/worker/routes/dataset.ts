import { apiFace } from "../answers/api-face.ts";
import { preferredType } from "../answers/negotiation.ts";
import type { Graph } from "../linked-data/graph.ts";
import { jsonLd } from "../linked-data/json-ld.ts";
import { rdfXml } from "../linked-data/rdf-xml.ts";
import { turtle } from "../linked-data/turtle.ts";
import { readCatalogWords } from "../open-data/catalog-words.ts";
import { datasetGraph } from "../open-data/dataset.ts";
import type { Route } from "./serve.ts";

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
export const datasetDescription: Route<"format"> = {
  face: apiFace,
  parameters: ["format"],
  representations: {
    types: Object.keys(SYNTAXES),
    choose: ({ format }, accept) =>
      format === undefined ? preferredType(Object.keys(SYNTAXES), accept) : BY_FORMAT[format],
  },
  async document({ release, files, representation, view: { addresses } }) {
    const write = isSyntax(representation) ? SYNTAXES[representation] : rdfXml;
    const headers = { "Content-Type": `${representation}; charset=utf-8`, Vary: "Accept, traceparent" };
    return { text: write(datasetGraph(await release.sender(), addresses, await readCatalogWords(files))), headers };
  },
};

function isSyntax(type: string): type is keyof typeof SYNTAXES {
  return Object.hasOwn(SYNTAXES, type);
}
