import { env } from "cloudflare:workers";
import bundledText from "../../.generated/snapshot.txt";
import { createTodayClock } from "../domain/status.ts";
import { createApp } from "./app.ts";
import { createResponseCache } from "./http/response-cache.ts";
import { createStaticFiles, FILE_TIMEOUT } from "./static-files/static-files.ts";
import { parseBundledRelease } from "./store/bundled-release.ts";
import { createKvReader } from "./store/kv-reader.ts";
import { createStore, TIMEOUTS } from "./store/store.ts";
import { createUrls, parseOrigin } from "./urls.ts";

/** One JSON line per fault, without anything about the visitor. */
const report = (fault: { kind: string; reason: string }) => console.error(JSON.stringify(fault));

const store = createStore({
  reader: createKvReader(env.KV),
  clock: Date.now,
  bundled: () => parseBundledRelease(bundledText),
  report,
  timeouts: TIMEOUTS,
});

const context = {
  store,
  cache: createResponseCache(),
  files: createStaticFiles(env.ASSETS, FILE_TIMEOUT),
  today: createTodayClock(Date.now),
  urls: createUrls(parseOrigin(env.PUBLIC_ORIGIN)),
  editorRepository: env.EDITOR_REPOSITORY,
  version: env.VERSION.id,
};

export default createApp(context, report);
