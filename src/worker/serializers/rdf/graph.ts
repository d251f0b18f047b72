/** An IRI (RFC 3987). */
export interface Iri {
  readonly kind: "iri";
  readonly value: string;
}

/** A text in a language, or a value with a datatype; one with neither is plain text. */
interface Literal {
  readonly kind: "literal";
  readonly value: string;
  readonly language?: string;
  readonly datatype?: Iri;
}

/** The object of a triple. */
export type Term = Iri | Literal;

/** A resource with its properties and values. A property may occur more than once. */
export interface Node {
  readonly iri: string;
  /** By prefixed name, `dcterms:title`; the class is `rdf:type`. */
  readonly properties: readonly (readonly [property: PrefixedName, value: Term])[];
}

/** An RDF graph without blank nodes. */
export type Graph = readonly Node[];

/** The vocabularies that graphs use. */
export const PREFIXES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dcat: "http://www.w3.org/ns/dcat#",
  dcterms: "http://purl.org/dc/terms/",
  dcatap: "http://data.europa.eu/r5r/",
  foaf: "http://xmlns.com/foaf/0.1/",
  skos: "http://www.w3.org/2004/02/skos/core#",
  vcard: "http://www.w3.org/2006/vcard/ns#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
} as const;

/** A name with a prefix of the table above: `dcterms:title`. */
export type PrefixedName = `${keyof typeof PREFIXES}:${string}`;

/** Expands a prefixed name to an IRI. */
function expanded(name: PrefixedName): string {
  const [prefix = "", local = ""] = name.split(":");
  return Object.entries(PREFIXES).find(([each]) => each === prefix)?.[1] + local;
}

/** An IRI; characters that IRIs must not have (RFC 3987) are percent-encoded. */
export function iri(value: string): Iri {
  return { kind: "iri", value: value.replace(/[<>"{}|^`\\\s]/g, encodeURIComponent) };
}

/** The IRI of a prefixed name. */
export function named(name: PrefixedName): Iri {
  return iri(expanded(name));
}

/** A literal, with a datatype if given. */
export function literal(value: string, datatype?: PrefixedName): Literal {
  return { kind: "literal", value, ...(datatype !== undefined && { datatype: named(datatype) }) };
}

/** A literal for each language of a text. */
export function texts({ sv, en }: { readonly sv: string; readonly en?: string | undefined }): readonly Literal[] {
  const swedish: Literal = { kind: "literal", value: sv, language: "sv" };
  return en === undefined ? [swedish] : [swedish, { kind: "literal", value: en, language: "en" }];
}
