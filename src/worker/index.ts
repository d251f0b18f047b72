import { env } from "cloudflare:workers";
import bundledText from "../../.generated/snapshot.txt";
import { createTodayClock } from "../domain/status.ts";
import { createApp } from "./app.ts";
import { createResponseCache } from "./http/response-cache.ts";
import { purgeOutdated } from "./purge.ts";
import { createStaticFiles, FILE_TIMEOUT } from "./static-files/static-files.ts";
import { parseBundledRelease } from "./store/bundled-release.ts";
import { createKvReader } from "./store/kv.ts";
import { createStore, TIMEOUTS } from "./store/store.ts";
import { createUrls, parseOrigin } from "./urls.ts";

/** One JSON line per fault, without anything about the visitor. */
const log = (fault: { kind: string; reason: string }) => console.error(JSON.stringify(fault));

const reader = createKvReader(env.KV);

const store = createStore({
  reader,
  clock: Date.now,
  bundled: () => parseBundledRelease(bundledText),
  log,
  timeouts: env.RELEASE_MAX_AGE === undefined ? TIMEOUTS : { ...TIMEOUTS, maxAge: Number(env.RELEASE_MAX_AGE) },
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

const purgeOptions = {
  source: { reader, readTimeout: TIMEOUTS.readTimeout },
  clock: Date.now,
  sleep: (milliseconds: number) => scheduler.wait(milliseconds),
  log,
};

export default {
  fetch: createApp(context, log).fetch,
  /** Every minute. Locally there is no edge cache, so nothing is purged. */
  scheduled: async (_, __, { cache }) => cache && purgeOutdated(cache, purgeOptions),
} satisfies ExportedHandler<Cloudflare.Env>;
