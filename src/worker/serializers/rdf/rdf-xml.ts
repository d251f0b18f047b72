import { escapeXml } from "../../escape.ts";
import { type Graph, type Node, PREFIXES, type Term } from "./graph.ts";

// By hand: n3 writes no RDF/XML.

/** A graph as RDF/XML (RDF 1.1 XML Syntax), which harvesters of DCAT-AP-SE read. */
export function rdfXml(graph: Graph): string {
  const namespaces = Object.entries(PREFIXES).map(([prefix, iri]) => `\n  xmlns:${prefix}="${iri}"`);
  const nodes = graph.map(nodeText).join("");
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${namespaces.join("")}>\n${nodes}</rdf:RDF>\n`;
}

function nodeText({ iri, properties }: Node): string {
  const lines = properties.map(([property, value]) => `    ${propertyText(property, value)}\n`);
  return `  <rdf:Description rdf:about="${escapeXml(iri)}">\n${lines.join("")}  </rdf:Description>\n`;
}

function propertyText(property: string, term: Term): string {
  if (term.kind === "iri") return `<${property} rdf:resource="${escapeXml(term.value)}"/>`;
  const language = term.language === undefined ? "" : ` xml:lang="${term.language}"`;
  const datatype = term.datatype === undefined ? "" : ` rdf:datatype="${escapeXml(term.datatype.value)}"`;
  return `<${property}${language}${datatype}>${escapeXml(term.value)}</${property}>`;
}
