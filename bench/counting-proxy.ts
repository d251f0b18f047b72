import { createServer, request } from "node:http";
import type { Running } from "./cpu-usage.ts";

/** A proxy in front of a server that counts the requests that reach it. */
export interface CountingProxy {
  readonly origin: string;
  readonly count: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts a transparent proxy in the process of the bench. */
export async function startCountingProxy({ origin }: Running): Promise<CountingProxy> {
  let requests = 0;
  const server = createServer((incoming, outgoing) => {
    requests += 1;
    const { method, headers, url = "/" } = incoming;
    const upstream = request(origin + url, { method: method ?? "GET", headers }, (response) => {
      outgoing.writeHead(response.statusCode ?? 502, response.headers);
      response.pipe(outgoing);
    });
    upstream.on("error", () => outgoing.writeHead(502).end());
    incoming.pipe(upstream);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    count: () => requests,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
