import { get } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type RunningService, startRunningService } from "./running-service.ts";

let service: RunningService;

beforeAll(async () => {
  service = await startRunningService();
}, 60_000);
afterAll(() => service?.stop());

const PATHS = [
  "/api/v1/collaborations.csv",
  "/api/v1/memberships.csv",
  "/feed.atom",
  "/datasets/dcat",
  "/api/v1/okand",
];

interface Wire {
  readonly encoding: string | undefined;
  readonly vary: string | undefined;
  readonly bytes: Buffer;
}

/** The bytes on the wire, which fetch would decode. */
function bytesOf(path: string, headers: Readonly<Record<string, string>>): Promise<Wire> {
  return new Promise((resolve, reject) => {
    const request = get(service.origin + path, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => {
        const { "content-encoding": encoding, vary } = response.headers;
        resolve({ encoding, vary, bytes: Buffer.concat(chunks) });
      });
    });
    request.on("error", reject);
  });
}

test.each(PATHS)("%s is compressed by the runtime, complete and smaller", async (path) => {
  const { encoding, bytes } = await bytesOf(path, { "Accept-Encoding": "gzip" });
  const plain = await (await fetch(service.origin + path)).text();
  expect(encoding).toBe("gzip");
  expect(gunzipSync(bytes).toString()).toBe(plain);
  expect(bytes.length).toBeLessThan(Buffer.byteLength(plain));
});

test.each(PATHS)("%s is not compressed for a client that accepts no encoding, like curl", async (path) => {
  const plain = await (await fetch(service.origin + path)).text();
  for (const headers of [{}, { "Accept-Encoding": "identity" }, { "Accept-Encoding": "gzip;q=0, identity" }]) {
    const { encoding, vary, bytes } = await bytesOf(path, headers);
    expect(encoding).toBeUndefined();
    expect(vary).toContain("Accept-Encoding");
    expect(bytes.toString()).toBe(plain);
  }
});
