// The real wrangler meets the fake API, and the simulation meets a table whose reads lag: every editor reads what the table
// was some seconds ago, and their own writes at once. Modelled on what KV documents of its own consistency ("up to 60 seconds
// or more"). Left out: that a missing key is cached like a present one.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parsePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { writeFolderBase } from "../../src/seed/cli/folder-base.ts";
import { isRefusal, planDocumentRollback } from "../../src/seed/cli/plan-rollback.ts";
import { diffFacts } from "../../src/seed/diff/diff.ts";
import { checkBase } from "../../src/seed/publish/base.ts";
import { confirmPublication } from "../../src/seed/publish/confirm-publication.ts";
import { loadCurrentRelease } from "../../src/seed/publish/current-release.ts";
import { loadHistory } from "../../src/seed/publish/history.ts";
import { type PublishOutcome, publish } from "../../src/seed/publish/publish.ts";
import { type KeyValueStore, StoreError } from "../../src/seed/publish/store.ts";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import fc from "../fast-check.ts";
import { IS_LONG } from "../long-form.ts";
import { type ApiCall, fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { factsIn, publishContext, publishFrom, releaseFrom, tableStore, visibleName } from "./published.ts";
import { currentIn } from "./published-in-turn.ts";
import { scratchFolder, tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

function rename(folder: string, id: string, name: string): void {
  const file = join(folder, `organizations/${id}.yaml`);
  writeFileSync(file, readFileSync(file, "utf8").replace(/^name: .*$/m, `name: ${name}`));
}

const ORGANIZATIONS = ["soderon", "norrvik", "aby"];

test("two editors with outdated folders are asked for confirmation, with correct messages", {
  timeout: 300_000,
}, async () => {
  const api = await fakeCloudflareApi();
  const [anna, bo] = [tinyFacts(), tinyFacts()];
  const [store, state] = [tableStore(api.values), scratchFolder()];
  const seed = (...more: readonly string[]) =>
    runCommand(api, ["seed", "--remote", "--data", bo, "--by", "kansliet", "--message", "ny rubrik", ...more], {
      SAMVERKAN_STATE: state,
    });
  await publishFrom(anna, store);
  const { pointer, ...current } = await currentIn(store);
  if (pointer === undefined) throw new Error("something is published");
  writeFolderBase({ data: bo, isRemote: true, state }, pointer);
  rename(anna, "soderon", "Annas Söderön");
  const details = { by: "kommunikation", message: "nytt namn", changes: diffFacts(current.facts, factsIn(anna)) };
  await publish({ pointer, ...current }, await releaseFrom(anna), { ...publishContext(store), now: Date.now }, details);
  rename(bo, "aby", "Bos Åby");
  const refused = await seed();
  expect(refused.exitCode).toBe(1);
  expect(refused.output).toContain("det skulle gå tillbaka:\nÄndras: Söderöns kommun (organisation)");
  expect(refused.output).toMatch(/Publicerat .* av kommunikation: nytt namn\./);
  expect(await visibleName(api.values)).toBe("Annas Söderön");
  const forced = await seed("--yes");
  const history = await runCommand(api, ["history", "--remote"]);
  expect(forced.exitCode).toBe(0);
  expect(history.output).toContain("kansliet: ny rubrik");
  expect(history.output).toContain("Ändrades: Annas Söderön. Namn: Söderöns kommun → Annas Söderön");
  if (process.env.SHOW_TRANSCRIPT)
    process.stderr.write([refused, forced, history].map((each) => each.output).join("\n---\n"));
});

test("two editors who publish concurrently both get a message, and no fact is lost", {
  timeout: 300_000,
}, async () => {
  let now = 0;
  const switching = Promise.withResolvers<void>();
  const annaHasLooked = Promise.withResolvers<void>();
  const bothHaveSwitched = Promise.withResolvers<void>();
  const looks = { anna: 0, bo: 0 };
  const meet = async ({ kind, keys, editor }: ApiCall) => {
    if (editor !== "anna" && editor !== "bo") return undefined;
    const isPointer = keys.join() === POINTER_KEY;
    if (kind === "put" && isPointer) {
      // Both have read the pointer a last time; then Anna writes it, and Bo, who cannot see hers yet.
      if (editor === "anna") await switching.promise;
      else switching.resolve();
      if (editor === "bo") await annaHasLooked.promise;
      looks[editor] = 1;
    } else if (kind === "get" && isPointer && looks[editor] > 0) {
      looks[editor] += 1;
      if (editor === "anna") annaHasLooked.resolve();
      if (editor === "bo") bothHaveSwitched.resolve();
      // The second look is the one after the lag.
      if (looks[editor] > 2) await bothHaveSwitched.promise;
      if (looks[editor] > 2) now = 200;
    }
    return undefined;
  };
  const api = await fakeCloudflareApi(meet, undefined, { now: () => now, of: () => 60 });
  const [anna, bo] = [tinyFacts(), tinyFacts()];
  await publishFrom(anna, tableStore(api.values));
  rename(anna, "soderon", "Annas Söderön");
  rename(bo, "aby", "Bos Åby");
  const seed = (editor: string, folder: string, by: string) =>
    // With a lag, which nobody has to wait for, the pointer is read twice at the end.
    runCommand(
      { environment: api.environmentOf(editor) },
      ["seed", "--remote", "--yes", "--data", folder, "--by", by],
      { SAMVERKAN_READ_LAG: "1" },
    );
  const [first, second] = await Promise.all([seed("anna", anna, "kommunikation"), seed("bo", bo, "kansliet")]);
  const [, id = ""] = /Din, release (\S+), syns inte men finns kvar i historiken\./.exec(first.output) ?? [];
  expect(first.output).toContain("Någon annan publicerade i samma ögonblick som du, release ");
  expect(first.exitCode).toBe(1);
  expect(second.output).toContain(`Release ${id} kommer från ett annat försök vid samma tid.`);
  expect(second.exitCode).toBe(0);
  const store = tableStore(api.values);
  const current = await currentIn(store);
  const history = await loadHistory(current, publishContext(store));
  if (history instanceof StoreError) throw history;
  expect(history).toContainEqual(
    expect.objectContaining({ state: "unlinked", record: expect.objectContaining({ id }) }),
  );
  // Anna's fact alone comes back; Bo's stays.
  const plan = await planDocumentRollback("soderon.yaml", id, history, current, publishContext(store));
  if (plan instanceof StoreError || isRefusal(plan)) throw new Error("her release can be gone back to");
  await publish(current, await serializeRelease(plan.facts), publishContext(store));
  expect(await visibleName(api.values)).toBe("Annas Söderön");
  expect([...api.values].findLast(([key]) => key.startsWith("snapshot/"))?.[1]).toContain("Bos Åby");
});

/** Time that passes only when everybody waits. Seconds. */
function virtualClock() {
  const waiting: { at: number; wake: () => void }[] = [];
  let now = 0;
  return {
    now: () => now,
    wait: (seconds: number) => new Promise<void>((wake) => void waiting.push({ at: now + seconds, wake })),
    run: async (everybody: Promise<unknown>) => {
      let isDone = false;
      const end = everybody.finally(() => {
        isDone = true;
      });
      while (!isDone) {
        await new Promise(setImmediate);
        const next = waiting.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) continue;
        waiting.splice(waiting.indexOf(next), 1);
        now = next.at;
        next.wake();
      }
      await end;
    },
  };
}

class Killed extends Error {}

interface Write {
  readonly at: number;
  readonly editor: number;
  readonly key: string;
  readonly value: string;
}

type Ending = PublishOutcome["kind"] | "asked" | "killed" | "live" | "followed" | "overwritten" | "unseen";

const editorPlan = fc.record({
  start: fc.integer({ min: 0, max: 250 }),
  lag: fc.integer({ min: 0, max: 60 }),
  seconds: fc.integer({ min: 1, max: 5 }),
  killAt: fc.option(fc.integer({ min: 1, max: 16 }), { nil: undefined, freq: 3 }),
});

test("an overwritten editor gets a message, every message is correct, and nothing disappears from the history", async () => {
  const before = factsIn(tinyFacts());
  await fc.assert(
    fc.asyncProperty(fc.array(editorPlan, { minLength: 2, maxLength: 3 }), async (plans) => {
      const values = new Map<string, string>();
      const first = await loadCurrentRelease(publishContext(tableStore(values)));
      if (first instanceof StoreError) throw first;
      await publish(first, await serializeRelease(before), { ...publishContext(tableStore(values)), now: () => START });
      const start = parsePointer(values.get(POINTER_KEY) ?? "");
      const clock = virtualClock();
      const writes: Write[] = [];
      const editors = plans.map(async ({ start: from, lag, seconds, killAt }, editor) => {
        let calls = 0;
        let unlinked: readonly string[] = [];
        const isSeen = (write: Write) => write.editor === editor || write.at + lag <= clock.now();
        const seen = () =>
          new Map([...values, ...writes.filter(isSeen).map(({ key, value }) => [key, value] as const)]);
        const step = async () => {
          await clock.wait(seconds);
          calls += 1;
          if (calls === killAt) throw new Killed();
        };
        const store: KeyValueStore = {
          get: async (keys) => {
            await step();
            return tableStore(seen()).get(keys);
          },
          keys: async (prefix) => {
            await step();
            return tableStore(seen()).keys(prefix);
          },
          delete: () => Promise.reject(new Error("publishing deletes nothing")),
          put: async (put) => {
            await step();
            for (const [key, value] of put) writes.push({ at: clock.now(), editor, key, value });
          },
        };
        const facts = {
          ...before,
          organizations: before.organizations.map((one) =>
            one.id === ORGANIZATIONS[editor] ? { ...one, name: { sv: `${one.name.sv} ${editor}` } } : one,
          ),
        };
        const around = { ...publishContext(store), now: () => START + (1 + clock.now()) * 1000 };
        const act = async (): Promise<Ending> => {
          await clock.wait(from);
          const current = await loadCurrentRelease(around);
          if (current instanceof StoreError) throw current;
          const base = { recorded: start, hasCommit: async () => false };
          const report = await checkBase(current, facts, base, around);
          if (report instanceof StoreError) throw report;
          if (report.reverted.length > 0) return "asked";
          const details = { base: report.base?.id, changes: diffFacts(current.facts, facts) };
          const outcome = await publish(current, await serializeRelease(facts), around, details);
          if (outcome.kind !== "published") return outcome.kind;
          const switchedAt = clock.now();
          const waits = [60, 135].map((seconds) => async () => {
            await clock.wait(switchedAt + seconds - clock.now());
            return true;
          });
          const confirmed = await confirmPublication(outcome.pointer, around, waits);
          if (confirmed.kind === "live") unlinked = confirmed.unlinked;
          return confirmed.kind;
        };
        const ending = await act().catch((error: unknown): Ending => {
          if (error instanceof Killed) return "killed";
          throw error;
        });
        return { ending, unlinked };
      });
      await clock.run(Promise.all(editors));
      const endings = await Promise.all(editors);
      const final = new Map([...values, ...writes.map(({ key, value }) => [key, value] as const)]);
      const live = await loadCurrentRelease(publishContext(tableStore(final)));
      if (live instanceof StoreError) throw live;
      const history = await loadHistory(live, publishContext(tableStore(final)));
      if (history instanceof StoreError) throw history;
      const linked = [live.pointer, ...(live.pointer?.previous ?? [])].map((record) => record?.id);
      for (const { editor, value } of writes.filter(({ key }) => key === POINTER_KEY)) {
        const id = parsePointer(value)?.id ?? "";
        const { ending = "killed", unlinked = [] } = endings[editor] ?? {};
        expect(history.map(({ record }) => record.id)).toContain(id);
        const organization = live.facts?.organizations.find((one) => one.id === ORGANIZATIONS[editor]);
        const isOverwritten = !organization?.name.sv.endsWith(` ${editor}`);
        expect([ending, isOverwritten, linked.includes(id)]).toEqual([ending, isOverwritten, !isOverwritten]);
        if (ending === "killed") continue;
        // Each message about the own publication and about those of others is true.
        if (isOverwritten) expect(["overwritten", "conflict", "unknown"]).toContain(ending);
        else expect(["live", "followed", "unknown"]).toContain(ending);
        expect(unlinked.filter((other) => linked.includes(other))).toEqual([]);
      }
    }),
    { numRuns: IS_LONG ? 1000 : 400 },
  );
});

const START = Date.UTC(2026, 0, 1);
