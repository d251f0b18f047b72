import { once } from "node:events";
import { renameSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parsePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { IS_LONG } from "../long-form.ts";
import { atTheEnd } from "./cleaning-up.ts";
import { type ApiCall, type FakeApi, fakeCloudflareApi, type Misbehaviour } from "./fake-cloudflare-api.ts";
import { factsNaming, publishFrom, tableStore, visibleName } from "./published.ts";
import { runCommand, startCommand } from "./seed-command.ts";

const OLD = "Gamla Söderön";
const NEW = "Nya Söderön";
const QUICK = { SAMVERKAN_WAITS: "0.1" };

/** An API on which the old release is live. */
async function apiWithOldRelease(
  misbehave?: (call: ApiCall) => Misbehaviour | undefined | Promise<Misbehaviour | undefined>,
) {
  const api = await fakeCloudflareApi(misbehave);
  await publishFrom(factsNaming(OLD), tableStore(api.values));
  return api;
}

function seed(api: FakeApi, folder = factsNaming(NEW), ...more: readonly string[]) {
  return runCommand(api, ["seed", "--remote", "--yes", "--data", folder, ...more], QUICK);
}

/** The address of a small deployed service that reads its release from the API's KV. */
async function serviceOf({ values }: FakeApi): Promise<string> {
  const server = createServer((_, response) => {
    const release = parsePointer(values.get(POINTER_KEY) ?? "")?.id ?? null;
    response.end(JSON.stringify({ release, version: "1" }));
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  atTheEnd(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const isPointerPut = ({ kind, keys }: ApiCall) => kind === "put" && keys.includes("release/1");
const isSnapshotPut = (call: ApiCall) => call.kind === "put" && !isPointerPut(call);

/** A command starts wrangler up to ten times: the long form runs all of what files without wrangler go through too. */
describe.concurrent("publishing through the real wrangler", { timeout: 300_000 }, () => {
  test("a changed fact is three writes in two calls; the command says where it publishes, what changes and what to expect", async () => {
    const api = await apiWithOldRelease();
    const service = await serviceOf(api);
    const { exitCode, output } = await seed(api, factsNaming(NEW), "--service", service);
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
    const { exitCode, output } = await seed(api, factsNaming(NEW), "--dry-run");
    expect(exitCode).toBe(0);
    expect(output).toContain("Namn: Gamla Söderön → Nya Söderön");
    expect(output).toContain("0 skrivningar.");
    expect(api.calls.filter(({ kind }) => kind === "put")).toEqual([]);
  });

  test("429, 500, a reset, a hang and lost responses are retried", async () => {
    const faults: Misbehaviour[] = [
      { kind: "status", status: 429, code: 971 },
      { kind: "status", status: 500, code: 10013 },
      { kind: "reset" },
      { kind: "hang" },
      { kind: "lose answer" },
    ];
    const met: string[] = [];
    const api = await apiWithOldRelease((call) => {
      // One fault at a time, each at the first call of its own step.
      if (call.kind === "settings" || met.at(-1) === `${call.kind} ${call.keys}`) return undefined;
      met.push(`${call.kind} ${call.keys}`);
      return faults.shift();
    });
    const command = ["seed", "--remote", "--yes", "--data", factsNaming(NEW)];
    const { exitCode } = await runCommand(api, command, QUICK);
    expect(faults).toEqual([]);
    expect(exitCode).toBe(0);
    expect(await visibleName(api.values)).toBe(NEW);
  });

  test.for<[string, (call: ApiCall) => Misbehaviour | undefined, string]>([
    [
      "a pointer that was not stored although wrangler says Success!",
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
  ])("%s is told, and the old release stays", async ([, misbehave, words]) => {
    const api = await apiWithOldRelease(misbehave);
    const { exitCode, output } = await seed(api);
    expect(output).toContain(words);
    expect(output).toContain("npm run seed -- --remote");
    expect(output.trimEnd().split("\n").at(-1)).toBe("Inte klart: SKARPT, för alla besökare.");
    expect(exitCode).toBe(1);
    expect(await visibleName(api.values)).toBe(OLD);
  });

  test("removing an address needs confirmation, and without an answer nothing is written", async () => {
    const api = await apiWithOldRelease();
    const before = new Map(api.values);
    const folder = factsNaming(OLD);
    const file = join(folder, "collaborations/naringslivet.md");
    renameSync(file, file.replace("naringslivet", "naringslivet-nya"));
    const { exitCode, output } = await runCommand(api, ["seed", "--remote", "--data", folder], QUICK);
    expect(output).toContain("skriv formerIds: [naringslivet] i collaborations/naringslivet-nya.md");
    expect(output).toContain("Inget är publicerat. Adresserna ovan skulle sluta fungera.");
    expect(exitCode).toBe(1);
    expect(api.values).toEqual(before);
  });

  test("a wrong token is reported at once, without a retry", async () => {
    const api = await apiWithOldRelease();
    const command = ["seed", "--remote", "--yes", "--data", factsNaming(NEW)];
    const { exitCode, output } = await runCommand(api, command, { ...QUICK, CLOUDFLARE_API_TOKEN: "wrong" });
    expect(output).toContain("Cloudflare godtar inte inloggningen");
    expect(output).toContain("Den förra versionen ligger kvar, hel.");
    expect(output).not.toContain("Försöker igen om");
    expect(exitCode).toBe(1);
    expect(await visibleName(api.values)).toBe(OLD);
  });

  test.runIf(IS_LONG)("the second of two editors gets a message, and the first one's release stays live", async () => {
    const api = await apiWithOldRelease(async (call) => {
      // The other editor is faster: theirs is live before ours is compared.
      if (isSnapshotPut(call)) await publishFrom(factsNaming("Deras Söderön"), tableStore(api.values));
      return undefined;
    });
    const { exitCode, output } = await seed(api);
    expect(output).toContain("Någon annan publicerade medan du höll på");
    expect(output).toContain("git pull");
    expect(exitCode).toBe(1);
    expect(await visibleName(api.values)).toBe("Deras Söderön");
  });

  test("Ctrl-C ends wrangler too, and says that nothing has changed", async () => {
    const api = await apiWithOldRelease((call) => {
      if (!isSnapshotPut(call)) return undefined;
      command.child.kill("SIGINT");
      return { kind: "hang" };
    });
    const command = startCommand(api, ["seed", "--remote", "--yes", "--data", factsNaming(NEW)], QUICK);
    const { exitCode, output } = await command.ended;
    expect(output).toContain("kommandot avbröts");
    expect(output).toContain("Den förra versionen ligger kvar, hel.");
    expect(exitCode).toBe(1);
    expect(await visibleName(api.values)).toBe(OLD);
    await api.allConnectionsClosed();
  });

  test.runIf(IS_LONG)(
    "history and rollback work there too: a rollback is two writes, and the replaced release stays in the history",
    async () => {
      const api = await apiWithOldRelease();
      await publishFrom(factsNaming(NEW), tableStore(api.values));
      const before = await runCommand(api, ["history", "--remote"], QUICK);
      const back = await runCommand(api, ["rollback", "--remote", "--yes"], QUICK);
      expect(before.output.match(/^ {2}\d{4}-/gm)).toHaveLength(2);
      expect(back.output).toContain("Namn: Nya Söderön → Gamla Söderön");
      expect(back.output).toContain("2 skrivningar.");
      expect([before.exitCode, back.exitCode]).toEqual([0, 0]);
      expect(await visibleName(api.values)).toBe(OLD);
      expect(api.calls.filter(({ kind }) => kind === "put")).toHaveLength(2);
    },
  );
});
