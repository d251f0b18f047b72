import { expect, test } from "vitest";
import { loadFacts } from "../../src/seed/load-facts.ts";
import { loadFactsInThread } from "../../src/seed/load-facts-in-thread.ts";
import { TYRESO } from "../fixtures/tyreso.ts";
import { BROKEN, scratchFolder, tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

test.for([
  ["facts", TYRESO],
  ["problems", tinyFacts(BROKEN)],
  ["problems", "/finns-inte"],
] as const)("a worker thread loads the same %s from %s as the main thread", async ([kind, folder]) => {
  const loaded = await loadFactsInThread(folder);
  expect(loaded.kind).toBe(kind);
  expect(loaded).toStrictEqual(loadFacts(folder));
});

/** A module that logs the host of each TLS connection on stderr. */
const LOG_TLS_HOSTS = `import tls from "node:tls";
const { connect } = tls;
tls.connect = (options, ...rest) => (console.error("TLS to " + options.host), connect(options, ...rest));`;

test("publishing locally makes no network connection with TLS", { timeout: 60_000 }, async () => {
  const state = scratchFolder();
  const { output, exitCode } = await runCommand(
    { environment: {} },
    ["seed", "--data", tinyFacts(), "--state", state],
    {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(LOG_TLS_HOSTS)}`,
      MINIFLARE_CACHE_DIR: scratchFolder(),
    },
  );
  expect(exitCode).toBe(0);
  expect(output).not.toContain("TLS to");
});
