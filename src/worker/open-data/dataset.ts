import type { Sender } from "../../release/release.ts";
import { ABOUT_API } from "../about-api.ts";
import type { Addresses } from "../addresses.ts";
import {
  type Graph,
  iri,
  literal,
  type Node,
  named,
  type PrefixedName,
  type Term,
  texts,
} from "../linked-data/graph.ts";
import type { CatalogWords, DistributionName } from "./catalog-words.ts";
import { DATASET_WORDS } from "./dataset-words.ts";

const EU = "http://publications.europa.eu/resource/authority";

type Properties = Node["properties"];

/** The addresses of the things that the description is about. */
function thingsAt(addresses: Addresses) {
  const thing = (name: string) => iri(`${addresses.to("datasetDescription")}#${name}`);
  return {
    catalog: thing("catalog"),
    dataset: thing("dataset"),
    service: thing("service"),
    contact: thing("contact"),
    thing,
  };
}

/** The description of the open data by DCAT-AP-SE 3.0.1: one data set, its files, and the API as a service. */
export function datasetGraph(sender: Sender, addresses: Addresses, words: CatalogWords): Graph {
  return [
    catalogNode(sender, addresses, words.catalog),
    datasetNode(sender, addresses, words.keywords),
    ...filesOf(addresses).map((file) => fileNode(file, sender, addresses, words.distributions[file.name])),
    serviceNode(sender, addresses, words),
    publisherNode(sender, addresses),
    contactNode(sender, addresses),
  ];
}

function catalogNode(sender: Sender, addresses: Addresses, words: CatalogWords["catalog"]): Node {
  const { catalog, dataset, service } = thingsAt(addresses);
  return node(catalog.value, [
    ["rdf:type", named("dcat:Catalog")],
    ...each("dcterms:title", texts(words.title)),
    ...each("dcterms:description", texts(words.description)),
    ["dcterms:publisher", publisherIri(sender, addresses)],
    ["dcterms:license", iri(sender.site.licence.url)],
    ["dcat:dataset", dataset],
    ["dcat:service", service],
    ["dcterms:issued", literal(ABOUT_API.released, "xsd:date")],
    ["dcterms:modified", literal(sender.updated, "xsd:date")],
    ...LANGUAGE,
    ["foaf:homepage", iri(addresses.to("home"))],
    SPATIAL,
    ["dcat:themeTaxonomy", iri(`${EU}/data-theme`)],
  ]);
}

function datasetNode(sender: Sender, addresses: Addresses, keywords: CatalogWords["keywords"]): Node {
  const { dataset, contact } = thingsAt(addresses);
  return node(dataset.value, [
    ["rdf:type", named("dcat:Dataset")],
    ...each("dcterms:title", texts(DATASET_WORDS.title)),
    ...each("dcterms:description", texts(DATASET_WORDS.description)),
    ["dcterms:publisher", publisherIri(sender, addresses)],
    ["dcat:contactPoint", contact],
    ...keywordsOf(keywords),
    ["dcat:theme", iri(`${EU}/data-theme/GOVE`)],
    ["dcterms:accessRights", iri(`${EU}/access-right/PUBLIC`)],
    ["dcterms:issued", literal(ABOUT_API.released, "xsd:date")],
    ["dcterms:modified", literal(sender.updated, "xsd:date")],
    ["dcterms:accrualPeriodicity", iri(`${EU}/frequency/IRREG`)],
    SPATIAL,
    ...LANGUAGE,
    ["dcat:landingPage", iri(addresses.to("home"))],
    ...filesOf(addresses).map(({ thing }): Properties[number] => ["dcat:distribution", thing]),
  ]);
}

interface File {
  readonly thing: Term & { readonly kind: "iri" };
  readonly name: DistributionName;
  readonly address: string;
  readonly type: string;
}

function filesOf(addresses: Addresses): readonly File[] {
  const { thing } = thingsAt(addresses);
  const table = (name: "collaborationsTable" | "organizationsTable" | "membershipsTable", id: string): File => ({
    thing: thing(id),
    name,
    address: addresses.to(name),
    type: "text/csv",
  });
  return [
    { thing: thing("json"), name: "json", address: addresses.to("collaborationsApi"), type: "application/json" },
    table("collaborationsTable", "collaborations-csv"),
    table("organizationsTable", "organizations-csv"),
    table("membershipsTable", "memberships-csv"),
    { thing: thing("feed"), name: "feed", address: addresses.to("feed"), type: "application/atom+xml" },
  ];
}

