import { execFile } from "node:child_process";
import { afterAll, beforeAll, expect, test } from "vitest";
import { FAULTS } from "./faults/faults.ts";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import { versionOf } from "./programs.ts";
import { describeWith } from "./required-programs.ts";
import { type Services, sharedServices } from "./services.ts";

/** Says what happened to a request without any knowledge of ours. */
const curl = versionOf("curl", ["--version"], /curl ([\d.]+)/);

/** The exit code of curl when its time is over. */
const TIMED_OUT = 28;

describeWith({ version: curl, package: "curl" }, "The faulty proxy", () => {
  let services: Services;
  let proxy: FaultyProxy;
  beforeAll(async () => {
    services = await sharedServices();
    proxy = await startFaultyProxy(services.origins);
  });
  afterAll(async () => {
    await proxy?.stop();
    await services?.stop();
  });

  test("has more than forty faults with unique names", () => {
    expect(new Set(FAULTS.map(({ id }) => id)).size).toBe(FAULTS.length);
    expect(FAULTS.length).toBeGreaterThanOrEqual(40);
  });

  test("passes a response without a fault through", async () => {
    const { code, received } = await request("n=1");
    expect(code).toBe(0);
    expect(received).toContain(await services.fragment("/fragments/overview"));
  });

  test.concurrent.each(FAULTS)("curl detects $id: $en", async ({ id, curl: codes, shows }) => {
    const first = await request(`fault=${id}`);
    // On a busy machine a second is too short; a fault that makes curl wait for ever makes it wait for a minute as well.
    const isLate = first.code === TIMED_OUT && !codes.includes(TIMED_OUT);
    const { code, received } = isLate ? await request(`fault=${id}`, 60) : first;
    expect(codes, received.slice(0, 500)).toContain(code);
    if (shows !== undefined) expect(received).toMatch(shows);
  });

  test("passes the first response through if configured", async () => {
    expect((await request("fault=reset&after=1")).code).toBe(0);
    expect((await request("fault=reset&after=1")).code).toBe(56);
  });

  /** The exit code of curl, and the head and the body that it received. */
  function request(query: string, seconds = 1): Promise<{ readonly code: number; readonly received: string }> {
    const { promise, resolve } = Promise.withResolvers<{ code: number; received: string }>();
    const args = ["--silent", "--fail", "--compressed", "--max-time", String(seconds), "--dump-header", "-"];
    const address = `http://127.0.0.1:${proxy.port}/fragments/overview?${query}`;
    execFile("curl", [...args, address], { maxBuffer: 64_000_000 }, (error, stdout) =>
      resolve({ code: error === null ? 0 : Number(error.code), received: stdout }),
    );
    return promise;
  }
});
