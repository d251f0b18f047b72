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
function compressedBytes(path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = get(service.origin + path, { headers: { "Accept-Encoding": "gzip" } }, (response) => {
      expect(response.headers["content-encoding"]).toBe("gzip");
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
    const [compressed, plain] = [await compressedBytes(path), await (await fetch(service.origin + path)).text()];
    expect(gunzipSync(compressed).toString()).toBe(plain);
    expect(compressed.length).toBeLessThan(Buffer.byteLength(plain));
  },
);
