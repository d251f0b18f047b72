import { type Graph, type Node, PREFIXES, type Term } from "./graph.ts";

/** A graph as JSON-LD 1.1 with an inline context, so that no remote context is fetched. */
export function jsonLd(graph: Graph): string {
  return JSON.stringify({ "@context": PREFIXES, "@graph": graph.map(nodeObject) });
}

function nodeObject({ iri, properties }: Node): Readonly<Record<string, unknown>> {
  const values = new Map<string, unknown[]>();
  for (const [property, value] of properties) {
    const key = property === "rdf:type" ? "@type" : property;
    values.set(key, [...(values.get(key) ?? []), key === "@type" ? value.value : valueObject(value)]);
  }
  return { "@id": iri, ...Object.fromEntries(values) };
}

function valueObject(term: Term): Readonly<Record<string, string>> {
  if (term.kind === "iri") return { "@id": term.value };
  return {
    "@value": term.value,
    ...(term.language !== undefined && { "@language": term.language }),
    ...(term.datatype !== undefined && { "@type": term.datatype.value }),
  };
}
