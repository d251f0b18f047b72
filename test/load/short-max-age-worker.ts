import { env } from "cloudflare:workers";
import bundledText from "../../.generated/snapshot.txt";
import { createTodayClock } from "../../src/domain/status.ts";
import { createApp } from "../../src/worker/app.ts";
import { createResponseCache } from "../../src/worker/http/response-cache.ts";
import { createStaticFiles, FILE_TIMEOUT } from "../../src/worker/static-files/static-files.ts";
import { parseBundledRelease } from "../../src/worker/store/bundled-release.ts";
import { createKvReader } from "../../src/worker/store/kv.ts";
import { createStore, TIMEOUTS } from "../../src/worker/store/store.ts";
import { createUrls } from "../../src/worker/urls.ts";

/** The Worker, except that it reads the pointer twenty times a second, so that a short run sees many switches. */
const log = (fault: { kind: string; reason: string }) => console.error(JSON.stringify(fault));

const store = createStore({
  reader: createKvReader(env.KV),
  clock: Date.now,
  bundled: () => parseBundledRelease(bundledText),
  log,
  timeouts: { ...TIMEOUTS, maxAge: 50 },
});

const context = {
  store,
  cache: createResponseCache(),
  files: createStaticFiles(env.ASSETS, FILE_TIMEOUT),
  today: createTodayClock(Date.now),
  urls: createUrls(env.PUBLIC_ORIGIN),
  editorRepository: undefined,
  version: env.VERSION.id,
};

export default createApp(context, log);
