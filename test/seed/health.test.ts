import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { waitForHealth } from "../../src/seed/publish/health.ts";
import { onCleanup } from "./cleanup.ts";

/** A service that reports these releases, one after the other, and then the last for ever. */
async function serviceShowing(...releases: readonly (string | null)[]): Promise<string> {
  const left = [...releases];
  const server = createServer((_, response) => {
    const release = left.length > 1 ? left.shift() : left[0];
    response.end(JSON.stringify({ release, source: "live", version: "1" }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onCleanup(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const pollInterval = async (attempt: number) => attempt < 3;
const isExpected = ({ release }: { readonly release: string | null }) => release === "new";

test("polling waits for a release that appears after a while", async () => {
  const service = await serviceShowing(null, "old", "new");
  expect(await waitForHealth({ service, isExpected, pollInterval })).toEqual({ kind: "ok" });
});

test("a release that does not appear is reported with the one that is served", async () => {
  const service = await serviceShowing("old");
  const outcome = await waitForHealth({ service, isExpected, pollInterval });
  expect(outcome).toEqual({ kind: "not-yet", report: { release: "old", version: "1" } });
});

test("an unreachable service is reported as unreachable", async () => {
  const outcome = await waitForHealth({ service: "http://127.0.0.1:1", isExpected, pollInterval });
  expect(outcome.kind).toBe("unreachable");
});
