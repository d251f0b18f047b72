import type { Server } from "node:http";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";
import { startLayout } from "../consumers/podium-layout.ts";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import { outcomeOf } from "./host-page.ts";
import { expectInMatrix } from "./matrix.ts";
import { consumerVersion } from "./programs.ts";
import { DOWN, ROWS, type Row } from "./rows.ts";
import { type Services, startServices } from "./services.ts";
import { visit } from "./visitor.ts";

/**
 * The cases of a layout that fetches its podlets as Podium's guide describes. With a slow response it waits until the
 * end.
 */
const CASES = ROWS.filter(({ id }) =>
  ["fine", "hostile", "500", "slow", "reset", "302", "cut", "foreign"].includes(id),
);
const OUTAGE = DOWN.filter(({ copy }) => copy === undefined);

const cells: Record<string, Outcome> = {};
let services: Services;
let proxy: FaultyProxy;
let site: Server;
let english: string;

beforeAll(async () => {
  // The manifest's links carry the public origin, which is the proxy's: it starts first.
  const origins = { today: "", tomorrow: "", hostile: "" };
  proxy = await startFaultyProxy(origins);
  services = await startServices(`http://127.0.0.1:${proxy.port}`, "without tomorrow");
  Object.assign(origins, services.origins);
  site = await startLayout(proxy.port);
  await Promise.all(CASES.map(see));
  english = await seeInEnglish();
  await proxy.stop();
  await Promise.all(OUTAGE.map(see));
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

/** A layout with the manifest in English requests the content in English. */
async function seeInEnglish(): Promise<string> {
  const layout = await startLayout(proxy.port, "en");
  const { body } = await visit(`http://127.0.0.1:${portOf(layout)}/?lang=en`);
  layout.close();
  layout.closeAllConnections();
  return Buffer.from(body).toString();
}

/**
 * It shows the target of a redirect and the response of another server, and drops the whole page if a response is
 * truncated: the recipe prevents that.
 */
const HARMFUL = new Map<string, Outcome>([
  ["302", "error-document"],
  ["foreign", "error-document"],
  ["cut", "page-broken"],
]);
const EXPECTED = [...CASES, ...OUTAGE].filter(({ id }) => !HARMFUL.has(id));

test.each(EXPECTED)("$en", ({ id, expected }) => {
  // Our link is the fallback that the manifest names.
  expect(expected.includes("fragment") ? ["fragment"] : ["our-link"]).toContain(cells[id]);
});

test("a layout whose manifest is in English shows the fragment in English", () => {
  expect(english).toContain('<div class="samverkan" lang="en"');
});

test.each([...HARMFUL])("%s damages the page: %s", (id, outcome) => {
  expect(cells[id]).toBe(outcome);
});

test("the matrix in the documentation has these outcomes", () => {
  expectInMatrix({ name: "Podium, podlet.fetch", version: consumerVersion("@podium/layout"), cells });
});

function portOf(server: Server): number {
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("a TCP server has a port");
  return address.port;
}
