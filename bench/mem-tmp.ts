import { loadFacts } from "../src/seed/load-facts.ts";
import { generatedFacts } from "./generated-facts.ts";
import { startKvServer } from "./kv-server.ts";
import { releaseValues } from "./publishing.ts";
import { builtWorker, startWorkerd } from "./workerd.ts";
import { residentBytes, untilQuiet } from "./cpu-usage.ts";
const reading = loadFacts("data"); if (reading.kind !== "facts") throw 1;
const values = await releaseValues(generatedFacts(reading.facts, 10_000));
const kv = await startKvServer(values);
const script = await builtWorker("src/worker/index.ts");
for (const path of process.argv.slice(2)) {
  const s = await startWorkerd({ script, kv: kv.port });
  const c0 = await untilQuiet(s.pid); const m0 = residentBytes(s.pid); let peak = 0;
  const timer = setInterval(() => { peak = Math.max(peak, residentBytes(s.pid)); }, 5);
  const before = kv.use();
  const r = await fetch(s.origin + path);
  const reader = r.body!.getReader(); let n = 0; let first = 0;
  for (;;) { const { done, value } = await reader.read(); if (done) break; if (!first) first = performance.now(); n += value.length; }
  clearInterval(timer);
  const c1 = await untilQuiet(s.pid); peak = Math.max(peak, residentBytes(s.pid));
  const use = kv.use();
  console.log(path, r.status, (n / 1e6).toFixed(2) + " MB", "peak +" + ((peak - m0) / 2 ** 20).toFixed(1), "MiB", "cpu", ((c1 - c0) / 1000).toFixed(0), "ms", "reads", use.reads - before.reads, ((use.bytes - before.bytes)/1e6).toFixed(1)+"MB", r.headers.get("x-samverkan-source"));
  await s.stop();
}
await kv.stop();
