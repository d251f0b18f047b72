import { afterAll, beforeAll, expect, test } from "vitest";
import type { Running } from "../../bench/cpu-usage.ts";
import { cpuUntilFirstByte } from "../../bench/growth-first-byte.ts";
import { startWorkerd } from "../../bench/workerd.ts";

/** /at-once and /after-work send one byte, the latter after some 100 ms of work, and then nothing more: the body never ends. */
const WORKER = `
function work(rounds) {
  let number = 1;
  for (let round = 0; round < rounds; round += 1) number = (number * 48271) % 2147483647;
  return number;
}
export default {
  fetch({ url }) {
    const { pathname } = new URL(url);
    if (pathname === "/missing") return new Response("missing", { status: 404 });
    const { readable, writable } = new TransformStream();
    const writer = writable.getWriter();
    const first = pathname === "/after-work" ? work(5e7) : 0;
    writer.write(new TextEncoder().encode(first < 0 ? "" : "a"));
    setTimeout(() => writer.close(), 1e9);
    return new Response(readable);
  },
};`;

const isLinux = process.platform === "linux";
let server: Running;

beforeAll(async () => {
  if (isLinux) server = await startWorkerd({ script: WORKER });
});

afterAll(() => server?.stop());

test.skipIf(!isLinux)(
  "the CPU until the first byte includes the work before it, and does not wait for the rest",
  async () => {
    const atOnce = await cpuUntilFirstByte(server, "/at-once");
    expect(atOnce).toBeGreaterThan(0);
    expect(await cpuUntilFirstByte(server, "/after-work")).toBeGreaterThan(5 * atOnce);
  },
);

test.skipIf(!isLinux)("another status than 200 is an error", async () => {
  await expect(cpuUntilFirstByte(server, "/missing")).rejects.toThrow("/missing has status 404");
});
