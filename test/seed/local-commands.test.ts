import { rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { withLocalStore } from "../../src/seed/publish/local-store.ts";
import { factsWithName } from "./published.ts";
import { BROKEN, scratchFolder, tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

const NO_API = { environment: {} };

function localCommands() {
  const state = scratchFolder();
  return {
    state,
    run: (name: string, ...parameters: readonly string[]) =>
      runCommand(NO_API, [name, "--state", state, ...parameters]),
  };
}

describe.concurrent("the local commands", { timeout: 300_000 }, () => {
  test("report a state folder that cannot be created", async () => {
    const { output, exitCode } = await runCommand(NO_API, [
      "seed",
      "--data",
      tinyFacts(),
      "--state",
      "/proc/finns-inte",
    ]);
    expect(output).toContain("det går inte att skriva i /proc/finns-inte");
    expect(exitCode).toBe(1);
  });

  test("publish, print the history and roll back, and each prints its target and its outcome", async () => {
    const { run } = localCommands();
    const first = await run("seed", "--data", tinyFacts());
    const second = await run("seed", "--data", factsWithName("Söderöns stad"));
    const unchanged = await run("seed", "--data", factsWithName("Söderöns stad"));
    const rolledBack = await run("rollback");
    const history = await run("history");
    expect([first, second, unchanged, rolledBack, history].map(({ exitCode }) => exitCode)).toEqual([0, 0, 0, 0, 0]);
    for (const { output } of [first, second, unchanged, rolledBack]) {
      expect(output.split("\n")[0]).toContain("LOKALT");
      expect(output.trimEnd().split("\n").at(-1)).toBe("Klart: LOKALT, bara på den här datorn.");
    }
    expect(first.output).toContain("3 skrivningar.");
    expect(unchanged.output).toContain("0 skrivningar.");
    expect(rolledBack.output).toContain("Namn: Söderöns stad → Söderöns kommun");
    expect(rolledBack.output).toContain("2 skrivningar.");
    expect(history.output.match(/^ {2}\d{4}-/gm)).toHaveLength(3);
  });

  test("change nothing in a rollback to a release that does not exist or is damaged", async () => {
    const { run, state } = localCommands();
    await run("seed", "--data", tinyFacts());
    const withoutPrevious = await run("rollback");
    await run("seed", "--data", factsWithName("Söderöns stad"));
    const history = await run("history");
    const previous = /(\S+-([0-9a-f]{8}))\n\nGå/.exec(history.output);
    const misspelled = await run("rollback", `${previous?.[1]}x`);
    await withLocalStore(async (store) => {
      const pointer = (await store.get(["release/1"])).get("release/1") ?? "";
      const sha = /"previous":\[\{[^}]*"snapshot":"([0-9a-f]{64})"/.exec(pointer)?.[1];
      await store.put(new Map([[`snapshot/${sha}`, "{}"]]));
    }, state);
    const damaged = await run("rollback");
    expect([withoutPrevious, misspelled, damaged].map(({ exitCode }) => exitCode)).toEqual([1, 1, 1]);
    expect(withoutPrevious.output).toContain("Det finns ingen tidigare version");
    expect(misspelled.output).toContain(`Menade du \`${previous?.[1]}\`?`);
    expect(damaged.output).toContain("saknas eller är skadad");
    expect((await run("history")).output).toBe(history.output);
  });

  test("need confirmation to publish a release without more than a third of the collaborations", async () => {
    const { run } = localCommands();
    const folder = tinyFacts();
    await run("seed", "--data", folder);
    rmSync(join(folder, "collaborations/naringslivet.md"));
    rmSync(join(folder, "collaborations/overformyndarnamnden.md"));
    const unconfirmed = await run("seed", "--data", folder);
    const confirmed = await run("seed", "--data", folder, "--yes");
    expect(unconfirmed.output).toContain("Inget är publicerat. Mer än en tredjedel av samarbetena skulle försvinna.");
    expect([unconfirmed.exitCode, confirmed.exitCode]).toEqual([1, 0]);
  });

  test("do not publish facts with errors", async () => {
    const { run } = localCommands();
    const rejected = await run("seed", "--data", tinyFacts(join(BROKEN, "an-unknown-organization/data")));
    expect(rejected.exitCode).toBe(1);
    expect(rejected.output).toContain("Menade du `soderon`?");
    expect((await run("history")).output).toContain("Inget är publicerat än.");
  });
});

test.for<[string, readonly string[], object, string]>([
  ["a misspelled option", ["--remot"], {}, "Menade du `--remote`?"],
  ["an unexpected parameter", ["nu"], {}, "Kommandot förstår inte nu. Inget är gjort."],
  ["an option that npm swallowed", [], { npm_config_remote: "true" }, "Skriv -- emellan: npm run seed -- --remote"],
  ["a dry run that npm swallowed", [], { npm_config_dry_run: "true" }, "npm run seed -- --dry-run"],
])("%s stops the command before it does anything", async ([, parameters, environment, message]) => {
  const { exitCode, output } = await runCommand(NO_API, ["seed", ...parameters], environment);
  expect(output).toContain(message);
  expect(output.split("\n")).toHaveLength(3);
  expect(exitCode).toBe(2);
});

test("with --format github, diagnostics are annotations of GitHub Actions", async () => {
  const folder = tinyFacts(join(BROKEN, "an-unknown-organization/data"));
  const { exitCode, output } = await runCommand(NO_API, ["check", "--data", folder, "--format", "github"]);
  expect(exitCode).toBe(1);
  expect(output.split("\n")[0]).toBe(
    `::error file=${folder}/collaborations/brandforsvaret.md,line=18,col=19,title=members[2].organization::` +
      "Det finns ingen organisation `sodron`. Menade du `soderon`? Rätta id:t, eller lägg till filen organizations/sodron.yaml.",
  );
});
