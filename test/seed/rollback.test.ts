// A person at a terminal is played by `script` (util-linux), which gives the command a terminal of its own.

import { spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { findMismatch, restoreDocument } from "../../src/seed/diff/restore-document.ts";
import { withLocalStore } from "../../src/seed/publish/local-store.ts";
import { fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { factsIn, factsNaming, publishFrom, tableStore, visibleName } from "./published.ts";
import { scratchFolder, TINY, tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

const NOWHERE = { environment: {} };
const OLD = "Söderöns kommun";
const NEW = "Söderöns stad";

/** Local KV in which Söderön was renamed, and then Åby too. */
async function localReleases() {
  const [state, data] = [scratchFolder(), tinyFacts()];
  await withLocalStore(async (store) => {
    await publishFrom(data, store);
    rename(data, "soderon", NEW);
    await publishFrom(data, store);
    rename(data, "aby", "Åby stad");
    await publishFrom(data, store);
  }, state);
  const run = (name: string, ...parameters: readonly string[]) =>
    runCommand(NOWHERE, [name, "--state", state, "--data", data, ...parameters]);
  return { state, data, run };
}

function rename(data: string, id: string, name: string): void {
  const file = join(data, `organizations/${id}.yaml`);
  writeFileSync(file, readFileSync(file, "utf8").replace(/^name: .*$/m, `name: ${name}`));
}

describe.concurrent("one file's facts", { timeout: 120_000 }, () => {
  test("can be rolled back alone, and the edits for the folder are printed", async ({ expect }) => {
    const { data, run } = await localReleases();
    await run("seed");
    const back = await run("rollback", "--only", "organizations/soderon.yaml");
    const unmended = await run("seed");
    expect(back.output).toContain(", bara organizations/soderon.yaml.\n\nÄndras: Söderöns kommun (organisation)\n");
    expect(back.output).toContain(`  Namn: ${NEW} → ${OLD}\n`);
    expect(back.output).not.toContain("Åby");
    expect(back.output).toContain(
      `Ändra också i ${data}/organizations/soderon.yaml. Annars frågas nästa som publicerar om det ska ändras tillbaka:\n` +
        `  Namn: skriv ”${OLD}”, inte ”${NEW}”\n`,
    );
    expect(unmended.output).toContain("Det här har andra publicerat sedan dess, och det skulle gå tillbaka:");
    expect([back.exitCode, unmended.exitCode]).toEqual([0, 1]);
    rename(data, "soderon", OLD);
    const mended = await run("seed");
    expect(mended.output).toContain("Uppgifterna är desamma");
  });

  test("that were removed are restored, and added ones are removed", async ({ expect }) => {
    const [state, data] = [scratchFolder(), tinyFacts()];
    const run = (name: string, ...more: readonly string[]) =>
      runCommand(NOWHERE, [name, "--state", state, "--data", data, ...more]);
    await run("seed");
    const file = join(data, "collaborations/naringslivet.md");
    cpSync(file, join(scratchFolder(), "kept.md"));
    rmSync(file);
    await run("seed", "--yes");
    const back = await run("rollback", "--only", "naringslivet.md");
    expect(back.output).toContain("Tillkommer: Fjärdens näringsliv (samarbete)");
    expect(back.output).toContain(`Lägg tillbaka ${file}.`);
    const away = await run("rollback", "--only", "naringslivet", "--yes");
    expect(away.output).toContain("Tas bort: Fjärdens näringsliv (samarbete)");
    expect(away.output).toContain(`${file} har redan det som nu är publicerat.`);
  });

  test("of a file that never changed, or that does not exist, are not gone back to", async ({ expect }) => {
    const { run, state } = await localReleases();
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

describe("documents of different releases", () => {
  const facts = factsIn(TINY);

  test("are not published together where one refers to another that is not there", () => {
    const without = { ...facts, organizations: facts.organizations.filter(({ id }) => id !== "soderon") };
    const restored = restoreDocument(facts, without, { of: "organization", id: "soderon" });
    expect(findMismatch(restored)).toContain("hänvisar till organisationen soderon, som då inte finns");
    expect(findMismatch(facts)).toBeUndefined();
  });

  test("are not published together where one has taken over the other's address", () => {
    const heir = facts.collaborations.map((each) =>
      each.id === "naringslivet" ? { ...each, id: "nytt", formerIds: ["naringslivet"] } : each,
    );
    const live = { ...facts, collaborations: heir };
    const restored = restoreDocument(live, facts, { of: "collaboration", id: "naringslivet" });
    expect(findMismatch(restored)).toContain("nytt har tagit över dess adress");
  });
});

test("a remote rollback needs confirmation; without it nothing is written", { timeout: 300_000 }, async () => {
  const api = await fakeCloudflareApi();
  await publishFrom(factsNaming("Gamla Söderön"), tableStore(api.values));
  await publishFrom(factsNaming("Nya Söderön"), tableStore(api.values));
  const before = new Map(api.values);
  const refused = await runCommand(api, ["rollback", "--remote"]);
  expect(refused.output).toContain("Namn: Nya Söderön → Gamla Söderön");
  expect(refused.output).toContain("npm run rollback -- --yes --remote");
  expect(refused.exitCode).toBe(1);
  expect(api.values).toEqual(before);
  const back = await runCommand(api, ["rollback", "--remote", "--only", "soderon.yaml", "--yes"]);
  expect(back.exitCode).toBe(0);
  expect(back.output).toContain("Ingen annan publicerade samtidigt.");
  expect(await visibleName(api.values)).toBe("Gamla Söderön");
});

const SCRIPT = "/usr/bin/script";
const hasTerminal = process.platform === "linux" && existsSync(SCRIPT);

/** Rolls back at a terminal, where the question gets this answer. */
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
  "at a terminal it asks; no and Ctrl-C change nothing, yes does (needs util-linux)",
  { timeout: 120_000 },
  async () => {
    const { state } = await localReleases();
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
