import { get } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningService, startRunningService } from "./running-service.ts";

let service: RunningService;

beforeAll(async () => {
  service = await startRunningService();
}, 60_000);
afterAll(() => service?.stop());

/** The bytes on the wire, which fetch would decode. Like the edge, workerd's front asks the Worker with gzip for everybody. */
function bytesOf(
  path: string,
  headers: Readonly<Record<string, string>>,
  encoding: string | undefined,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = get(service.origin + path, { headers }, (response) => {
      expect(response.headers["content-encoding"]).toBe(encoding);
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
    });
    request.on("error", reject);
  });
}

test.each(["/api/v1/collaborations.csv", "/api/v1/memberships.csv", "/feed.atom", "/datasets/dcat", "/api/v1/okand"])(
  "%s comes compressed from the runtime, whole and smaller",
  async (path) => {
    const plain = await (await fetch(service.origin + path)).text();
    const compressed = await bytesOf(path, { "Accept-Encoding": "gzip" }, "gzip");
    expect(gunzipSync(compressed).toString()).toBe(plain);
    expect(compressed.length).toBeLessThan(Buffer.byteLength(plain));
  },
);

test.each([{}, { "Accept-Encoding": "identity" }, { "Accept-Encoding": "gzip;q=0" }])(
  "who asks with %o, as a curl without options, gets text",
  async (headers) => {
    const bytes = await bytesOf("/api/v1/memberships.csv", headers, undefined);
    expect(bytes.toString()).toMatch(/^source,id,/);
  },
);
