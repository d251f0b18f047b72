import { once } from "node:events";
import { describe, expect, test } from "vitest";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { IS_LONG } from "../long-form.ts";
import { type ApiCall, fakeCloudflareApi, type Misbehaviour } from "./fake-cloudflare-api.ts";
import { largeFactsNaming, publishFrom, releaseFrom, tableStore, visibleName } from "./published.ts";
import { type RunningCommand, runCommand, startCommand } from "./seed-command.ts";

const OLD = "Gamla Söderön";
const NEW = "Nya Söderön";
const QUICK = { SAMVERKAN_WAITS: "0.1" };

/** Collaborations of 900 kB: five fill a group, so these are two groups. */
const MANY = 9;

/** One of them is enough for a chunked release. */
const FEW = 1;

/** An API on which an old chunked release is live. */
async function apiWithOldRelease(
  misbehave?: (call: ApiCall) => Misbehaviour | undefined | Promise<Misbehaviour | undefined>,
) {
  const api = await fakeCloudflareApi(misbehave);
  await publishFrom(largeFactsNaming(OLD, FEW), tableStore(api.values));
  return api;
}

const isPartsPut = ({ kind, keys }: ApiCall) => kind === "put" && keys.every((key) => key.startsWith("part/"));

const puts = (calls: readonly ApiCall[]) => calls.filter(({ kind }) => kind === "put");

/** Each case starts wrangler some ten times: the long form runs all, and publish-chunks.test.ts says the same of a table. */
describe.concurrent("publishing a chunked release through the real wrangler", { timeout: 300_000 }, () => {
  test.runIf(IS_LONG)(
    "batches of chunks are written first, then the snapshot, then the pointer; the command prints its progress",
    async () => {
      const api = await apiWithOldRelease();
      const folder = largeFactsNaming(NEW, MANY);
      const { exitCode, output } = await runCommand(api, ["seed", "--remote", "--yes", "--data", folder], QUICK);
      expect(output).toMatch(/^ {3}Läser uppgifterna: (\d+) av \1 delar\.$/m);
      expect(output).toContain("1/5 Sparar de delar som är nya. Besökarna ser ännu den förra versionen.\n");
      expect(output.match(/^ {3}Sparar uppgifterna: \d+ av \d+ delar\.$/gm)).toHaveLength(2);
      expect(output).toContain("5/5 Läser tillbaka växlingen och jämför.\n");
      expect(exitCode).toBe(0);
      expect(await visibleName(api.values)).toBe(NEW);
      expect(puts(api.calls).map(isPartsPut)).toEqual([true, true, false, false]);
    },
  );

  test("a rejected second batch leaves the old release live, and the next run writes what is missing", async () => {
    let groups = 0;
    const api = await apiWithOldRelease((call) => {
      if (isPartsPut(call)) groups += 1;
      return groups >= 2 && groups < 4 && isPartsPut(call) ? { kind: "status", status: 500, code: 10013 } : undefined;
    });
    const folder = largeFactsNaming(NEW, MANY);
    const refused = await runCommand(api, ["seed", "--remote", "--yes", "--data", folder], QUICK);
    expect(refused.output).toContain("Publiceringen misslyckades: Cloudflare svarade:");
    expect(refused.output).toContain("Den förra versionen ligger kvar, hel.");
    expect(refused.exitCode).toBe(1);
    expect(await visibleName(api.values)).toBe(OLD);
    const written: string[] = [];
    const table = tableStore(api.values);
    const before = new Set(api.values.keys());
    await publishFrom(folder, {
      ...table,
      put: (values) => {
        written.push(...values.keys());
        return table.put(values);
      },
    });
    expect(written.filter((key) => before.has(key))).toEqual([POINTER_KEY]);
    expect(await visibleName(api.values)).toBe(NEW);
  });

  test.runIf(IS_LONG).for(["before", "after"] as const)(
    "a process that is killed %s its second group leaves the old release",
    async (when) => {
      let command: RunningCommand | undefined;
      let groups = 0;
      const api = await apiWithOldRelease(async (call) => {
        if (!isPartsPut(call) || command === undefined) return undefined;
        groups += 1;
        if (groups !== 2) return undefined;
        command.child.kill("SIGKILL");
        await once(command.child, "exit");
        return { kind: when === "before" ? "reset" : "lose answer" };
      });
      const folder = largeFactsNaming(NEW, MANY);
      command = startCommand(api, ["seed", "--remote", "--yes", "--data", folder], QUICK);
      await command.ended;
      expect(groups).toBe(2);
      expect(await visibleName(api.values)).toBe(OLD);
      await api.allConnectionsClosed();
      await publishFrom(folder, tableStore(api.values));
      expect(await visibleName(api.values)).toBe(NEW);
    },
  );

  test.runIf(IS_LONG)(
    "rolling back reads the chunks of both releases, and is refused where one of them is lost",
    async () => {
      const api = await apiWithOldRelease();
      const old = new Map(api.values);
      const folder = largeFactsNaming(NEW, FEW);
      const { chunks } = await releaseFrom(folder);
      const lost = [...old.keys()].find((key) => key.startsWith("part/") && !chunks.has(key.slice(5))) ?? "";
      await publishFrom(folder, tableStore(api.values));
      api.values.delete(lost);
      const refused = await runCommand(api, ["rollback", "--remote"], QUICK);
      expect(refused.output).toContain("saknas eller är skadad. Välj en annan release");
      expect([refused.exitCode, await visibleName(api.values)]).toEqual([1, NEW]);
      api.values.set(lost, old.get(lost) ?? "");
      const back = await runCommand(api, ["rollback", "--remote", "--yes"], QUICK);
      expect(back.output).toContain("Namn: Nya Söderön → Gamla Söderön");
      expect(back.output).toContain("2 skrivningar.");
      expect([back.exitCode, await visibleName(api.values)]).toEqual([0, OLD]);
    },
  );
});
