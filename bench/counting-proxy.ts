import { createServer, request } from "node:http";
import type { Running } from "./cpu-usage.ts";

/** A proxy in front of a server that counts the requests that reach it. */
export interface CountingProxy {
  readonly origin: string;
  readonly count: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts a transparent proxy in the bench's own process. */
export async function startCountingProxy({ origin }: Running): Promise<CountingProxy> {
  let passed = 0;
  const server = createServer((incoming, outgoing) => {
    passed += 1;
    const { method, headers, url = "/" } = incoming;
    const onward = request(origin + url, { method: method ?? "GET", headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on("error", () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the system gave no port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    count: () => passed,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
