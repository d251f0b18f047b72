import {
  type Iri,
  iri,
  literal,
  type Node,
  named,
  type PrefixedName,
  type Term,
  texts,
} from "../worker/serializers/rdf/graph.ts";
import type { DatasetTemplate, DistributionName } from "../worker/static-files/dataset-template.ts";
import { EXAMPLE_ORIGIN } from "../worker/static-files/docs-page.ts";
import { createUrls, type Urls } from "../worker/urls.ts";
import { CATALOG_MESSAGES } from "./i18n/catalog.ts";

const EU = "http://publications.europa.eu/resource/authority";

const URLS = createUrls(EXAMPLE_ORIGIN);

type Properties = readonly (readonly [property: PrefixedName, value: Term | readonly Term[]])[];

const LANGUAGE: Properties[number] = ["dcterms:language", [iri(`${EU}/language/SWE`), iri(`${EU}/language/ENG`)]];

/** Sweden: the municipalities and bodies of the data set lie in several counties. */
const SPATIAL: Properties[number] = ["dcterms:spatial", iri(`${EU}/country/SWE`)];

/** The properties that the data set and the service share. */
const PUBLIC_AND_GOVERNMENT: Properties = [
  ["dcat:contactPoint", thing("contact")],
  ["dcat:keyword", CATALOG_MESSAGES.keywords.flatMap(texts)],
  ["dcat:theme", iri(`${EU}/data-theme/GOVE`)],
  ["dcterms:accessRights", iri(`${EU}/access-right/PUBLIC`)],
];

/**
 * The part of the data set's description (DCAT-AP-SE 3.0.1) that is the same for every publisher, with the origin of
 * examples.
 */
export function datasetTemplate(): DatasetTemplate {
  return {
    catalog: node(thing("catalog"), [
      ["rdf:type", named("dcat:Catalog")],
      ["dcterms:title", texts(CATALOG_MESSAGES.catalog.title)],
      ["dcat:dataset", thing("dataset")],
      ["dcat:service", thing("service")],
      LANGUAGE,
      ["foaf:homepage", address("home")],
      SPATIAL,
      ["dcat:themeTaxonomy", iri(`${EU}/data-theme`)],
    ]),
    catalogDescription: CATALOG_MESSAGES.catalog.description,
    dataset: node(thing("dataset"), [
      ["rdf:type", named("dcat:Dataset")],
      ...PUBLIC_AND_GOVERNMENT,
      ["dcterms:spatial", thing("place")],
      ["dcterms:conformsTo", address("context")],
      ["foaf:page", address("apiDocs")],
      ["dcterms:accrualPeriodicity", iri(`${EU}/frequency/IRREG`)],
      SPATIAL,
      LANGUAGE,
      ["dcat:landingPage", address("home")],
      ["dcat:distribution", FILES.map(({ id }) => thing(id))],
    ]),
    files: FILES.map((file) => ({ name: file.name, node: fileNode(file) })),
    service: node(thing("service"), [
      ["rdf:type", named("dcat:DataService")],
      ["dcterms:title", texts(CATALOG_MESSAGES.service.title)],
      ["dcterms:description", texts(CATALOG_MESSAGES.service.description)],
      ["dcat:endpointURL", address("apiRoot")],
      ["dcat:endpointDescription", address("openApi")],
      ["foaf:page", address("apiDocs")],
      ["dcat:landingPage", address("apiDocs")],
      ["dcat:servesDataset", thing("dataset")],
      ...PUBLIC_AND_GOVERNMENT,
    ]),
    contact: thing("contact").value,
    period: thing("period").value,
    place: thing("place").value,
  };
}

interface File {
  readonly id: string;
  readonly name: DistributionName;
  readonly type: string;
  /** The standard that it follows. */
  readonly standard: string;
}

const CSV = { type: "text/csv", standard: "https://www.rfc-editor.org/info/rfc4180" };

const FILES: readonly File[] = [
  { id: "json", name: "json", type: "application/json", standard: URLS.url("openApi") },
  { id: "collaborations-csv", name: "collaborationsTable", ...CSV },
  { id: "organizations-csv", name: "organizationsTable", ...CSV },
  { id: "memberships-csv", name: "membershipsTable", ...CSV },
  { id: "feed", name: "feed", type: "application/atom+xml", standard: "https://www.rfc-editor.org/info/rfc4287" },
];

function fileNode({ id, name, type, standard }: File): Node {
  const url = address(name === "json" ? "collaborationsApi" : name);
  const { title, description } = CATALOG_MESSAGES.distributions[name];
  return node(thing(id), [
    ["rdf:type", named("dcat:Distribution")],
    ["dcterms:title", texts(title)],
    ["dcterms:description", texts(description)],
    ["dcat:accessURL", url],
    name === "json" ? ["dcat:accessService", thing("service")] : ["dcat:downloadURL", url],
    ["dcterms:format", literal(type)],
    ["dcat:mediaType", iri(`http://www.iana.org/assignments/media-types/${type}`)],
    ["dcterms:conformsTo", iri(standard)],
    ["foaf:page", address("apiDocs")],
    LANGUAGE,
    ["dcatap:availability", iri(`${EU}/planned-availability/STABLE`)],
  ]);
}

function node({ value }: Iri, properties: Properties): Node {
  const each = properties.flatMap(([property, values]) => [values].flat().map((value) => [property, value] as const));
  return { iri: value, properties: each };
}

/** A thing that the description is about. */
function thing(name: string): Iri {
  return iri(`${URLS.url("datasetDescription")}#${name}`);
}

function address(name: Parameters<Urls["url"]>[0]): Iri {
  return iri(URLS.url(name));
}
