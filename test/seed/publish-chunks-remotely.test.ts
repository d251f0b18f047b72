import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { IS_LONG } from "../long-form.ts";
import { type ApiCall, type FakeApiOptions, fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { createMemoryStore, largeFactsWithName, publishFolder, serializeFolder, visibleName } from "./published.ts";
import { type RunningCommand, runCommand, startCommand } from "./seed-command.ts";

const OLD = "Gamla Söderön";
const NEW = "Nya Söderön";
const SHORT_DELAYS = { SAMVERKAN_WAITS: "0.1" };

/** Collaborations of 900 kB: five fill a batch, so these are two batches. */
const MANY = 9;

/** One of 900 kB is enough for a chunked release. */
const FEW = 1;

/** An API on which an old chunked release is live. */
async function apiWithOldRelease(injectFault: FakeApiOptions["injectFault"] = () => undefined) {
  const api = await fakeCloudflareApi({ injectFault });
  await publishFolder(largeFactsWithName(OLD, FEW), createMemoryStore(api.values));
  return api;
}

const isChunksPut = ({ kind, keys }: ApiCall) => kind === "put" && keys.every((key) => key.startsWith("part/"));

const puts = (calls: readonly ApiCall[]) => calls.filter(({ kind }) => kind === "put");

/** Each test starts wrangler about ten times: the long form runs all; publish-chunks.test.ts tests the same with a store in memory. */
describe.concurrent("publishing a chunked release through the real wrangler", { timeout: 300_000 }, () => {
  test.runIf(IS_LONG)(
    "batches of chunks are written first, then the snapshot, then the pointer; the command prints its progress",
    async () => {
      const api = await apiWithOldRelease();
      const folder = largeFactsWithName(NEW, MANY);
      const { exitCode, output } = await runCommand(api, ["seed", "--remote", "--yes", "--data", folder], SHORT_DELAYS);
      expect(output).toMatch(/^ {3}Läser uppgifterna: (\d+) av \1 delar\.$/m);
      expect(output).toContain("1/5 Sparar de delar som är nya. För besökarna ändras inget ännu.\n");
      expect(output.match(/^ {3}Sparar uppgifterna: \d+ av \d+ delar\.$/gm)).toHaveLength(2);
      expect(output).toContain("5/5 Läser tillbaka växlingen och jämför.\n");
      expect(exitCode).toBe(0);
      expect(await visibleName(api.values)).toBe(NEW);
      expect(puts(api.calls).map(isChunksPut)).toEqual([true, true, false, false]);
    },
  );

  test("a rejected second batch leaves the old release live, and the next run writes the missing chunks", async () => {
    let batches = 0;
    const api = await apiWithOldRelease((call) => {
      if (isChunksPut(call)) batches += 1;
      return batches >= 2 && batches < 4 && isChunksPut(call)
        ? { kind: "status", status: 500, code: 10013 }
        : undefined;
    });
    const folder = largeFactsWithName(NEW, MANY);
    const failed = await runCommand(api, ["seed", "--remote", "--yes", "--data", folder], SHORT_DELAYS);
    expect(failed.output).toContain("Publiceringen misslyckades: Cloudflare svarade:");
    expect(failed.output).toContain("Den förra versionen ligger kvar, hel.");
    expect(failed.exitCode).toBe(1);
    expect(await visibleName(api.values)).toBe(OLD);
    const writtenKeys: string[] = [];
    const table = createMemoryStore(api.values);
    const before = new Set(api.values.keys());
    await publishFolder(folder, {
      ...table,
      put: (values) => {
        writtenKeys.push(...values.keys());
        return table.put(values);
      },
    });
    expect(writtenKeys.filter((key) => before.has(key))).toEqual([POINTER_KEY]);
    expect(await visibleName(api.values)).toBe(NEW);
  });

  test.runIf(IS_LONG).for(["before", "after"] as const)(
    "a process that is killed %s its second batch is written leaves the old release live",
    async (when) => {
      let command: RunningCommand | undefined;
      let batches = 0;
      const api = await apiWithOldRelease(async (call) => {
        if (!isChunksPut(call) || command === undefined) return undefined;
        batches += 1;
        if (batches !== 2) return undefined;
        command.child.kill("SIGKILL");
        await once(command.child, "exit");
        return { kind: when === "before" ? "reset" : "lose response" };
      });
      const folder = largeFactsWithName(NEW, MANY);
      command = startCommand(api, ["seed", "--remote", "--yes", "--data", folder], SHORT_DELAYS);
      await command.ended;
      expect(batches).toBe(2);
      expect(await visibleName(api.values)).toBe(OLD);
      await api.allConnectionsClosed();
      await publishFolder(folder, createMemoryStore(api.values));
      expect(await visibleName(api.values)).toBe(NEW);
    },
  );

  test.runIf(IS_LONG)(
    "rolling back reads the chunks of both releases, and fails if one of them is missing",
    async () => {
      const api = await apiWithOldRelease();
      const oldValues = new Map(api.values);
      const folder = largeFactsWithName(NEW, FEW);
      const { chunks } = await serializeFolder(folder);
      const missingKey =
        [...oldValues.keys()].find((key) => key.startsWith("part/") && !chunks.has(key.slice(5))) ?? "";
      await publishFolder(folder, createMemoryStore(api.values));
      api.values.delete(missingKey);
      const failed = await runCommand(api, ["rollback", "--remote"], SHORT_DELAYS);
      expect(failed.output).toContain("saknas eller är skadad. Välj en annan release");
      expect([failed.exitCode, await visibleName(api.values)]).toEqual([1, NEW]);
      api.values.set(missingKey, oldValues.get(missingKey) ?? "");
      const rolledBack = await runCommand(api, ["rollback", "--remote", "--yes"], SHORT_DELAYS);
      expect(rolledBack.output).toContain("Namn: Nya Söderön → Gamla Söderön");
      expect(rolledBack.output).toContain("2 skrivningar.");
      expect([rolledBack.exitCode, await visibleName(api.values)]).toEqual([0, OLD]);
    },
  );
});
