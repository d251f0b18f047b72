// Stands in for any site on the network: a server that answers with the time and the status that a test says.

import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { measureClockError } from "../../src/seed/cli/confirm-clock.ts";
import { onCleanup } from "./cleanup.ts";

/** The address of a server with this Date, and the methods of its requests. */
async function serverWith(date: string, status = 200) {
  const methods: (string | undefined)[] = [];
  const server = createServer(({ method }, response) => {
    methods.push(method);
    response.writeHead(status, { Date: date }).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onCleanup(() => server.close());
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, methods };
}

test("the error of a clock is its time minus the Date of a response, whatever the status", async () => {
  const hour = 3_600_000;
  const { address, methods } = await serverWith(new Date(Date.now() - 5 * hour).toUTCString(), 404);
  const ahead = await measureClockError(address);
  expect(Math.round((ahead ?? 0) / hour)).toBe(5);
  expect(methods).toEqual(["HEAD"]);
});

test("the clock is unknown without a readable Date, and without a response", async () => {
  expect(await measureClockError((await serverWith("yesterday")).address)).toBeUndefined();
  expect(await measureClockError("http://127.0.0.1:1")).toBeUndefined();
});
