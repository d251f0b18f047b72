import type { Operation } from "../openapi/operation.ts";

/** Reading the description of the data set: the operation as OpenAPI describes it. */
export const DATASET_OPERATION: Operation = {
  path: "/datasets/dcat",
  id: "getDatasetDescription",
  tag: "open-data",
  summary: { sv: "Beskrivning av datamängden", en: "Description of the data set" },
  description: {
    sv: "DCAT-AP-SE 3.0.1 för dataportal.se. RDF/XML om inget annat begärs. Turtle och JSON-LD med Accept eller format.",
    en: "DCAT-AP-SE 3.0.1 for dataportal.se. RDF/XML by default. Turtle and JSON-LD with Accept or format.",
  },
  parameters: ["format"],
  representations: [
    { type: "application/rdf+xml", schema: "text" },
    { type: "text/turtle", schema: "text" },
    { type: "application/ld+json", schema: "Document" },
  ],
  tryIt: ["/datasets/dcat", "/datasets/dcat?format=ttl"],
};
