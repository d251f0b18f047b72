import { once } from "node:events";
import { createServer } from "node:http";
import type { Includer } from "./includer.ts";
import { freePort, startProgram, versionOf } from "./programs.ts";
import { pageLines, recipe } from "./recipe.ts";
import { siteFolder } from "./site-folder.ts";

const FILE = "varnish.vcl";

/** Edge-side includes by Varnish with our recipe. */
export const VARNISH: Includer = {
  name: "Varnish with our recipe",
  package: "varnish",
  version: versionOf("varnishd", ["-V"], /varnish-([\d.]+)/),
  include: (address) => pageLines(FILE, address),
  async start(pages, service) {
    const folder = siteFolder(new Map());
    const site = await startSite(pages);
    const port = await freePort();
    const vcl = recipe(FILE, { '"8080"': `"${site.port}"`, '"8081"': `"${service}"` });
    const program = await startProgram(
      "varnishd",
      [
        "-F",
        ...["-j", "none", "-n", `${folder.path}/work`, "-s", "malloc,16m"],
        ...["-a", `127.0.0.1:${port}`, "-f", folder.write("site.vcl", vcl)],
      ],
      port,
    );
    return {
      origin: `http://127.0.0.1:${port}`,
      async stop() {
        await program.stop();
        site.stop();
        folder.remove();
      },
    };
  },
};

/** The site's own server behind Varnish; its pages say when they were changed, as files do. */
async function startSite(pages: ReadonlyMap<string, string>) {
  const server = createServer((incoming, outgoing) => {
    const page = pages.get((incoming.url ?? "/").slice(1));
    outgoing.writeHead(page === undefined ? 404 : 200, {
      "Content-Type": "text/html; charset=utf-8",
      "Cache-Control": "public, max-age=1",
      ETag: '"page"',
      "Last-Modified": "Thu, 01 Jan 2026 00:00:00 GMT",
    });
    outgoing.end(page);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port: address.port, stop };
}
