import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withLocalStore } from "../../src/seed/publish/local-store.ts";
import { factsNaming } from "./published.ts";
import { BROKEN, scratchFolder, tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

const NOWHERE = { environment: {} };

function localCommands() {
  const state = scratchFolder();
  return {
    state,
    run: (name: string, ...parameters: readonly string[]) =>
      runCommand(NOWHERE, [name, "--state", state, ...parameters]),
  };
}

describe.concurrent("the commands on an editor's own computer", { timeout: 300_000 }, () => {
  test("a folder for the local state that cannot be created is reported at once", async () => {
    const { output, exitCode } = await runCommand(NOWHERE, [
      "seed",
      "--data",
      tinyFacts(),
      "--state",
      "/proc/finns-inte",
    ]);
    expect(output).toContain("det går inte att skriva i /proc/finns-inte");
    expect(exitCode).toBe(1);
  });

  test("publish, see the history, go back: each says where it works and what it did", async () => {
    const { run } = localCommands();
    const first = await run("seed", "--data", tinyFacts());
    const second = await run("seed", "--data", factsNaming("Söderöns stad"));
    const again = await run("seed", "--data", factsNaming("Söderöns stad"));
    const back = await run("rollback");
    const history = await run("history");
    expect([first, second, again, back, history].map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
    for (const { output } of [first, second, again, back]) {
      expect(output.split("\n")[0]).toContain("LOKALT");
      expect(output.trimEnd().split("\n").at(-1)).toBe("Klart: LOKALT, bara på den här datorn.");
    }
    expect(first.output).toContain("3 skrivningar.");
    expect(again.output).toContain("0 skrivningar.");
    expect(back.output).toContain("Namn: Söderöns stad → Söderöns kommun");
    expect(back.output).toContain("2 skrivningar.");
    expect(history.output.match(/^ {2}\d{4}-/gm)).toHaveLength(3);
  });

  test("going back to a release that is not there, or whose copy is damaged, changes nothing", async () => {
    const { run, state } = localCommands();
    await run("seed", "--data", tinyFacts());
    const nothing = await run("rollback");
    await run("seed", "--data", factsNaming("Söderöns stad"));
    const history = await run("history");
    const old = /(\S+-([0-9a-f]{8}))\n\nGå/.exec(history.output);
    const misspelled = await run("rollback", `${old?.[1]}x`);
    await withLocalStore(async (store) => {
      const pointer = (await store.get(["release/1"])).get("release/1") ?? "";
      const sha = /"previous":\[\{[^}]*"snapshot":"([0-9a-f]{64})"/.exec(pointer)?.[1];
      await store.put(new Map([[`snapshot/${sha}`, "{}"]]));
    }, state);
    const damaged = await run("rollback");
    expect([nothing, misspelled, damaged].map(({ exitCode }) => exitCode)).toEqual([1, 1, 1]);
    expect(nothing.output).toContain("Det finns ingen tidigare version");
    expect(misspelled.output).toContain(`Menade du \`${old?.[1]}\`?`);
    expect(damaged.output).toContain("saknas eller är skadad");
    expect((await run("history")).output).toBe(history.output);
  });

  test("a release that removes more than a third of the collaborations needs a yes", async () => {
    const { run } = localCommands();
    const folder = tinyFacts();
    await run("seed", "--data", folder);
    rmSync(join(folder, "collaborations/naringslivet.md"));
    rmSync(join(folder, "collaborations/overformyndarnamnden.md"));
    const refused = await run("seed", "--data", folder);
    const confirmed = await run("seed", "--data", folder, "--yes");
    expect(refused.output).toContain("Inget är publicerat. Mer än en tredjedel av samarbetena skulle försvinna.");
    expect([refused.exitCode, confirmed.exitCode]).toEqual([1, 0]);
  });

  test("facts with problems are not published", async () => {
    const { run } = localCommands();
    const refused = await run("seed", "--data", tinyFacts(join(BROKEN, "an-unknown-organization/data")));
    expect(refused.exitCode).toBe(1);
    expect(refused.output).toContain("Menade du `soderon`?");
    expect((await run("history")).output).toContain("Inget är publicerat än.");
  });
});

test.for<[string, readonly string[], object, string]>([
  ["a misspelled option", ["--remot"], {}, "Menade du `--remote`?"],
  ["an option too many", ["nu"], {}, "Kommandot förstår inte nu. Inget är gjort."],
  [
    "an option that npm kept for itself",
    [],
    { npm_config_remote: "true" },
    "Skriv -- emellan: npm run seed -- --remote",
  ],
  ["a preview that npm kept for itself", [], { npm_config_dry_run: "true" }, "npm run seed -- --dry-run"],
])("%s stops the command before it does anything", async ([, parameters, environment, words]) => {
  const { exitCode, output } = await runCommand(NOWHERE, ["seed", ...parameters], environment);
  expect(output).toContain(words);
  expect(output.split("\n")).toHaveLength(3);
  expect(exitCode).toBe(2);
});

test("problems are annotations beside the lines for the code host", async () => {
  const folder = tinyFacts(join(BROKEN, "an-unknown-organization/data"));
  const { exitCode, output } = await runCommand(NOWHERE, ["check", "--data", folder, "--format", "github"]);
  expect(exitCode).toBe(1);
  expect(output.split("\n")[0]).toBe(
    `::error file=${folder}/collaborations/brandforsvaret.md,line=18,col=19,title=members[2].organization::` +
      "Det finns ingen organisation `sodron`. Menade du `soderon`? Rätta id:t, eller lägg till filen organizations/sodron.yaml.",
  );
});
