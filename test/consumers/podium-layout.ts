import { once } from "node:events";
import { createServer, type Server } from "node:http";
import PodiumLayout from "@podium/layout";
import { HttpIncoming } from "@podium/utils";
import { hostPage } from "../includers/host-page.ts";

/**
 * Starts a Podium layout with our podlet, as its guide describes it; the query of its page is forwarded to the podlet.
 * If Podium fails, the visitor gets an error page, as in Express 5; in Express 4 the process would end.
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
