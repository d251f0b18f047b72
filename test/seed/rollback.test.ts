// `script` (util-linux) stands in for a person at a terminal: it runs the command in a pseudo-terminal.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { findMismatch, restoreDocument } from "../../src/seed/diff/restore-document.ts";
import { withLocalStore } from "../../src/seed/publish/local-store.ts";
import { fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { createMemoryStore, factsIn, factsWithName, publishFolder, visibleName } from "./published.ts";
import { scratchFolder, TINY, tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

const NO_API = { environment: {} };
const OLD = "Söderöns kommun";
const NEW = "Söderöns stad";

/** A local KV with three releases: the first, one in which Söderön is renamed, and one in which Åby is renamed too. */
async function publishLocally() {
  const [state, data] = [scratchFolder(), tinyFacts()];
  await withLocalStore(async (store) => {
    await publishFolder(data, store);
    rename(data, "soderon", NEW);
    await publishFolder(data, store);
    rename(data, "aby", "Åby stad");
    await publishFolder(data, store);
  }, state);
  const run = (name: string, ...parameters: readonly string[]) =>
    runCommand(NO_API, [name, "--state", state, "--data", data, ...parameters]);
  return { state, data, run };
}

function rename(data: string, id: string, name: string): void {
  const file = join(data, `organizations/${id}.yaml`);
  writeFileSync(file, readFileSync(file, "utf8").replace(/^name: .*$/m, `name: ${name}`));
}

describe.concurrent("rolling back one file", { timeout: 120_000 }, () => {
  test("changes nothing else, and prints the edits that the folder needs", async ({ expect }) => {
    const { data, run } = await publishLocally();
    await run("seed");
    const rolledBack = await run("rollback", "--only", "organizations/soderon.yaml");
    const unconfirmed = await run("seed");
    expect(rolledBack.output).toContain(
      ", bara organizations/soderon.yaml.\n\nÄndras: Söderöns kommun (organisation)\n",
    );
    expect(rolledBack.output).toContain(`  Namn: ${NEW} → ${OLD}\n`);
    expect(rolledBack.output).not.toContain("Åby");
    expect(rolledBack.output).toContain(
      `Ändra också i ${data}/organizations/soderon.yaml. Annars frågas nästa som publicerar om det ska ändras tillbaka:\n` +
        `  Namn: skriv ”${OLD}”, inte ”${NEW}”\n`,
    );
    expect(unconfirmed.output).toContain("Det här har andra publicerat sedan dess, och det skulle gå tillbaka:");
    expect([rolledBack.exitCode, unconfirmed.exitCode]).toEqual([0, 1]);
    rename(data, "soderon", OLD);
    const unchanged = await run("seed");
    expect(unchanged.output).toContain("Uppgifterna är desamma");
  });

  test("restores a removed file, and removes an added one", async ({ expect }) => {
    const [state, data] = [scratchFolder(), tinyFacts()];
    const run = (name: string, ...more: readonly string[]) =>
      runCommand(NO_API, [name, "--state", state, "--data", data, ...more]);
    await run("seed");
    const file = join(data, "collaborations/naringslivet.md");
    cpSync(file, join(scratchFolder(), "copy.md"));
    rmSync(file);
    await run("seed", "--yes");
    const rolledBack = await run("rollback", "--only", "naringslivet.md");
    expect(rolledBack.output).toContain("Tillkommer: Fjärdens näringsliv (samarbete)");
    expect(rolledBack.output).toContain(`Lägg tillbaka ${file}.`);
    const removed = await run("rollback", "--only", "naringslivet", "--yes");
    expect(removed.output).toContain("Tas bort: Fjärdens näringsliv (samarbete)");
    expect(removed.output).toContain(`${file} har redan det som nu är publicerat.`);
  });

  test("is rejected if the file never changed, or if it does not exist", async ({ expect }) => {
    const { run, state } = await publishLocally();
    const pointer = () => withLocalStore((store) => store.get([POINTER_KEY]), state);
    const before = await pointer();
    const unchanged = await run("rollback", "--only", "organizations/norrvik.yaml");
    expect(unchanged.output).toContain("organizations/norrvik.yaml är likadan i alla versioner som historiken har.");
    const missing = await run("rollback", "--only", "organizations/soderom.yaml");
    expect(missing.output).toContain("Menade du `organizations/soderon.yaml`?");
    expect([unchanged.exitCode, missing.exitCode]).toEqual([1, 1]);
    expect(await pointer()).toEqual(before);
  });
});

describe("restoring a document of an earlier release", () => {
  const facts = factsIn(TINY);

  test("is rejected if it refers to an organization that no longer exists", () => {
    const without = { ...facts, organizations: facts.organizations.filter(({ id }) => id !== "soderon") };
    const restored = restoreDocument(facts, without, { of: "organization", id: "soderon" });
    expect(findMismatch(restored)).toContain("hänvisar till organisationen soderon, som då inte finns");
    expect(findMismatch(facts)).toBeUndefined();
  });

  test("is rejected if another document has its id as a former id", () => {
    const collaborations = facts.collaborations.map((each) =>
      each.id === "naringslivet" ? { ...each, id: "nytt", formerIds: ["naringslivet"] } : each,
    );
    const live = { ...facts, collaborations };
    const restored = restoreDocument(live, facts, { of: "collaboration", id: "naringslivet" });
    expect(findMismatch(restored)).toContain("nytt har tagit över dess adress");
  });
});

test("a remote rollback needs confirmation, and without it nothing is written", { timeout: 300_000 }, async () => {
  const api = await fakeCloudflareApi();
  await publishFolder(factsWithName("Gamla Söderön"), createMemoryStore(api.values));
  await publishFolder(factsWithName("Nya Söderön"), createMemoryStore(api.values));
  const before = new Map(api.values);
  const unconfirmed = await runCommand(api, ["rollback", "--remote"]);
  expect(unconfirmed.output).toContain("Namn: Nya Söderön → Gamla Söderön");
  expect(unconfirmed.output).toContain("npm run rollback -- --yes --remote");
  expect(unconfirmed.exitCode).toBe(1);
  expect(api.values).toEqual(before);
  const rolledBack = await runCommand(api, ["rollback", "--remote", "--only", "soderon.yaml", "--yes"]);
  expect(rolledBack.exitCode).toBe(0);
  expect(rolledBack.output).toContain("Ingen annan publicerade samtidigt.");
  expect(await visibleName(api.values)).toBe("Gamla Söderön");
});

const SCRIPT = "/usr/bin/script";
const hasTerminal = process.platform === "linux" && existsSync(SCRIPT);

/** Runs the command in a terminal, and answers its question. */
async function rollBackAtTerminal(state: string, answer: string) {
  const command = `${process.execPath} src/seed/cli/rollback.ts --state ${state}`;
  const child = spawn(SCRIPT, ["-qec", command, "/dev/null"], { cwd: join(import.meta.dirname, "../..") });
  let output = "";
  let isAnswered = false;
  child.stdout.setEncoding("utf8").on("data", (part: string) => {
    output += part;
    if (isAnswered || !output.includes("Ska det gå tillbaka så? (ja/nej)")) return;
    isAnswered = true;
    child.stdin.write(answer);
  });
  await once(child, "close");
  return { output, exitCode: child.exitCode };
}

test.skipIf(!hasTerminal && process.env.CI !== "true")(
  "in a terminal the command asks for confirmation; no and Ctrl-C change nothing (needs util-linux)",
  { timeout: 120_000 },
  async () => {
    const { state } = await publishLocally();
    for (const answer of ["nej\n", "\u0003"]) {
      const { output, exitCode } = await rollBackAtTerminal(state, answer);
      expect(output).toContain("Inget är ändrat för besökarna.");
      expect(exitCode).toBe(1);
    }
    const { output, exitCode } = await rollBackAtTerminal(state, "ja\n");
    expect(output).toContain("Publicerat: release");
    expect(exitCode).toBe(0);
  },
);
