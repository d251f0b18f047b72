import { withTimeout } from "../timeout.ts";

/** The texts that are deployed beside the script, by their path. One that cannot be read is a fault, and is thrown. */
export interface StaticFiles {
  readonly read: (path: string) => Promise<string>;
}

/** What answers for a file: the binding to the static assets of this version of the Worker. */
export interface FileServer {
  readonly fetch: (address: string) => Promise<Response>;
}

/** The binding looks at the path only. */
const ANY_ORIGIN = "https://static.invalid";

/**
 * Reads files from a server, each within a time limit in milliseconds. A file never changes under a version of the Worker,
 * so what was read once is kept: all of them together weigh less than one picture.
 */
export function createStaticFiles(server: FileServer, readLimit: number): StaticFiles {
  const texts = new Map<string, string>();
  return {
    async read(path) {
      const known = texts.get(path);
      if (known !== undefined) return known;
      const text = await withTimeout(fetchText(server, path), readLimit).catch((error: unknown) => {
        throw new Error(`the static file ${path} cannot be read: ${error instanceof Error ? error.message : error}`);
      });
      texts.set(path, text);
      return text;
    },
  };
}

async function fetchText(server: FileServer, path: string): Promise<string> {
  const response = await server.fetch(ANY_ORIGIN + path);
  if (response.status !== 200) throw new Error(`status ${response.status}`);
  return response.text();
}
