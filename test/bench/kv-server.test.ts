import { afterAll, beforeAll, expect, test } from "vitest";
import { type KvServer, startKvServer } from "../../bench/kv-server.ts";
import { buildText, startWorkerd } from "../../bench/workerd.ts";

const WORKER = `export default {
  async fetch(request, env) {
    const one = await env.KV.get("a/b", { type: "text", cacheTtl: 60 });
    const absent = await env.KV.get("absent");
    const several = Object.fromEntries(await env.KV.get(["a/b", "json", "absent"]));
    const parsed = Object.fromEntries(await env.KV.get(["json"], "json"));
    return Response.json({ one, absent, several, parsed });
  },
};`;

let kv: KvServer;

beforeAll(async () => {
  kv = await startKvServer(
    new Map([
      ["a/b", "å"],
      ["json", '{"c":1}'],
    ]),
  );
});

afterAll(() => kv.stop());

test("a Worker reads one or several keys from the KV of the bench like from a real one, and the reads are counted", async () => {
  const server = await startWorkerd({ script: await buildText(WORKER), kv: kv.port });
  try {
    expect(await (await fetch(server.origin)).json()).toEqual({
      one: "å",
      absent: null,
      several: { "a/b": "å", json: '{"c":1}', absent: null },
      parsed: { json: { c: 1 } },
    });
    // Two keys alone, three at once and one more; å has two bytes.
    expect(kv.usage()).toEqual({ reads: 6, bytes: 2 + 2 + 7 + 7, rounds: 4 });
  } finally {
    await server.stop();
  }
});

test("without an answer for ever, reads are counted as well", async () => {
  const hanging = await startKvServer(new Map([["a", "å"]]), Number.POSITIVE_INFINITY);
  const script = `export default {
    async fetch(request, env) {
      const read = env.KV.get("a").then(() => "answered");
      return new Response(await Promise.race([read, scheduler.wait(200).then(() => "given up")]));
    },
  };`;
  const server = await startWorkerd({ script, kv: hanging.port });
  try {
    expect(await (await fetch(server.origin)).text()).toBe("given up");
    expect(hanging.usage().rounds).toBe(1);
  } finally {
    await server.stop();
    await hanging.stop();
  }
});
