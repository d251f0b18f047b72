import { withTimeout } from "../timeout.ts";

/** The files that are deployed beside the script, by their path. One that cannot be read is a fault, and is thrown. */
export interface StaticFiles {
  /** A text that is there. */
  readonly read: (path: string) => Promise<string>;
  /** Bytes that may be there: undefined where they are not. */
  readonly readBytes: (path: string) => Promise<Uint8Array | undefined>;
}

/** What answers for a file: the binding to the static assets of this version of the Worker. */
export interface FileServer {
  readonly fetch: (address: string) => Promise<Response>;
}

/** The binding looks at the path only. */
const ANY_ORIGIN = "https://static.invalid";

/**
 * Reads files from a server, each within a time limit in milliseconds. A file never changes under a version of the Worker,
 * so what was read once is kept: all of them together weigh some hundred kB.
 */
export function createStaticFiles(server: FileServer, readLimit: number): StaticFiles {
  return {
    read: reader(async (path) => {
      const response = await server.fetch(ANY_ORIGIN + path);
      return response.status === 200 ? response.text() : fail(response);
    }, readLimit),
    readBytes: reader(async (path) => {
      const response = await server.fetch(ANY_ORIGIN + path);
      if (response.status === 404) return undefined;
      return response.status === 200 ? response.bytes() : fail(response);
    }, readLimit),
  };
}

function reader<Content>(
  fetchContent: (path: string) => Promise<Content>,
  readLimit: number,
): (path: string) => Promise<Content> {
  const read = new Map<string, Content>();
  return async (path) => {
    const known = read.get(path);
    if (known !== undefined) return known;
    const content = await withTimeout(fetchContent(path), readLimit).catch((error: unknown) => {
      throw new Error(`the static file ${path} cannot be read: ${error instanceof Error ? error.message : error}`);
    });
    // Nobody fills the memory with addresses of nothing.
    if (content !== undefined) read.set(path, content);
    return content;
  };
}

function fail({ status }: Response): never {
  throw new Error(`status ${status}`);
}
