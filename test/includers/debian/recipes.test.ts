import { afterAll, beforeAll, describe } from "vitest";
import { concurrencyTests } from "../concurrency-tests.ts";
import { cutTests } from "../cut-tests.ts";
import { faultTests } from "../fault-tests.ts";
import { type FaultyProxy, startFaultyProxy } from "../faulty-proxy.ts";
import { faultRowCells } from "../matrix.ts";
import type { RecipeSite } from "../recipe-site.ts";
import { describeWith } from "../required-programs.ts";
import { rowPages, rowTests } from "../row-tests.ts";
import { PLAIN_ROWS } from "../rows.ts";
import { type Services, sharedServices } from "../services.ts";
import { builderLineTests } from "./builder-line-tests.ts";
import { INSTALLED, type InstalledIncluder, type InstalledMachine } from "./includers.ts";
import { installedTests } from "./installed-tests.ts";
import { ownCopyTests } from "./own-copy-tests.ts";
import { webServerSite } from "./web-server-site.ts";

// Everything is in one file, so that each program starts once.
let services: Services;
beforeAll(async () => {
  services = await sharedServices();
});
afterAll(() => services?.stop());

describe.each(INSTALLED)("$name, as Debian installs it", (includer) => {
  describeWith(includer, "is what its recipe says", (version) => testInstalled(includer, version));
});

ownCopyTests(() => services);

function testInstalled(includer: InstalledIncluder, version: string): void {
  let proxy: FaultyProxy;
  let machine: InstalledMachine;
  let site: RecipeSite;

  beforeAll(async () => {
    proxy = await startFaultyProxy(services.origins);
    machine = await includer.install(proxy.port);
    site = webServerSite(includer, machine, proxy, services);
    await machine.pages(rowPages(includer));
  });
  afterAll(async () => {
    await machine?.stop();
    await proxy?.stop();
  });

  const started = () => ({ machine, site, proxy, services, fail: machine.fail });
  installedTests(includer, started);
  builderLineTests(includer, started);
  cutTests(includer.name, started);
  concurrencyTests(includer.name, started);
  const faultCells = faultTests({ name: includer.name, version, keepsCopy: true, isNetworked: true, started });
  rowTests({
    includer,
    version,
    rows: PLAIN_ROWS,
    known: () => faultRowCells(faultCells),
    started: () => ({ running: machine, proxy, services }),
  });
}
