import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Facts } from "../../src/domain/facts.ts";
import { createTodayClock } from "../../src/domain/status.ts";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { type Pointer, parsePointer, serializePointer } from "../../src/release/pointer.ts";
import { serializePublication } from "../../src/release/publication.ts";
import {
  chunkKey,
  createSnapshot,
  POINTER_KEY,
  publicationKey,
  snapshotKey,
  toBytes,
} from "../../src/release/storage.ts";
import { CHUNK_LIMITS, type ChunkLimits, serializeRelease } from "../../src/seed/serialize/release.ts";
import { createApp } from "../../src/worker/app.ts";
import { createResponseCache } from "../../src/worker/http/response-cache.ts";
import { createStaticFiles, FILE_TIMEOUT, type FileServer } from "../../src/worker/static-files/static-files.ts";
import { parseBundledRelease } from "../../src/worker/store/bundled-release.ts";
import type { KvReader } from "../../src/worker/store/kv.ts";
import { createStore, TIMEOUTS, type Timeouts } from "../../src/worker/store/store.ts";
import { createUrls } from "../../src/worker/urls.ts";
import { manyFacts } from "../fixtures/many.ts";

/** The time of the tests' services unless they set another. */
export const NOW = Date.parse("2026-11-23T12:00:00Z");

export const ORIGIN = "https://samverkan.example";

/** The dependencies of a service under test, each with a default. */
export interface ServiceOptions {
  readonly reader?: KvReader;
  readonly clock?: () => number;
  /** The bundled snapshot; none by default. */
  readonly bundled?: string;
  /** The static files; by default those that are deployed. */
  readonly files?: FileServer;
  /**
   * Those of production by default, except for a short timeout of reads, so that a read that never settles costs little
   * time, and a long one of requests for a busy machine.
   */
  readonly timeouts?: Partial<Timeouts>;
  /** The public origin in links; by default that of the requests. */
  readonly publicOrigin?: string;
  /** The configured repository of the editor's form; none by default. */
  readonly editorRepository?: string;
}

/** A service of one isolate and what it has logged. */
export interface ServiceUnderTest {
  /** Requests a path, or a URL of another host, and waits also for the work after the response. */
  readonly request: (path: string, init?: RequestInit) => Promise<Response>;
  /** The same without waiting for that work. */
  readonly requestWithoutWaiting: (path: string) => Promise<Response>;
  readonly logged: readonly { readonly kind: string; readonly reason: string }[];
}

/** A new isolate: nothing is in its memory. */
export function startService({
  reader = emptyReader,
  clock = () => NOW,
  bundled = "",
  files = env.ASSETS,
  timeouts = { readTimeout: 20, requestTimeout: 60_000 },
  publicOrigin = ORIGIN,
  editorRepository,
}: ServiceOptions = {}): ServiceUnderTest {
  const logged: { kind: string; reason: string }[] = [];
  const log = (fault: { kind: string; reason: string }) => void logged.push(fault);
  const store = createStore({
    reader,
    clock,
    log,
    bundled: () => parseBundledRelease(bundled),
    timeouts: { ...TIMEOUTS, ...timeouts },
  });
  const context = {
    store,
    cache: createResponseCache(),
    files: createStaticFiles(files, FILE_TIMEOUT),
    today: createTodayClock(clock),
    urls: createUrls(publicOrigin),
    editorRepository: editorRepository,
    version: "test",
  };
  const app = createApp(context, log);
  return {
    logged,
    async request(path, init) {
      const context = createExecutionContext();
      const url = path.startsWith("http") ? path : ORIGIN + path;
      const response = await app.fetch(new Request(url, { redirect: "manual", ...init }), {}, context);
      await waitOnExecutionContext(context);
      return response;
    },
    requestWithoutWaiting: async (path) => app.fetch(new Request(ORIGIN + path), {}, createExecutionContext()),
  };
}

/** Creates a KV with these values, which logs its reads. */
export function tableReader(values: ReadonlyMap<string, string>): KvReader & { readonly readKeys: readonly string[] } {
  const readKeys: string[] = [];
  const get = async (key: string) => {
    readKeys.push(key);
    const value = values.get(key);
    return value === undefined ? null : toBytes(value);
  };
  return {
    readKeys,
    get,
    getAll: async (keys) => new Map(await Promise.all(keys.map(async (key) => [key, await get(key)] as const))),
  };
}

/** A KV in which nothing was ever published. */
export const emptyReader: KvReader = tableReader(new Map());

/** The values of KV after the snapshot was published, at an instant in milliseconds since 1970. */
export async function published(
  text: string = env.SNAPSHOT,
  at: number = NOW - 3_600_000,
): Promise<Map<string, string>> {
  const { sha } = await createSnapshot(text);
  const pointer = nextPointer(sha, at, undefined, { root: text });
  return new Map([[POINTER_KEY, serializePointer(pointer)], [snapshotKey(sha), text], publicationOf(pointer)]);
}

/** The stored publication of a pointer, without descriptions of changes. */
export function publicationOf({ id, snapshot, publishedAt }: Pointer): [key: string, value: string] {
  return [publicationKey(id), serializePublication({ schema: 1, id, snapshot, publishedAt, changes: [] })];
}

/** The same after an earlier seed has published, whose pointers have no root. */
export function withoutRoot(values: ReadonlyMap<string, string>): Map<string, string> {
  const pointer = parsePointer(values.get(POINTER_KEY) ?? "");
  if (pointer === undefined) throw new Error("the values have a pointer");
  const { root: _, ...rest } = pointer;
  return new Map([...values, [POINTER_KEY, serializePointer(rest)]]);
}

/** The values of KV after the facts were published with these size limits of chunks. */
export async function publishedInChunks(
  facts: Facts,
  sizes: ChunkLimits | undefined = SMALL,
): Promise<Map<string, string>> {
  const { text, chunks } = await serializeRelease(facts, sizes);
  return new Map([...(await published(text)), ...[...chunks].map(([sha, part]) => [chunkKey(sha), part] as const)]);
}

const publishedSizes = new Map<number, Promise<Map<string, string>>>();

/** The stored values of so many collaborations, in chunks as the command makes them; made once for all files. */
export async function publishedMany(count: number): Promise<Map<string, string>> {
  const made = publishedSizes.get(count) ?? publishedInChunks(manyFacts(count), CHUNK_LIMITS);
  publishedSizes.set(count, made);
  return new Map(await made);
}

/** So small that also our own facts are in many chunks. */
export const SMALL: ChunkLimits = { whole: 0, documents: 4_096, summaries: 2 };

/** A service that has the project's own data from KV. */
export async function serviceWithOurData(options: Omit<ServiceOptions, "reader"> = {}): Promise<ServiceUnderTest> {
  return startService({ ...options, reader: tableReader(await published()) });
}
