import { env } from "cloudflare:workers";
import bundledText from "../../../.generated/snapshot.txt";
import { createTodayClock } from "../../domain/status.ts";
import { nextPointer } from "../../release/next-pointer.ts";
import { serializePointer } from "../../release/pointer.ts";
import { createSnapshot, POINTER_KEY, toBytes } from "../../release/storage.ts";
import { type App, createApp } from "../app.ts";
import { createResponseCache } from "../http/response-cache.ts";
import { createStaticFiles, FILE_TIMEOUT } from "../static-files/static-files.ts";
import { parseBundledRelease } from "../store/bundled-release.ts";
import type { KvReader } from "../store/kv.ts";
import { createStore, TIMEOUTS } from "../store/store.ts";
import { createUrls } from "../urls.ts";
import { markPreview } from "./mark-preview.ts";

/**
 * The Worker of a preview (`npm run preview`): the whole service with the bundled facts. It has no KV, so it can neither
 * read nor change the live facts.
 */

/** Serves the bundled facts as if they had been published when the preview was uploaded. */
const reader: KvReader = {
  async get(key) {
    if (key !== POINTER_KEY) return null;
    const { sha } = await createSnapshot(bundledText);
    return toBytes(serializePointer(nextPointer(sha, Date.parse(env.PREVIEW_TIME), undefined)));
  },
  getAll: async (keys) => new Map(keys.map((key) => [key, null])),
};

const log = (fault: { kind: string; reason: string }) => console.error(JSON.stringify(fault));

/** The origin is that of the request: each upload has its own, and responses of a preview are not cached. */
const apps = new Map<string, App>();

function appAt(origin: string): App {
  const cached = apps.get(origin);
  if (cached !== undefined) return cached;
  const bundled = () => parseBundledRelease(bundledText);
  const app = createApp(
    {
      store: createStore({ reader, clock: Date.now, bundled, log, timeouts: TIMEOUTS }),
      cache: createResponseCache(),
      files: createStaticFiles(env.ASSETS, FILE_TIMEOUT),
      today: createTodayClock(Date.now),
      urls: createUrls(origin),
      editorRepository: undefined,
      version: `preview-${env.PREVIEW}`,
    },
    log,
  );
  apps.set(origin, app);
  return app;
}

export default {
  async fetch(request, _env, execution) {
    const { origin, pathname } = new URL(request.url);
    if (pathname === "/robots.txt") return markPreview(new Response("User-agent: *\nDisallow: /\n"), env.PREVIEW);
    return markPreview(await appAt(origin).fetch(request, env, execution), env.PREVIEW);
  },
} satisfies ExportedHandler<Cloudflare.Env>;
