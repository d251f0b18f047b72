// The shared part of the fakes of code hosts: JSON over HTTP on loopback, for pages of every origin.

import { once } from "node:events";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { onCleanup } from "../../seed/cleanup.ts";

/** The response of a fake: 200 and JSON, or another status. */
export class FakeResponse {
  readonly status: number;
  readonly body: unknown;

  constructor(status: number, body: unknown) {
    this.status = status;
    this.body = body;
  }
}

/**
 * Starts an API until the tests have ended, and returns its origin. `respond` gets the method, the path and the parsed
 * body.
 */
export async function startFakeApi(respond: (route: string, body: unknown) => unknown): Promise<string> {
  const server = createServer(async (request, response) => {
    const text = await bodyOf(request);
    const result =
      request.method === "OPTIONS"
        ? ""
        : respond(`${request.method} ${request.url}`, text === "" ? {} : JSON.parse(text));
    const { status, body } = result instanceof FakeResponse ? result : new FakeResponse(200, result);
    response.writeHead(status, {
      "Access-Control-Allow-Origin": "*",
      "Access-Control-Allow-Headers": "*",
      "Access-Control-Allow-Methods": "*",
      "Content-Type": "application/json",
    });
    response.end(status === 204 ? "" : JSON.stringify(body));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onCleanup(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The files of a folder of facts, by their paths in a repository. */
export function filesOf(folder: string): ReadonlyMap<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [`data/${path}`, readFileSync(join(folder, path), "utf8")]));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const part of request.setEncoding("utf8")) body += part;
  return body;
}
