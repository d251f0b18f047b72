import { once } from "node:events";
import { renameSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parsePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { IS_LONG } from "../long-form.ts";
import { onCleanup } from "./cleanup.ts";
import {
  type ApiCall,
  type FakeApi,
  type FakeApiOptions,
  fakeCloudflareApi,
  type InjectedFault,
} from "./fake-cloudflare-api.ts";
import { createMemoryStore, factsWithName, publishFolder, visibleName } from "./published.ts";
import { runCommand, startCommand } from "./seed-command.ts";

const OLD = "Gamla Söderön";
const NEW = "Nya Söderön";
const SHORT_DELAYS = { SAMVERKAN_WAITS: "0.1" };

/** An API on which the old release is live. */
async function apiWithOldRelease(injectFault: FakeApiOptions["injectFault"] = () => undefined) {
  const api = await fakeCloudflareApi({ injectFault });
  await publishFolder(factsWithName(OLD), createMemoryStore(api.values));
  return api;
}

function seed(api: FakeApi, folder = factsWithName(NEW), ...more: readonly string[]) {
  return runCommand(api, ["seed", "--remote", "--yes", "--data", folder, ...more], SHORT_DELAYS);
}

/** Starts a small deployed service that reads its release from the API's KV, and returns its origin. */
async function startServiceOn({ values }: FakeApi): Promise<string> {
  const server = createServer((_, response) => {
    const release = parsePointer(values.get(POINTER_KEY) ?? "")?.id ?? null;
    response.end(JSON.stringify({ release, version: "1" }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onCleanup(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const isPointerPut = ({ kind, keys }: ApiCall) => kind === "put" && keys.includes("release/1");
const isSnapshotPut = (call: ApiCall) => call.kind === "put" && !isPointerPut(call);

/** A command starts wrangler up to ten times: the long form runs all tests, also those of which there is a test without wrangler. */
describe.concurrent("publishing through the real wrangler", { timeout: 300_000 }, () => {
  test("a changed fact is published with three writes in two calls; the command prints the target, the changes and what happens next", async () => {
    const api = await apiWithOldRelease();
    const service = await startServiceOn(api);
    const { exitCode, output } = await seed(api, factsWithName(NEW), "--service", service);
    expect(output).toContain(`Nu syns den nya versionen: ${service}`);
    expect(output.split("\n")[0]).toBe("Publicerar SKARPT, för alla besökare.");
    expect(output.trimEnd().split("\n").at(-1)).toBe("Klart: SKARPT, för alla besökare.");
    expect(output).toContain("Ändras: Nya Söderön (organisation)\n  Namn: Gamla Söderön → Nya Söderön\n");
    expect(output).toContain("3 skrivningar.");
    // The clock of this computer is the network's.
    expect(output).not.toContain("Klockan");
    expect(exitCode).toBe(0);
    expect(await visibleName(api.values)).toBe(NEW);
    expect(api.calls.filter(({ kind }) => kind === "put")).toHaveLength(2);
  });

  test.runIf(IS_LONG)("a dry run prints the changes and writes nothing", async () => {
    const api = await apiWithOldRelease();
    const { exitCode, output } = await seed(api, factsWithName(NEW), "--dry-run");
    expect(exitCode).toBe(0);
    expect(output).toContain("Namn: Gamla Söderön → Nya Söderön");
    expect(output).toContain("0 skrivningar.");
    expect(api.calls.filter(({ kind }) => kind === "put")).toEqual([]);
  });

  test("429, 500, a reset, a hang and lost responses are retried", async () => {
    const faults: InjectedFault[] = [
      { kind: "status", status: 429, code: 971 },
      { kind: "status", status: 500, code: 10013 },
      { kind: "reset" },
      { kind: "hang" },
      { kind: "lose response" },
    ];
    const failedCalls: string[] = [];
    const api = await apiWithOldRelease((call) => {
      // One fault at a time, each at a call of a different step.
      if (call.kind === "settings" || failedCalls.at(-1) === `${call.kind} ${call.keys}`) return undefined;
      failedCalls.push(`${call.kind} ${call.keys}`);
      return faults.shift();
    });
    const command = ["seed", "--remote", "--yes", "--data", factsWithName(NEW)];
    const { exitCode } = await runCommand(api, command, SHORT_DELAYS);
    expect(faults).toEqual([]);
    expect(exitCode).toBe(0);
    expect(await visibleName(api.values)).toBe(NEW);
  });

  test.for<[string, (call: ApiCall) => InjectedFault | undefined, string]>([
    [
      "a pointer that was not stored although wrangler reports success",
      (call) => (isPointerPut(call) ? { kind: "unsuccessful_keys" } : undefined),
      "det som skrevs syns inte när det läses tillbaka",
    ],
    [
      "an API that is down for writes",
      (call) => (call.kind === "put" ? { kind: "status", status: 500, code: 10013 } : undefined),
      "Cloudflare svarade:",
    ],
    [
      "a service that is not deployed",
      (call) => (call.kind === "settings" ? { kind: "status", status: 404, code: 10007 } : undefined),
      "Kör npm run deploy först",
    ],
  ])("%s is reported, and the old release stays live", async ([, injectFault, message]) => {
    const api = await apiWithOldRelease(injectFault);
    const { exitCode, output } = await seed(api);
    expect(output).toContain(message);
    expect(output).toContain("npm run seed -- --remote");
    expect(output.trimEnd().split("\n").at(-1)).toBe("Inte klart: SKARPT, för alla besökare.");
    expect(exitCode).toBe(1);
    expect(await visibleName(api.values)).toBe(OLD);
  });

  test("removing a collaboration's URL needs confirmation, and without it nothing is written", async () => {
    const api = await apiWithOldRelease();
    const before = new Map(api.values);
    const folder = factsWithName(OLD);
    const file = join(folder, "collaborations/naringslivet.md");
    renameSync(file, file.replace("naringslivet", "naringslivet-nya"));
    const { exitCode, output } = await runCommand(api, ["seed", "--remote", "--data", folder], SHORT_DELAYS);
    expect(output).toContain("skriv formerIds: [naringslivet] i collaborations/naringslivet-nya.md");
    expect(output).toContain("Inget är publicerat. Adresserna ovan skulle sluta fungera.");
    expect(exitCode).toBe(1);
    expect(api.values).toEqual(before);
  });

  test("a wrong token is reported at once, without a retry", async () => {
    const api = await apiWithOldRelease();
    const command = ["seed", "--remote", "--yes", "--data", factsWithName(NEW)];
    const { exitCode, output } = await runCommand(api, command, { ...SHORT_DELAYS, CLOUDFLARE_API_TOKEN: "wrong" });
    expect(output).toContain("Cloudflare godtar inte inloggningen");
    expect(output).toContain("Den förra versionen ligger kvar, hel.");
    expect(output).not.toContain("Försöker igen om");
    expect(exitCode).toBe(1);
    expect(await visibleName(api.values)).toBe(OLD);
  });

  test.runIf(IS_LONG)("the second of two editors gets a message, and the first one's release stays live", async () => {
    const api = await apiWithOldRelease(async (call) => {
      // The other editor publishes before this command compares the pointer.
      if (isSnapshotPut(call)) await publishFolder(factsWithName("Deras Söderön"), createMemoryStore(api.values));
      return undefined;
    });
    const { exitCode, output } = await seed(api);
    expect(output).toContain("Någon annan publicerade medan du höll på");
    expect(output).toContain("git pull");
    expect(exitCode).toBe(1);
    expect(await visibleName(api.values)).toBe("Deras Söderön");
  });

  test("Ctrl-C ends wrangler too, and reports that nothing has changed", async () => {
    const api = await apiWithOldRelease((call) => {
      if (!isSnapshotPut(call)) return undefined;
      command.child.kill("SIGINT");
      return { kind: "hang" };
    });
    const command = startCommand(api, ["seed", "--remote", "--yes", "--data", factsWithName(NEW)], SHORT_DELAYS);
    const { exitCode, output } = await command.ended;
    expect(output).toContain("kommandot avbröts");
    expect(output).toContain("Den förra versionen ligger kvar, hel.");
    expect(exitCode).toBe(1);
    expect(await visibleName(api.values)).toBe(OLD);
    await api.allConnectionsClosed();
  });

  test.runIf(IS_LONG)(
    "history and rollback work remotely: a rollback is two writes, and the replaced release stays in the history",
    async () => {
      const api = await apiWithOldRelease();
      await publishFolder(factsWithName(NEW), createMemoryStore(api.values));
      const history = await runCommand(api, ["history", "--remote"], SHORT_DELAYS);
      const rolledBack = await runCommand(api, ["rollback", "--remote", "--yes"], SHORT_DELAYS);
      expect(history.output.match(/^ {2}\d{4}-/gm)).toHaveLength(2);
      expect(rolledBack.output).toContain("Namn: Nya Söderön → Gamla Söderön");
      expect(rolledBack.output).toContain("2 skrivningar.");
      expect([history.exitCode, rolledBack.exitCode]).toEqual([0, 0]);
      expect(await visibleName(api.values)).toBe(OLD);
      expect(api.calls.filter(({ kind }) => kind === "put")).toHaveLength(2);
    },
  );
});
