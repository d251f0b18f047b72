import { withTimeout } from "../timeout.ts";

/** The files that are deployed beside the script, by path. A read error is thrown. */
export interface StaticFiles {
  readonly read: (path: string) => Promise<string>;
  readonly readBytes: (path: string) => Promise<Uint8Array>;
  /** A large, seldom requested file, which is not cached; undefined for an unknown path. */
  readonly findBytes: (path: string) => Promise<Uint8Array | undefined>;
}

/** The binding to the static assets of this version of the Worker. */
export interface FileServer {
  readonly fetch: (address: string) => Promise<Response>;
}

/** The timeout of a file, shorter than that of a request, so that its error is not attributed to KV. Milliseconds. */
export const FILE_TIMEOUT = 700;

/** The binding only uses the path. */
const ANY_ORIGIN = "https://static.invalid";

/**
 * Reads files from a server, each within a timeout in milliseconds. Files never change within a version of the Worker, so
 * they are cached: together they are some hundred kB.
 */
export function createStaticFiles(server: FileServer, readLimit: number): StaticFiles {
  return {
    read: reader((path) => fetchFile(server, path).then((response) => response.text()), readLimit),
    readBytes: reader((path) => fetchFile(server, path).then((response) => response.bytes()), readLimit),
    findBytes: (path) =>
      withTimeout(
        server.fetch(ANY_ORIGIN + path).then((found) => (found.status === 200 ? found.bytes() : undefined)),
        readLimit,
      ),
  };
}

function reader<Content>(
  fetchContent: (path: string) => Promise<Content>,
  readLimit: number,
): (path: string) => Promise<Content> {
  const read = new Map<string, Content>();
  return async (path) => {
    const cached = read.get(path);
    if (cached !== undefined) return cached;
    const content = await withTimeout(fetchContent(path), readLimit).catch((error: unknown) => {
      throw new Error(`the static file ${path} cannot be read: ${error instanceof Error ? error.message : error}`);
    });
    read.set(path, content);
    return content;
  };
}

async function fetchFile(server: FileServer, path: string): Promise<Response> {
  const response = await server.fetch(ANY_ORIGIN + path);
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return response;
}
