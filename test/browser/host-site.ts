import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

/** A page of a third-party site, with its headers. */
export interface HostPage {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A third-party site, on another host name than the service. */
export interface HostSite {
  readonly origin: string;
  readonly show: (path: string, page: HostPage) => void;
  /** Bodies of the reports about the content security policy of its pages. */
  readonly reports: string[];
  readonly stop: () => Promise<void>;
}

/** The URL to which the site's pages report violations of their policy. */
export const REPORT_PATH = "/csp-report";

/** Libraries that the site has taken from npm into its own /js. */
const LIBRARIES = new Map([
  ["/js/h-include.js", "test/consumers/node_modules/h-include/lib/h-include.js"],
  ["/js/htmx.min.js", "test/consumers/node_modules/htmx.org/dist/htmx.min.js"],
  ["/js/iframeResizer.js", "test/consumers/node_modules/iframe-resizer/js/iframeResizer.js"],
  ["/js/open-iframe-resizer.js", "test/consumers/node_modules/@open-iframe-resizer/core/dist/index.js"],
]);

/** Starts the site with no pages. */
export async function startHostSite(): Promise<HostSite> {
  const pages = new Map<string, HostPage>();
  const reports: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    const library = LIBRARIES.get(path);
    const page = pages.get(path);
    if (path === REPORT_PATH) {
      request.on("data", (chunk: Buffer) => reports.push(chunk.toString()));
      request.on("end", () => response.writeHead(204).end());
    } else if (library !== undefined) {
      const headers = { "Content-Type": "text/javascript", "Cross-Origin-Resource-Policy": "same-origin" };
      response.writeHead(200, headers).end(readFileSync(library));
    } else if (page === undefined) {
      response.writeHead(path === "/favicon.ico" ? 204 : 404).end();
    } else {
      response.writeHead(200, { "Content-Type": "text/html; charset=utf-8", ...page.headers }).end(page.html);
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    origin: `http://localhost:${address.port}`,
    show: (path, page) => pages.set(path, page),
    reports,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
