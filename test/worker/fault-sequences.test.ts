import { env } from "cloudflare:workers";
import { expect, test } from "vitest";
import { nextPointer } from "../../src/release/next-pointer.ts";
import { parsePointer, serializePointer } from "../../src/release/pointer.ts";
import { createSnapshot, POINTER_KEY, snapshotKey } from "../../src/release/storage.ts";
import fc from "../fast-check.ts";
import { KV_FAULTS, POINTER_FAULTS, SNAPSHOT_FAULTS, testKv } from "./kv.ts";
import { NOW, published, startService } from "./service.ts";

const SECOND = 1_000;
const FAULTS = { ...KV_FAULTS, ...POINTER_FAULTS, ...SNAPSHOT_FAULTS };
const PATHS = [
  "/",
  "/fragments/overview",
  "/fragments/collaborations/smohf",
  "/api/v1/collaborations",
  "/feed.atom",
  "/embeds/matrix",
];

/** The facts of the n-th publication: the name says which. */
const factsOf = (number: number) =>
  env.SNAPSHOT.replaceAll("Södertörns miljö- och hälsoskyddsförbund", `Förbundet nummer ${number}.`);

const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("request" as const), path: fc.constantFrom(...PATHS) }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant("wait" as const), seconds: fc.constantFrom(1, 6, 11, 16, 31, 61, 3_600) }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant("fault" as const), name: fc.constantFrom(...Object.keys(FAULTS)) }),
  },
  { weight: 2, arbitrary: fc.constant({ kind: "mend" as const }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant("publish" as const),
      withRoot: fc.boolean(),
      ahead: fc.constantFrom(0, 0, 0, 7_200),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: "old pointer" as const }) },
);

test("after any sequence of faults of KV a response is complete, of one release, marked by its source, and never older than the last", {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 25 }), fc.boolean(), async (steps, hasBundle) => {
      let now = NOW;
      let number = 1;
      const kv = testKv(await published(factsOf(1)));
      const numbers = new Map([[parsePointer(kv.values.get(POINTER_KEY) ?? "")?.id, 1]]);
      const outdated: string[] = [];
      const service = startService({ reader: kv, clock: () => now, bundled: hasBundle ? factsOf(0) : "" });
      let newest = 0;
      let hasAnswered = false;
      for (const each of steps) {
        if (each.kind === "wait") now += each.seconds * SECOND;
        if (each.kind === "fault") kv.fault = FAULTS[each.name];
        if (each.kind === "mend") kv.fault = undefined;
        if (each.kind === "old pointer" && outdated[0] !== undefined) kv.values.set(POINTER_KEY, outdated.at(-1) ?? "");
        if (each.kind === "publish") {
          number += 1;
          const text = factsOf(number);
          const { sha } = await createSnapshot(text);
          const current = kv.values.get(POINTER_KEY) ?? "";
          outdated.push(current);
          const pointer = nextPointer(sha, now + each.ahead * SECOND, parsePointer(current), {
            root: each.withRoot ? text : undefined,
            isTimeConfirmed: true,
          });
          numbers.set(pointer.id, number);
          kv.values.set(snapshotKey(sha), text);
          kv.values.set(POINTER_KEY, serializePointer(pointer));
        }
        if (each.kind !== "request") continue;
        const response = await service.request(each.path);
        const text = await response.text();
        if (response.status === 503) {
          expect([hasBundle, hasAnswered]).toEqual([false, false]);
          continue;
        }
        expect(response.status).toBe(200);
        hasAnswered = true;
        const source = response.headers.get("X-Samverkan-Source");
        const release = response.headers.get("X-Samverkan-Release");
        const of = source === "bundled" ? 0 : (numbers.get(release ?? "") ?? -1);
        const named = [...text.matchAll(/Förbundet nummer (\d+)\./g)].map(([, digits]) => Number(digits));
        if (named.length > 0) expect(new Set(named)).toEqual(new Set([of]));
        expect(of).toBeGreaterThanOrEqual(newest);
        newest = Math.max(newest, of);
        // A feed may lack the descriptions of changes, which are in a value of their own; it is then not cached.
        if (each.path !== "/feed.atom" || source === "bundled") {
          expect(response.headers.get("Cache-Control") === "no-store").toBe(source === "bundled");
        }
        if (each.path.startsWith("/fragments")) expect(text.includes("Uppgifterna är från")).toBe(source !== "live");
        const etag = response.headers.get("ETag");
        if (etag === null) continue;
        const again = await service.request(each.path, { headers: { "If-None-Match": etag } });
        const isSame =
          again.headers.get("X-Samverkan-Release") === release && again.headers.get("X-Samverkan-Source") === source;
        if (isSame) expect(again.status).toBe(304);
      }
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 150) },
  );
});
