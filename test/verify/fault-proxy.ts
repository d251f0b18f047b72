import { once } from "node:events";
import { createServer } from "node:http";

/** A response of the service, or the one that the proxy sends instead. */
export interface ProxiedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** Changes a response on its way to the client. */
export type TransformResponse = (path: string, response: ProxiedResponse) => ProxiedResponse;

/** A proxy in front of the real service that changes responses. */
export interface FaultProxy {
  /** Its URL: scheme, host and port. */
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts a proxy to a service, whose origin is looked up at each request. */
export async function startFaultProxy(service: () => string, transform: TransformResponse): Promise<FaultProxy> {
  const server = createServer(async (request, response) => {
    const { method = "GET", url: path = "/" } = request;
    const headers = new Headers();
    for (const [name, value] of Object.entries(request.headers)) {
      if (typeof value === "string" && !["host", "connection"].includes(name)) headers.set(name, value);
    }
    const upstream = await fetch(service() + path, { method, headers, redirect: "manual" });
    const original = { status: upstream.status, headers: new Headers(upstream.headers), body: await upstream.text() };
    const { status, headers: changedHeaders, body } = transform(path, original);
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
