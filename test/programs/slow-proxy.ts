import { once } from "node:events";
import { createServer, request } from "node:http";

/** The service as its visitors reach it, with a script that takes its time. */
export interface SlowProxy {
  readonly origin: string;
  /** The origin of the service, which is set later: its links need the proxy's origin before it starts. */
  readonly leadTo: (service: string) => void;
  /** Delays the responses for the frame's script. Milliseconds. */
  readonly delayFrameScript: (delay: number) => void;
  /** Paths of all requests so far. */
  readonly paths: readonly string[];
  readonly stop: () => Promise<void>;
}

const FRAME_SCRIPT = /^\/assets\/frame\./;

/** Starts a proxy on a free port. */
export async function startSlowProxy(): Promise<SlowProxy> {
  let service = "";
  let delay = 0;
  const paths: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    paths.push(path);
    const forward = () => {
      const upstream = request(service + path, { method: incoming.method, headers: incoming.headers }, (answer) => {
        // A browser that has the script in its cache would not wait for it.
        const headers = FRAME_SCRIPT.test(path) ? { ...answer.headers, "cache-control": "no-store" } : answer.headers;
        outgoing.writeHead(answer.statusCode ?? 502, headers);
        answer.pipe(outgoing);
      });
      upstream.on("error", () => outgoing.destroy());
      upstream.end();
    };
    if (FRAME_SCRIPT.test(path)) setTimeout(forward, delay);
    else forward();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return {
    origin: `http://127.0.0.1:${address.port}`,
    leadTo: (origin) => {
      service = origin;
    },
    delayFrameScript: (milliseconds) => {
      delay = milliseconds;
    },
    paths,
    async stop() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}