function fileNode(
  { thing, name, address, type }: File,
  sender: Sender,
  addresses: Addresses,
  words: CatalogWords["distributions"][DistributionName],
): Node {
  return node(thing.value, [
    ["rdf:type", named("dcat:Distribution")],
    ...each("dcterms:title", texts(words.title)),
    ...each("dcterms:description", texts(words.description)),
    ["dcat:accessURL", iri(address)],
    ...(name === "json"
      ? each("dcat:accessService", [thingsAt(addresses).service])
      : each("dcat:downloadURL", [iri(address)])),
    ["dcterms:format", literal(type)],
    ["dcat:mediaType", iri(`http://www.iana.org/assignments/media-types/${type}`)],
    ["dcterms:license", iri(sender.site.licence.url)],
    ["dcatap:availability", iri(`${EU}/planned-availability/STABLE`)],
  ]);
}

function serviceNode(sender: Sender, addresses: Addresses, words: CatalogWords): Node {
  const { service, dataset, contact } = thingsAt(addresses);
  return node(service.value, [
    ["rdf:type", named("dcat:DataService")],
    ...each("dcterms:title", texts(words.service.title)),
    ...each("dcterms:description", texts(words.service.description)),
    ["dcterms:publisher", publisherIri(sender, addresses)],
    ["dcat:endpointURL", iri(addresses.to("apiRoot"))],
    ["dcat:endpointDescription", iri(addresses.to("openApi"))],
    ["dcat:landingPage", iri(addresses.to("apiDocs"))],
    ["dcat:servesDataset", dataset],
    ["dcat:contactPoint", contact],
    ...keywordsOf(words.keywords),
    ["dcat:theme", iri(`${EU}/data-theme/GOVE`)],
    ["dcterms:accessRights", iri(`${EU}/access-right/PUBLIC`)],
    ["dcterms:license", iri(sender.site.licence.url)],
  ]);
}

function publisherNode(sender: Sender, addresses: Addresses): Node {
  const { name, organizationNumber, website } = sender.publisher;
  return node(publisherIri(sender, addresses).value, [
    ["rdf:type", named("foaf:Agent")],
    ...each("foaf:name", texts(name)),
    ["dcterms:type", iri("http://purl.org/adms/publishertype/LocalAuthority")],
    ...(organizationNumber === undefined ? [] : each("dcterms:identifier", [literal(organizationNumber)])),
    ...(website === undefined ? [] : each("foaf:homepage", [iri(website)])),
  ]);
}

function contactNode({ site, publisher }: Sender, addresses: Addresses): Node {
  return node(thingsAt(addresses).contact.value, [
    ["rdf:type", named("vcard:Organization")],
    ...each("vcard:fn", texts(publisher.name)),
    ["vcard:hasEmail", iri(`mailto:${site.contact}`)],
  ]);
}

/**
 * The publisher as dataportal.se knows it, by its organisation number. Where that is not known, or not confirmed, it is
 * the organization as we know it ourselves.
 */
function publisherIri({ publisher }: Sender, addresses: Addresses) {
  const { id, organizationNumber, unconfirmed } = publisher;
  return organizationNumber === undefined || unconfirmed.includes("organizationNumber")
    ? iri(addresses.toItem("organizationApi", id))
    : iri(`http://dataportal.se/organisation/SE${organizationNumber.replace("-", "")}`);
}

function node(address: string, properties: Properties): Node {
  return { iri: address, properties };
}

function each(property: PrefixedName, values: readonly Term[]): Properties {
  return values.map((value) => [property, value] as const);
}

function keywordsOf(words: CatalogWords["keywords"]): Properties {
  return words.flatMap((word) => each("dcat:keyword", texts(word)));
}

const LANGUAGE: Properties = each("dcterms:language", [iri(`${EU}/language/SWE`), iri(`${EU}/language/ENG`)]);

/** Sweden: the municipalities and bodies of the data set lie in several counties. */
const SPATIAL: Properties[number] = ["dcterms:spatial", iri(`${EU}/country/SWE`)];
