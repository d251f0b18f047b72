import { once } from "node:events";
import { createServer } from "node:http";

/** A response of the service, and the replacement that is passed on. */
export interface PassedOn {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** A proxy in front of the real service that breaks one thing. */
export interface BreakingProxy {
  /** Its URL: scheme, host and port. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts a proxy to a service, whose origin is looked up at each request; `change` can replace responses. */
export async function startBreakingProxy(
  service: () => string,
  change: (path: string, answer: PassedOn) => PassedOn,
): Promise<BreakingProxy> {
  const server = createServer(async (request, response) => {
    const { method = "GET", url: path = "/" } = request;
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
      if (typeof value === "string" && !["host", "connection"].includes(name)) headers.set(name, value);
    }
    const answer = await fetch(service() + path, { method, headers, redirect: "manual" });
    const original = { status: answer.status, headers: new Headers(answer.headers), body: await answer.text() };
    const { status, headers: changedHeaders, body } = change(path, original);
    for (const name of ["content-length", "transfer-encoding", "content-encoding", "connection"])
      changedHeaders.delete(name);
    response.writeHead(status, Object.fromEntries(changedHeaders)).end(body);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    address: `http://127.0.0.1:${address.port}`,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
