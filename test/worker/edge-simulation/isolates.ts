import { env } from "cloudflare:workers";
import { createTodayClock } from "../../../src/domain/status.ts";
import { createApp } from "../../../src/worker/app.ts";
import { createResponseCache } from "../../../src/worker/http/response-cache.ts";
import type { AppContext } from "../../../src/worker/http/route.ts";
import { createStaticFiles, FILE_TIMEOUT } from "../../../src/worker/static-files/static-files.ts";
import { parseBundledRelease } from "../../../src/worker/store/bundled-release.ts";
import type { KvReader } from "../../../src/worker/store/kv.ts";
import { createStore, type Store, TIMEOUTS } from "../../../src/worker/store/store.ts";
import { createUrls } from "../../../src/worker/urls.ts";
import { ORIGIN } from "../service.ts";

/** An isolate of the real Worker, with the timeouts of production. */
export interface Isolate {
  /** Requests a path, and waits also for the work after the response. */
  readonly request: (path: string) => Promise<Response>;
}

/** Starts an isolate: nothing is in its memory. */
export function startIsolate(reader: KvReader, clock: () => number, bundled: string): Isolate {
  const memory = {
    store: createStore({
      reader,
      clock,
      log: () => {},
      bundled: () => parseBundledRelease(bundled),
      timeouts: TIMEOUTS,
    }),
    cache: createResponseCache(),
    today: createTodayClock(clock),
  };
  return {
    async request(path) {
      current = memory;
      const after: Promise<unknown>[] = [];
      const execution = {
        waitUntil: (work: Promise<unknown>) => void after.push(work),
        passThroughOnException() {},
        props: {},
      };
      const response = await app.fetch(new Request(ORIGIN + path), {}, execution);
      await Promise.all(after);
      return response;
    },
  };
}

/** The memory of the isolate that has the request; histories request one thing after the other. */
let current: Pick<AppContext, "store" | "cache" | "today"> | undefined;

function memory(): Pick<AppContext, "store" | "cache" | "today"> {
  if (current === undefined) throw new Error("no isolate has the request");
  return current;
}

/** The store of that isolate; routes may keep it. */
const store: Store = {
  getRelease: (execution) => memory().store.getRelease(execution),
  peek: () => memory().store.peek(),
  isConfirmed: (handle) => memory().store.isConfirmed(handle),
  withRelease: (read, execution) => memory().store.withRelease(read, execution),
  state: () => memory().store.state(),
};

/** One list of routes for all isolates, because making it takes ten times as long as a request. */
const app = createApp(
  {
    store,
    get cache() {
      return memory().cache;
    },
    today: () => memory().today(),
    files: createStaticFiles(env.ASSETS, FILE_TIMEOUT),
    urls: createUrls(ORIGIN),
    editorRepository: undefined,
    version: "test",
  },
  ({ reason }) => {
    throw new Error(reason);
  },
);
