import { env } from "cloudflare:workers";
import bundledText from "../../.generated/snapshot.txt";
import { createTodayClock } from "../../src/domain/status.ts";
import { createApp } from "../../src/worker/app.ts";
import { createResponseCache } from "../../src/worker/http/response-cache.ts";
import { createStaticFiles } from "../../src/worker/static-files/static-files.ts";
import { bundledRelease } from "../../src/worker/store/bundled.ts";
import { kvReader } from "../../src/worker/store/kv-reader.ts";
import { createStore, PATIENCE } from "../../src/worker/store/store.ts";

/** The Worker but for one thing: it asks for the pointer twenty times a second, so that a short run sees many switches. */
const report = (fault: { kind: string; reason: string }) => console.error(JSON.stringify(fault));

const store = createStore({
  reader: kvReader(env.KV),
  clock: Date.now,
  bundled: () => bundledRelease(bundledText),
  report,
  patience: { ...PATIENCE, trust: 50 },
});

const service = {
  store,
  memory: createResponseCache(),
  files: createStaticFiles(env.ASSETS, PATIENCE.readLimit),
  today: createTodayClock(Date.now),
  publicOrigin: env.PUBLIC_ORIGIN,
  version: env.VERSION.id,
};

export default createApp(service, report);
