import { once } from "node:events";
import { createServer, type Server } from "node:http";
import PodiumLayout from "@podium/layout";
import { HttpIncoming } from "@podium/utils";
import { hostPage } from "../includers/host-page.ts";

/**
 * Starts a site that Podium makes of parts, as its guide has it, with our podlet from a port; the query of its page is handed on. Where
 * Podium gives up, the visitor gets an error page, as from Express 5; with Express 4 the whole program would end.
 */
export async function startLayout(service: number, language: "sv" | "en" = "sv"): Promise<Server> {
  const layout = new PodiumLayout({ name: "host", pathname: "/" });
  const uri = `http://127.0.0.1:${service}/podlet/manifest.json${language === "en" ? "?lang=en" : ""}`;
  const podlet = layout.client.register({ name: "samverkan", uri });
  const server = createServer(async (request, response) => {
    const query = Object.fromEntries(new URL(request.url ?? "/", "http://host.invalid").searchParams);
    try {
      const content = await podlet.fetch(new HttpIncoming(request, response), { query });
      response.end(hostPage([String(content)]));
    } catch {
      response.writeHead(500).end("Internal Server Error");
    }
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return server;
}
