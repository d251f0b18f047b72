import { createServer } from "node:http";
import { text } from "node:stream/consumers";
import Podlet from "@podium/podlet";
import { HttpIncoming } from "@podium/utils";

/** A micro-frontend: a Podium podlet on Node's own server that has the prepared fragment in memory. */
const body = await text(process.stdin);
const podlet = new Podlet({ name: "samverkan", version: "1", pathname: "/", development: false });
const server = createServer(async (request, response) => {
  const incoming = await podlet.process(new HttpIncoming(request, response, {}));
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("podlet-version", "1");
  response.end(podlet.render(incoming, body));
});
server.listen(Number(process.argv[2]), "127.0.0.1");
