/** The name of a thing: an absolute address. */
export interface Iri {
  readonly kind: "iri";
  readonly value: string;
}

/** A text in a language, or a value with a datatype; one with neither is plain text. */
export interface Literal {
  readonly kind: "literal";
  readonly value: string;
  readonly language?: string;
  readonly datatype?: Iri;
}

export type Term = Iri | Literal;

/** What is said of one thing: its properties with their values. A property may come more than once. */
export interface Node {
  readonly iri: string;
  /** By prefixed name, `dcterms:title`; the type is `rdf:type`. */
  readonly properties: readonly (readonly [property: PrefixedName, value: Term])[];
}

/** What a document says, thing by thing; nothing in it is nameless (no blank nodes). */
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

export type PrefixedName = `${keyof typeof PREFIXES}:${string}`;

/** The whole address of a prefixed name. */
function expanded(name: PrefixedName): string {
  const [prefix = "", local = ""] = name.split(":");
  return Object.entries(PREFIXES).find(([each]) => each === prefix)?.[1] + local;
}

/** Characters that no address may have (RFC 3987) are written as addresses write them. */
export function iri(value: string): Iri {
  return { kind: "iri", value: value.replace(/[<>"{}|^`\\\s]/g, encodeURIComponent) };
}

/** The thing that a prefixed name stands for. */
export function named(name: PrefixedName): Iri {
  return iri(expanded(name));
}

export function literal(value: string, datatype?: PrefixedName): Literal {
  return { kind: "literal", value, ...(datatype !== undefined && { datatype: named(datatype) }) };
}

/** A text in Swedish and, where there is one, in English, as one literal for each. */
export function texts({ sv, en }: { readonly sv: string; readonly en?: string | undefined }): readonly Literal[] {
  const swedish: Literal = { kind: "literal", value: sv, language: "sv" };
  return en === undefined ? [swedish] : [swedish, { kind: "literal", value: en, language: "en" }];
}
