import { type HttpResponse, type Request, send } from "./http-client.ts";
import type { Row } from "./requests.ts";

/** The response to a request, and to the same request again, which may come from the response cache. */
export interface Exchange {
  readonly request: Request;
  /** The name of the requested asset, `frame.js`; empty for other requests. */
  readonly asset: string;
  readonly first: HttpResponse;
  readonly again: HttpResponse;
}

/** Sends the request of a row twice, with the placeholders filled for this service. */
export async function sendTwice(origin: URL, row: Row, assets: ReadonlyMap<string, string>): Promise<Exchange> {
  const [line, written = {}, body = ""] = typeof row === "string" ? [row] : row;
  const [method = "", address = ""] = line.startsWith("/") ? ["GET", line] : line.split(" ");
  const [, asset = ""] = /^\/assets\/\{?(\w+\.\w+)\}?$/.exec(address) ?? [];
  const target = address.replace(/\{(\w+)\.(\w+)\}/, (_, name, ending) => {
    const hash = assets.get(`${name}.${ending}`);
    if (hash === undefined) throw new Error(`no page links to ${name}.${ending}`);
    return `${name}.${hash}.${ending}`;
  });
  const isConditional = Object.values(written).some((value) => value.includes("{etag}"));
  const etag = isConditional ? await etagOf(origin, target) : "";
  const headers = Object.fromEntries(
    Object.entries(written).map(([name, value]) => [name, value.replace("{etag}", etag)]),
  );
  const request = { method, target, headers, body };
  return { request, asset, first: await send(origin, request), again: await send(origin, request) };
}

async function etagOf(origin: URL, target: string): Promise<string> {
  const { headers } = await send(origin, { method: "GET", target, headers: {}, body: "" });
  const etag = headers.get("etag");
  if (etag === undefined) throw new Error(`${target} has no entity tag`);
  return etag;
}
