import { type Graph, type Node, PREFIXES, type Term } from "./graph.ts";

// By hand: the writer of n3 takes single quads, and ours are few and in a fixed order.

/** A graph as Turtle (RDF 1.1 Turtle). */
export function turtle(graph: Graph): string {
  const prefixes = Object.entries(PREFIXES).map(([prefix, iri]) => `@prefix ${prefix}: <${iri}> .\n`);
  return [...prefixes, ...graph.map(nodeText)].join("\n");
}

function nodeText({ iri, properties }: Node): string {
  const lines = properties.map(([property, value]) => `  ${property} ${termText(value)}`);
  return `<${iri}>\n${lines.join(" ;\n")} .\n`;
}

function termText(term: Term): string {
  if (term.kind === "iri") return `<${term.value}>`;
  const text = `"${term.value.replace(/[\\"\n\r\t]/g, (character) => ESCAPES[character] ?? character)}"`;
  if (term.language !== undefined) return `${text}@${term.language}`;
  return term.datatype === undefined ? text : `${text}^^<${term.datatype.value}>`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\\\",
  '"': '\\"',
  "\n": "\\n",
  "\r": "\\r",
  "\t": "\\t",
};
