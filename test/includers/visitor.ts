import { get, type IncomingHttpHeaders } from "node:http";
import { gunzipSync } from "node:zlib";

/** A page as it arrives at a visitor: bytes as they were sent, also those before a connection broke. */
export interface Visited {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Uint8Array;
}

/** Requests a page with exactly these headers; follows no redirect, and decodes only gzip. */
export async function visit(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Visited> {
  const { promise, resolve, reject } = Promise.withResolvers<Visited>();
  const request = get(url, { headers, agent: false }, (response) => {
    const chunks: Uint8Array[] = [];
    response.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    response.on("error", () => {});
    response.on("close", () =>
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: decoded(response.headers, Buffer.concat(chunks)),
      }),
    );
  });
  request.on("error", reject);
  return promise;
}

/** Debian's servers compress whole pages for those who take it. */
function decoded(headers: IncomingHttpHeaders, body: Buffer): Uint8Array {
  return headers["content-encoding"] === "gzip" ? gunzipSync(body) : body;
}

/** The conditional headers that a browser with a copy of the page sends. */
export function conditionsFrom({ headers }: Visited): Readonly<Record<string, string>> {
  const { etag, "last-modified": changed } = headers;
  return {
    ...(etag === undefined ? {} : { "If-None-Match": etag }),
    ...(changed === undefined ? {} : { "If-Modified-Since": changed }),
  };
}
