// The system administrator's rights, which read everything, are taken from the command by setpriv (util-linux), so that files
// are as unreadable in a container as they are for an editor.
import { spawnSync } from "node:child_process";
import { chmodSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tinyFacts } from "./scratch-folder.ts";

const PROJECT = join(import.meta.dirname, "../..");
const RIGHTS = "-dac_override,-dac_read_search";
const ORDINARY = process.getuid?.() === 0 ? ["setpriv", `--bounding-set=${RIGHTS}`, `--inh-caps=${RIGHTS}`] : [];

function check(...written: readonly string[]) {
  const [program = "", ...parameters] = [...ORDINARY, process.execPath, "src/seed/cli/check.ts", ...written];
  const { status, stdout, stderr } = spawnSync(program, parameters, { cwd: PROJECT, encoding: "utf8" });
  return { exitCode: status, output: stdout + stderr };
}

/** The lines that say where errors are. */
function errorPlaces(output: string, folder: string): readonly string[] {
  const places = output.split("\n").filter((line) => /^\S+:\d+:\d+/.test(line) && !line.endsWith("varning"));
  return places.map((line) => line.replace(`${folder}/`, ""));
}

test.for([
  ["organizations/aby.yaml", 0o000],
  ["collaborations", 0o000],
  ["collaborations", 0o444],
] as const)("%s with the permissions %o is reported in Swedish, and nothing else is", ([path, rights]) => {
  const folder = tinyFacts();
  chmodSync(join(folder, path), rights);
  const { exitCode, output } = check("--data", folder);
  chmodSync(join(folder, path), 0o755);
  expect(exitCode).toBe(1);
  expect(output).toContain("du har inte rätt att läsa den.\n  Be den som sköter datorn om rätt att läsa den.");
  expect(output).not.toContain("Error:");
  expect(errorPlaces(output, folder).filter((place) => !place.startsWith(path))).toEqual([]);
});

test("a file that cannot be read does not hide the errors of another", () => {
  const folder = tinyFacts();
  chmodSync(join(folder, "organizations/aby.yaml"), 0o000);
  chmodSync(join(folder, "legal-forms.yaml"), 0o000);
  expect(errorPlaces(check("--data", folder).output, folder)).toEqual([
    "legal-forms.yaml:1:1",
    "organizations/aby.yaml:1:1",
  ]);
});

test("a missing folder to compare with is reported, and is not treated as an empty one", () => {
  const { output } = check("--data", tinyFacts(), "--against", "/finns/inte");
  expect(output).toContain("Det går inte att jämföra med /finns/inte. /finns/inte: Mappen finns inte.");
  expect(output).not.toContain("Tillkommer");
});

test("a file in place of the folder is reported", () => {
  const { exitCode, output } = check("--data", join(tinyFacts(), "site.yaml"));
  expect(output).toContain("Det går inte att läsa den här: det är en fil och ingen mapp.");
  expect(exitCode).toBe(1);
});
