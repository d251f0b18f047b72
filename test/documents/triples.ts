import { Readable } from "node:stream";
import jsonld from "jsonld";
import { Parser, type Quad } from "n3";
import { RdfXmlParser } from "rdfxml-streaming-parser";
import type { DocumentService } from "./service.ts";

/** A document as sorted N-Triples lines, so that documents in different syntaxes can be compared. */
export async function triplesOf(text: string, type: string): Promise<readonly string[]> {
  return (await lines(text, type)).toSorted();
}

/** The triples of a JSON resource with the JSON-LD context of its Link header. */
export async function linkedDataOf({ request, textOf }: DocumentService, path: string): Promise<readonly string[]> {
  const response = await request(path);
  const [, context] =
    /<([^>]+)>; rel="http:\/\/www.w3.org\/ns\/json-ld#context"/.exec(response.headers.get("Link") ?? "") ?? [];
  if (context === undefined) throw new Error(`${path} has no JSON-LD context`);
  const document = { "@context": JSON.parse(await textOf(context))["@context"], ...JSON.parse(await response.text()) };
  return triplesOf(JSON.stringify(document), "application/ld+json");
}

async function lines(text: string, type: string): Promise<readonly string[]> {
  switch (type) {
    case "text/turtle":
      return new Parser().parse(text).map(line);
    case "application/rdf+xml": {
      const quads: Quad[] = [];
      for await (const quad of Readable.from([text]).pipe(new RdfXmlParser())) quads.push(quad);
      return quads.map(line);
    }
    default: {
      const nquads = await jsonld.toRDF(JSON.parse(text), {
        format: "application/n-quads",
        documentLoader: rejectLoad,
      });
      return new Parser({ format: "N-Quads" }).parse(String(nquads)).map(line);
    }
  }
}

/** A loader that throws: no document may load another one. */
async function rejectLoad(url: string): Promise<never> {
  throw new Error(`a document must not load ${url}`);
}

function line({ subject, predicate, object }: Quad): string {
  const value =
    object.termType === "Literal"
      ? `${JSON.stringify(object.value)}@${object.language}^^${object.datatype.value}`
      : `${object.termType === "BlankNode" ? "_:" : ""}<${object.value}>`;
  return `${subject.termType === "BlankNode" ? "_:" : ""}<${subject.value}> <${predicate.value}> ${value}`;
}
