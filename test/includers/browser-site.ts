import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, request } from "node:http";
import { pipeline } from "node:stream";

/** A site whose pages include fragments in the browser. */
export interface BrowserSite {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** The libraries that a site has taken from npm into its own /js. */
const LIBRARIES = new Map([
  ["/js/h-include.js", "test/consumers/node_modules/h-include/lib/h-include.js"],
  ["/js/htmx.min.js", "test/consumers/node_modules/htmx.org/dist/htmx.min.js"],
  ["/js/turbo.js", "test/consumers/node_modules/@hotwired/turbo/dist/turbo.es2017-esm.js"],
]);

const OWN = "/samverkan";

/** Serves pages by their path, the libraries, and below /samverkan the service behind a port, as a proxy does. */
export async function startBrowserSite(pages: ReadonlyMap<string, string>, service: number): Promise<BrowserSite> {
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    const library = LIBRARIES.get(path);
    const page = pages.get(path);
    if (path.startsWith(`${OWN}/`)) {
      const forwarded = request(
        { port: service, host: "127.0.0.1", path: path.slice(OWN.length), headers: incoming.headers },
        (response) => {
          outgoing.writeHead(response.statusCode ?? 502, response.headers);
          // As a proxy does, it ends the connection to the browser where ours ends half-way.
          pipeline(response, outgoing, () => {});
        },
      );
      forwarded.on("error", () => {
        // A response that has begun can only be aborted.
        if (outgoing.headersSent) outgoing.destroy();
        else outgoing.writeHead(502, { "Content-Type": "text/html" }).end("<h1>Bad Gateway</h1>");
      });
      forwarded.end();
      return;
    }
    if (library !== undefined)
      outgoing.writeHead(200, { "Content-Type": "text/javascript" }).end(readFileSync(library));
    else outgoing.writeHead(page === undefined ? 404 : 200, { "Content-Type": "text/html; charset=utf-8" }).end(page);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
