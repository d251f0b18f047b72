// The real wrangler calls the fake API. The simulation uses a store with a read lag: every editor reads the values of some
// seconds ago, but their own writes at once. Modelled on KV's documented consistency ("up to 60 seconds or more"). Left out:
// a missing key is cached like a present one.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parsePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { writeFolderBase } from "../../src/seed/cli/folder-base.ts";
import { isRefusal, planDocumentRollback } from "../../src/seed/cli/plan-rollback.ts";
import { diffFacts } from "../../src/seed/diff/diff.ts";
import { checkBase } from "../../src/seed/publish/check-base.ts";
import { confirmPublication } from "../../src/seed/publish/confirm-publication.ts";
import { loadCurrentRelease } from "../../src/seed/publish/current-release.ts";
import { loadHistory } from "../../src/seed/publish/history.ts";
import { type PublishOutcome, publish } from "../../src/seed/publish/publish.ts";
import { type KeyValueStore, StoreError } from "../../src/seed/publish/store.ts";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import fc from "../fast-check.ts";
import { IS_LONG } from "../long-form.ts";
import { type ApiCall, fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import {
  createMemoryStore,
  factsIn,
  publishContext,
  publishFolder,
  serializeFolder,
  visibleName,
} from "./published.ts";
import { currentReleaseOf } from "./published-in-turn.ts";
import { scratchFolder, tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

function rename(folder: string, id: string, name: string): void {
  const file = join(folder, `organizations/${id}.yaml`);
  writeFileSync(file, readFileSync(file, "utf8").replace(/^name: .*$/m, `name: ${name}`));
}

const ORGANIZATIONS = ["soderon", "norrvik", "aby"];

test("an editor with an outdated folder has to confirm the reverted changes, and the messages are correct", {
  timeout: 300_000,
}, async () => {
  const api = await fakeCloudflareApi();
  const [anna, bo] = [tinyFacts(), tinyFacts()];
  const [store, state] = [createMemoryStore(api.values), scratchFolder()];
  const seed = (...parameters: readonly string[]) =>
    runCommand(api, ["seed", "--remote", "--data", bo, "--by", "kansliet", "--message", "ny rubrik", ...parameters], {
      SAMVERKAN_STATE: state,
    });
  await publishFolder(anna, store);
  const { pointer, ...current } = await currentReleaseOf(store);
  if (pointer === undefined) throw new Error("something is published");
  writeFolderBase({ data: bo, isRemote: true, state }, pointer);
  rename(anna, "soderon", "Annas Söderön");
  const details = { by: "kommunikation", message: "nytt namn", changes: diffFacts(current.facts, factsIn(anna)) };
  await publish(
    { pointer, ...current },
    await serializeFolder(anna),
    { ...publishContext(store), now: Date.now },
    details,
  );
  rename(bo, "aby", "Bos Åby");
  const unconfirmed = await seed();
  expect(unconfirmed.exitCode).toBe(1);
  expect(unconfirmed.output).toContain("det skulle gå tillbaka:\nÄndras: Söderöns kommun (organisation)");
  expect(unconfirmed.output).toMatch(/Publicerat .* av kommunikation: nytt namn\./);
  expect(await visibleName(api.values)).toBe("Annas Söderön");
  const confirmed = await seed("--yes");
  const history = await runCommand(api, ["history", "--remote"]);
  expect(confirmed.exitCode).toBe(0);
  expect(history.output).toContain("kansliet: ny rubrik");
  expect(history.output).toContain("Ändrades: Annas Söderön. Namn: Söderöns kommun → Annas Söderön");
  if (process.env.SHOW_TRANSCRIPT)
    process.stderr.write([unconfirmed, confirmed, history].map((each) => each.output).join("\n---\n"));
});

test("two editors who publish concurrently both get a message, and no fact is lost", {
  timeout: 300_000,
}, async () => {
  let now = 0;
  const boPutsPointer = Promise.withResolvers<void>();
  const annaHasReadBack = Promise.withResolvers<void>();
  const boHasReadBack = Promise.withResolvers<void>();
  const pointerReads = { anna: 0, bo: 0 };
  const interleave = async ({ kind, keys, editor }: ApiCall) => {
    if (editor !== "anna" && editor !== "bo") return undefined;
    const isPointer = keys.join() === POINTER_KEY;
    if (kind === "put" && isPointer) {
      // Both have compared the pointer; then Anna writes it, and then Bo, who cannot read Anna's write yet.
      if (editor === "anna") await boPutsPointer.promise;
      else boPutsPointer.resolve();
      if (editor === "bo") await annaHasReadBack.promise;
      pointerReads[editor] = 1;
    } else if (kind === "get" && isPointer && pointerReads[editor] > 0) {
      pointerReads[editor] += 1;
      if (editor === "anna") annaHasReadBack.resolve();
      if (editor === "bo") boHasReadBack.resolve();
      // The second read after the write is the one after the lag.
      if (pointerReads[editor] > 2) await boHasReadBack.promise;
      if (pointerReads[editor] > 2) now = 200;
    }
    return undefined;
  };
  const api = await fakeCloudflareApi({ injectFault: interleave, readLag: { now: () => now, lagOf: () => 60 } });
  const [anna, bo] = [tinyFacts(), tinyFacts()];
  await publishFolder(anna, createMemoryStore(api.values));
  rename(anna, "soderon", "Annas Söderön");
  rename(bo, "aby", "Bos Åby");
  const seed = (editor: string, folder: string, by: string) =>
    // With a read lag, here without a wait, the command reads the pointer twice after its write.
    runCommand(
      { environment: api.environmentFor(editor) },
      ["seed", "--remote", "--yes", "--data", folder, "--by", by],
      { SAMVERKAN_READ_LAG: "1" },
    );
  const [first, second] = await Promise.all([seed("anna", anna, "kommunikation"), seed("bo", bo, "kansliet")]);
  const [, id = ""] = /Din, release (\S+), syns inte men finns kvar i historiken\./.exec(first.output) ?? [];
  expect(first.output).toContain("Någon annan publicerade i samma ögonblick som du, release ");
  expect(first.exitCode).toBe(1);
  expect(second.output).toContain(`Release ${id} kommer från ett annat försök vid samma tid.`);
  expect(second.exitCode).toBe(0);
  const store = createMemoryStore(api.values);
  const current = await currentReleaseOf(store);
  const history = await loadHistory(current, publishContext(store));
  if (history instanceof StoreError) throw history;
  expect(history).toContainEqual(
    expect.objectContaining({ state: "unlinked", record: expect.objectContaining({ id }) }),
  );
  // Only Anna's fact is restored; Bo's stays.
  const plan = await planDocumentRollback("soderon.yaml", id, history, current, publishContext(store));
  if (plan instanceof StoreError || isRefusal(plan)) throw new Error("the unlinked release cannot be rolled back to");
  await publish(current, await serializeRelease(plan.facts), publishContext(store));
  expect(await visibleName(api.values)).toBe("Annas Söderön");
  expect([...api.values].findLast(([key]) => key.startsWith("snapshot/"))?.[1]).toContain("Bos Åby");
});

/** A clock that advances only when all editors wait. Seconds. */
function virtualClock() {
  const timers: { at: number; resolve: () => void }[] = [];
  let now = 0;
  return {
    now: () => now,
    wait: (seconds: number) => new Promise<void>((resolve) => void timers.push({ at: now + seconds, resolve })),
    runUntil: async (promise: Promise<unknown>) => {
      let isDone = false;
      const end = promise.finally(() => {
        isDone = true;
      });
      while (!isDone) {
        await new Promise(setImmediate);
        const next = timers.toSorted((a, b) => a.at - b.at)[0];
        if (next === undefined) continue;
        timers.splice(timers.indexOf(next), 1);
        now = next.at;
        next.resolve();
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

type Outcome = PublishOutcome["kind"] | "unconfirmed" | "killed" | "live" | "followed" | "overwritten" | "unseen";

const editorSchedule = fc.record({
  start: fc.integer({ min: 0, max: 250 }),
  lag: fc.integer({ min: 0, max: 60 }),
  seconds: fc.integer({ min: 1, max: 5 }),
  killAt: fc.option(fc.integer({ min: 1, max: 16 }), { nil: undefined, freq: 3 }),
});

test("an editor whose release is overwritten gets a message, every message is correct, and the history is complete", async () => {
  const before = factsIn(tinyFacts());
  await fc.assert(
    fc.asyncProperty(fc.array(editorSchedule, { minLength: 2, maxLength: 3 }), async (schedules) => {
      const values = new Map<string, string>();
      const first = await loadCurrentRelease(publishContext(createMemoryStore(values)));
      if (first instanceof StoreError) throw first;
      await publish(first, await serializeRelease(before), {
        ...publishContext(createMemoryStore(values)),
        now: () => START,
      });
      const start = parsePointer(values.get(POINTER_KEY) ?? "");
      const clock = virtualClock();
      const writes: Write[] = [];
      const editors = schedules.map(async ({ start: from, lag, seconds, killAt }, editor) => {
        let calls = 0;
        let unlinked: readonly string[] = [];
        const isReadable = (write: Write) => write.editor === editor || write.at + lag <= clock.now();
        const readableValues = () =>
          new Map([...values, ...writes.filter(isReadable).map(({ key, value }) => [key, value] as const)]);
        const beforeCall = async () => {
          await clock.wait(seconds);
          calls += 1;
          if (calls === killAt) throw new Killed();
        };
        const store: KeyValueStore = {
          get: async (keys) => {
            await beforeCall();
            return createMemoryStore(readableValues()).get(keys);
          },
          keys: async (prefix) => {
            await beforeCall();
            return createMemoryStore(readableValues()).keys(prefix);
          },
          delete: () => Promise.reject(new Error("publishing deletes nothing")),
          put: async (put) => {
            await beforeCall();
            for (const [key, value] of put) writes.push({ at: clock.now(), editor, key, value });
          },
        };
        const facts = {
          ...before,
          organizations: before.organizations.map((one) =>
            one.id === ORGANIZATIONS[editor] ? { ...one, name: { sv: `${one.name.sv} ${editor}` } } : one,
          ),
        };
        const context = { ...publishContext(store), now: () => START + (1 + clock.now()) * 1000 };
        const publishFacts = async (): Promise<Outcome> => {
          await clock.wait(from);
          const current = await loadCurrentRelease(context);
          if (current instanceof StoreError) throw current;
          const base = { recorded: start, hasCommit: async () => false };
          const report = await checkBase(current, facts, base, context);
          if (report instanceof StoreError) throw report;
          if (report.reverted.length > 0) return "unconfirmed";
          const details = { base: report.base?.id, changes: diffFacts(current.facts, facts) };
          const outcome = await publish(current, await serializeRelease(facts), context, details);
          if (outcome.kind !== "published") return outcome.kind;
          const switchedAt = clock.now();
          const waits = [60, 135].map((seconds) => async () => {
            await clock.wait(switchedAt + seconds - clock.now());
            return true;
          });
          const confirmed = await confirmPublication(outcome.pointer, context, waits);
          if (confirmed.kind === "live") unlinked = confirmed.unlinked;
          return confirmed.kind;
        };
        const outcome = await publishFacts().catch((error: unknown): Outcome => {
          if (error instanceof Killed) return "killed";
          throw error;
        });
        return { outcome, unlinked };
      });
      await clock.runUntil(Promise.all(editors));
      const outcomes = await Promise.all(editors);
      const finalValues = new Map([...values, ...writes.map(({ key, value }) => [key, value] as const)]);
      const live = await loadCurrentRelease(publishContext(createMemoryStore(finalValues)));
      if (live instanceof StoreError) throw live;
      const history = await loadHistory(live, publishContext(createMemoryStore(finalValues)));
      if (history instanceof StoreError) throw history;
      const linked = [live.pointer, ...(live.pointer?.previous ?? [])].map((record) => record?.id);
      for (const { editor, value } of writes.filter(({ key }) => key === POINTER_KEY)) {
        const id = parsePointer(value)?.id ?? "";
        const { outcome = "killed", unlinked = [] } = outcomes[editor] ?? {};
        expect(history.map(({ record }) => record.id)).toContain(id);
        const organization = live.facts?.organizations.find((one) => one.id === ORGANIZATIONS[editor]);
        const isOverwritten = !organization?.name.sv.endsWith(` ${editor}`);
        expect([outcome, isOverwritten, linked.includes(id)]).toEqual([outcome, isOverwritten, !isOverwritten]);
        if (outcome === "killed") continue;
        // What an editor is told of the own publication, and of those of others, is true.
        if (isOverwritten) expect(["overwritten", "conflict", "unknown"]).toContain(outcome);
        else expect(["live", "followed", "unknown"]).toContain(outcome);
        expect(unlinked.filter((other) => linked.includes(other))).toEqual([]);
      }
    }),
    { numRuns: IS_LONG ? 1000 : 400 },
  );
});

const START = Date.UTC(2026, 0, 1);
