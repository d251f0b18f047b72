import { env } from "cloudflare:workers";
import bundledText from "../../.generated/snapshot.txt";
import { createTodayClock } from "../domain/status.ts";
import { createApp } from "./app.ts";
import { createResponseCache } from "./http/response-cache.ts";
import { createStaticFiles } from "./static-files/static-files.ts";
import { bundledRelease } from "./store/bundled.ts";
import { kvReader } from "./store/kv-reader.ts";
import { createStore, PATIENCE } from "./store/store.ts";

/** One JSON line per fault, without anything about the visitor. */
const report = (fault: { kind: string; reason: string }) => console.error(JSON.stringify(fault));

const store = createStore({
  reader: kvReader(env.KV),
  clock: Date.now,
  bundled: () => bundledRelease(bundledText),
  report,
  patience: PATIENCE,
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
