import { text } from "node:stream/consumers";
import Fastify from "fastify";

/** A Fastify server with the prepared fragment in memory, as a web team might write it. */
const body = await text(process.stdin);
const server = Fastify();
server.get("*", (_, reply) => reply.type("text/html; charset=utf-8").send(body));
await server.listen({ port: Number(process.argv[2]), host: "127.0.0.1" });
