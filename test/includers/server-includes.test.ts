import { afterAll, beforeAll } from "vitest";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import type { RunningIncluder } from "./includer.ts";
import { NGINX_DEFAULT } from "./nginx.ts";
import { describeWith } from "./required-programs.ts";
import { rowPages, rowTests } from "./row-tests.ts";
import { ROWS } from "./rows.ts";
import { type Services, sharedServices } from "./services.ts";

describeWith(NGINX_DEFAULT, "nginx without our recipe", (version) => {
  let services: Services;
  let proxy: FaultyProxy;
  let running: RunningIncluder;
  beforeAll(async () => {
    services = await sharedServices();
    proxy = await startFaultyProxy(services.origins);
    running = await NGINX_DEFAULT.start(rowPages(NGINX_DEFAULT), proxy.port);
  });
  afterAll(async () => {
    await running?.stop();
    await proxy?.stop();
    await services?.stop();
  });

  rowTests({
    includer: NGINX_DEFAULT,
    version,
    // A server that waits for every drip takes half a minute, and shows the fragment then.
    rows: ROWS.filter(({ id }) => !id.startsWith("drip")),
    started: () => ({ running, proxy, services }),
  });
});
