import { once } from "node:events";
import { request as httpRequest, type IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";

/** One request of the comparison. The target is sent as it is written, without normalization. */
export interface Request {
  readonly method: string;
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A response. Headers have lower-case names; bytes are characters from U+0000 to U+00FF, so that none is lost. */
export interface HttpResponse {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: string;
}

/** Sends a request and reads the whole response, without following redirects or decoding. */
export async function send(origin: URL, { method, target, headers, body }: Request): Promise<HttpResponse> {
  const outgoing = httpRequest({ host: origin.hostname, port: origin.port, method, path: target, headers });
  outgoing.end(body === "" ? undefined : body);
  const [incoming]: IncomingMessage[] = await once(outgoing, "response");
  if (incoming === undefined) throw new Error("unreachable: the event carries the response");
  const bytes = await buffer(incoming);
  const names = Object.entries(incoming.headersDistinct);
  return {
    status: incoming.statusCode ?? 0,
    headers: new Map(names.map(([name, values = []]) => [name, values.join(", ")])),
    body: bytes.toString("latin1"),
  };
}
