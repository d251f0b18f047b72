import { expect, test } from "vitest";
import { looksLikePerson } from "../../src/seed/cli/role.ts";
import { runCommand } from "./seed-command.ts";

test.for([
  "Anna Svensson",
  "anna svensson",
  "Anna",
  "Svensson, Anna",
  "A. Svensson",
  "Per-Olof Ek",
  "Carl von Linné",
  "Persson",
  "anna.svensson",
  "anna.svensson@tyreso.se",
  "kommunikation@tyreso.se",
])("%s is no role", (role) => {
  expect(looksLikePerson(role)).toBe(true);
});

test.for([
  "kommunikation",
  "Kansliet",
  "arbetsflöde",
  "Region Stockholm",
  "Tyresö kommun",
  "IT-avdelningen",
  "Bo-enheten",
  "bo och bygg",
  "web.redaktion",
  "Press Office",
])("%s is a role", (role) => {
  expect(looksLikePerson(role)).toBe(false);
});

test("a person's name as role is rejected before anything is done, from the option and the environment", async () => {
  const message = "”Anna Svensson” ser ut som en persons namn. Inget är gjort.\n";
  const fromOption = await runCommand({ environment: {} }, ["seed", "--by", "Anna Svensson"]);
  const fromEnvironment = await runCommand({ environment: { SAMVERKAN_BY: "Anna Svensson" } }, ["rollback"]);
  for (const { exitCode, output } of [fromOption, fromEnvironment]) {
    expect(output).toContain(message);
    expect(exitCode).toBe(2);
  }
});
