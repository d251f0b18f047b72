import type { Socket } from "node:net";
import { type Fault, fault, head, without } from "./fault.ts";

/**
 * A slow response: bytes, and milliseconds between them. Slower than any timeout for the whole response, faster than
 * timeouts per read.
 */
const DRIP = { bytes: 400, interval: 900 } as const;

/** Between what has been sent and what happens then, so that the first part arrives. Milliseconds. */
const PAUSE = 30;

/** An endless response: bytes at a time, and milliseconds between them. */
const ENDLESS = { bytes: 50_000, interval: 50 } as const;

/** Responses that stall, are too slow, or end before they are complete. */
export const BROKEN_CONNECTIONS: readonly Fault[] = [
  fault("slow", "No response", [28], () => {}),
  fault("stalled-head", "Stalls after the headers", [28], async ({ socket, complete }) => {
    const { headers } = await complete();
    socket.write(head(200, headers));
  }),
  fault("stalled-body", "Stalls in the body", [28], async ({ socket, complete }) => {
    const { headers, body } = await complete();
    socket.write(Buffer.concat([head(200, headers), body.subarray(0, body.length / 2)]));
  }),
  fault("drip-head", "The headers trickle", [28], async ({ socket, complete }) => {
    const { headers, body } = await complete();
    drip(socket, Buffer.concat([head(200, headers), body]), 20);
  }),
  fault("drip", "The body trickles", [28], async ({ socket, complete }) => {
    const { headers, body } = await complete();
    socket.write(head(200, headers));
    drip(socket, body, DRIP.bytes);
  }),
  fault("endless", "The response never ends", [28], async ({ socket, complete }) => {
    const { headers } = await complete();
    socket.write(head(200, { ...without(headers, "content-length"), connection: "close" }));
    const flood = setInterval(() => socket.write("<p>".padEnd(ENDLESS.bytes)), ENDLESS.interval);
    socket.on("close", () => clearInterval(flood));
  }),
  fault("closed", "Closed without a response", [52], ({ socket }) => void socket.end()),
  fault("reset", "Reset without a response", [56], ({ socket }) => void socket.resetAndDestroy()),
  fault("reset-head", "Reset after the headers", [18, 56], async ({ socket, complete }) => {
    const { headers } = await complete();
    socket.write(head(200, headers), () => setTimeout(() => socket.resetAndDestroy(), PAUSE));
  }),
  fault("reset-body", "Reset in the body", [18, 56], async ({ socket, complete, onCut }) => {
    const { headers, body } = await complete();
    const sent = Math.floor(body.length / 2);
    socket.write(Buffer.concat([head(200, headers), body.subarray(0, sent)]), () =>
      setTimeout(() => {
        onCut({ sent, length: body.length });
        socket.resetAndDestroy();
      }, PAUSE),
    );
  }),
  fault("cut", "Closed in the body", [18], async ({ incoming, socket, complete, onCut }) => {
    const { headers, body } = await complete();
    const thousandths = Number(new URL(incoming.url ?? "/", "http://proxy.invalid").searchParams.get("at") ?? 500);
    const sent = Math.floor((body.length * thousandths) / 1000);
    socket.write(Buffer.concat([head(200, headers), body.subarray(0, sent)]), () =>
      setTimeout(() => {
        onCut({ sent, length: body.length });
        socket.destroy();
      }, PAUSE),
    );
  }),
];

function drip(socket: Socket, bytes: Buffer, size: number): void {
  let sent = 0;
  const dripping = setInterval(() => {
    socket.write(bytes.subarray(sent, sent + size));
    sent += size;
    if (sent >= bytes.length || socket.destroyed) clearInterval(dripping);
  }, DRIP.interval);
  socket.on("close", () => clearInterval(dripping));
}
