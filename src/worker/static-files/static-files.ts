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
  readonly fetch: (url: string) => Promise<Response>;
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
  async function fetchFile<Content>(path: string, contentOf: (response: Response) => Content | Promise<Content>) {
    return withTimeout(server.fetch(ANY_ORIGIN + path).then(contentOf), readLimit);
  }
  function cachedReader<Content>(contentOf: (response: Response) => Promise<Content>) {
    const read = new Map<string, Content>();
    return async (path: string): Promise<Content> => {
      const cached = read.get(path);
      if (cached !== undefined) return cached;
      try {
        const content = await fetchFile(path, (response) => contentOf(requireOk(response)));
        read.set(path, content);
        return content;
      } catch (error) {
        throw new Error(`the static file ${path} cannot be read: ${error instanceof Error ? error.message : error}`);
      }
    };
  }
  return {
    read: cachedReader((response) => response.text()),
    readBytes: cachedReader((response) => response.bytes()),
    findBytes: (path) => fetchFile(path, (response) => (response.status === 200 ? response.bytes() : undefined)),
  };
}

function requireOk(response: Response): Response {
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return response;
}
