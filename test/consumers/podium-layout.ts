import { once } from "node:events";
import { createServer, type Server } from "node:http";
import PodiumLayout from "@podium/layout";
import { HttpIncoming } from "@podium/utils";
import { hostPage } from "../includers/host-page.ts";

/** Starts a site that Podium makes of parts, with our podlet from a port; the query of its page is handed on. */
export async function startLayout(service: number): Promise<Server> {
  const layout = new PodiumLayout({ name: "host", pathname: "/" });
  const podlet = layout.client.register({ name: "samverkan", uri: `http://127.0.0.1:${service}/podlet/manifest.json` });
  const server = createServer(async (request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? "/", "http://host.invalid").searchParams);
    const content = await podlet.fetch(new HttpIncoming(request, response), { query });
    response.end(hostPage([String(content)]));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
