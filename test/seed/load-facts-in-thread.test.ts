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
] as const)("a thread finds the same %s in %s as the command itself would", async ([kind, folder]) => {
  const loaded = await loadFactsInThread(folder);
  expect(loaded.kind).toBe(kind);
  expect(loaded).toStrictEqual(loadFacts(folder));
});

/** Names on stderr each computer that a connection with TLS is made to. */
const NAMES_CONNECTIONS = `import tls from "node:tls";
const { connect } = tls;
tls.connect = (options, ...rest) => (console.error("TLS to " + options.host), connect(options, ...rest));`;

test("publishing on this computer asks no other computer anything", { timeout: 60_000 }, async () => {
  const state = scratchFolder();
  const { output, exitCode } = await runCommand(
    { environment: {} },
    ["seed", "--data", tinyFacts(), "--state", state],
    {
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(NAMES_CONNECTIONS)}`,
      MINIFLARE_CACHE_DIR: scratchFolder(),
    },
  );
  expect(exitCode).toBe(0);
  expect(output).not.toContain("TLS to");
});
