import { readFileSync } from "node:fs";
import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import { startLayout } from "../consumers/podium-layout.ts";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import { outcomeOf } from "./host-page.ts";
import { expectInMatrix } from "./matrix.ts";
import { DOWN, ROWS, type Row } from "./rows.ts";
import { type Services, startServices } from "./services.ts";
import { visit } from "./visitor.ts";

/** What can happen to it. An answer that ends half-way ends the layout too, in every podlet: it is left out. */
const CASES = ROWS.filter(({ id }) => ["fine", "hostile", "500", "slow", "reset", "302"].includes(id));
const AWAY = DOWN.filter(({ copy }) => copy === undefined);

const cells: Record<string, Outcome> = {};
let services: Services;
let proxy: FaultyProxy;
let site: Server;

beforeAll(async () => {
  // The manifest's links carry the public origin, which is the proxy's: it starts first.
  const origins = { today: "", tomorrow: "", hostile: "" };
  proxy = await startFaultyProxy(origins);
  services = await startServices(`http://127.0.0.1:${proxy.port}`, "without tomorrow");
  Object.assign(origins, services.origins);
  site = await startLayout(proxy.port);
  await Promise.all(CASES.map(see));
  await proxy.stop();
  await Promise.all(AWAY.map(see));
}, 60_000);
afterAll(async () => {
  site?.close();
  site?.closeAllConnections();
  await proxy?.stop();
  await services?.stop();
});

async function see({ id, fragments: [path = ""] }: Row): Promise<void> {
  const query = path.slice(path.indexOf("?"));
  const { body } = await visit(`http://127.0.0.1:${portOf(site)}/${query}`);
  const fragment = (await services.fragment(path)).replaceAll(
    /http:\/\/127\.0\.0\.1:\d+/g,
    `http://127.0.0.1:${proxy.port}`,
  );
  cells[id] = outcomeOf(body, [fragment]);
}

/** It takes a redirect for an answer; the service itself never redirects a fragment. */
const PROMISED = [...CASES, ...AWAY].filter(({ id }) => id !== "302");

test.each(PROMISED)("$en", ({ id, promise }) => {
  // Our link is the fallback that the manifest names.
  expect(promise.includes("fragment") ? ["fragment"] : ["our-link"]).toContain(cells[id]);
});

test("the matrix in the documentation has the same outcomes", () => {
  const { version }: { version: string } = JSON.parse(
    readFileSync("test/consumers/node_modules/@podium/layout/package.json", "utf8"),
  );
  expectInMatrix({ name: "Podium layout", version, cells });
});

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}
