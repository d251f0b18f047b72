// Steps of the workflows, as they stand in their files, in the shell of the code host. `gh` is played by a script that
// keeps one issue in a file and writes down what it was asked; it knows the four commands of gh 2 that the workflow gives.

import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import { fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { factsIn, publishRelease, tableStore } from "./published.ts";
import { scratchFolder } from "./scratch-folder.ts";

const PROJECT = join(import.meta.dirname, "../..");

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly name?: string;
  readonly run?: string;
}

/** What a step runs. */
function scriptOf(file: string, job: string, name: string): string {
  const workflow = parse(readFileSync(join(PROJECT, ".github/workflows", file), "utf8")) as Workflow;
  const found = workflow.jobs[job]?.steps.find((step) => step.name === name)?.run;
  if (found === undefined) throw new Error(`${file} has no step ${name}`);
  return found;
}

const GH = `#!/bin/sh
echo "$1 $2" >> asked.txt
case "$1 $2" in
  "issue list") [ -f issue.md ] && echo 7; exit 0 ;;
  "issue create") cp "$6" issue.md ;;
  "issue edit") cp "$5" issue.md ;;
  "issue close") rm issue.md ;;
  *) exit 64 ;;
esac
`;

/** A folder in which the step runs: the text of this month, and the issue of last month where there is one. */
function runStep(review: string, issue?: string) {
  const folder = scratchFolder();
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/gh"), GH);
  chmodSync(join(folder, "bin/gh"), 0o755);
  writeFileSync(join(folder, "review.md"), review);
  if (issue !== undefined) writeFileSync(join(folder, "issue.md"), issue);
  execFileSync("bash", ["-e", "-c", scriptOf("review.yml", "review", "Keep the issue up to date")], {
    cwd: folder,
    env: { PATH: `${join(folder, "bin")}:${process.env.PATH}`, TITLE: "Uppgifter att granska" },
  });
  const path = join(folder, "issue.md");
  return {
    asked: readFileSync(join(folder, "asked.txt"), "utf8").trim().split("\n"),
    issue: existsSync(path) ? readFileSync(path, "utf8") : undefined,
  };
}

const DUE = "## Uppgifter att granska\n\n- [ ] `data/collaborations/smohf.md` rad 53: Granskat 2023.\n";
const NOTHING = "Allt är granskat, och alla länkar svarar.\n";

test.for([
  ["is made when something is due and there is none", DUE, undefined, "issue create", DUE],
  ["is brought up to date when there is one", DUE, "last month's", "issue edit", DUE],
  ["is closed when nothing is due any more", NOTHING, "last month's", "issue close", undefined],
  ["is not made when nothing is due", NOTHING, undefined, undefined, undefined],
] as const)("the issue of the month %s", ([, review, before, command, after]) => {
  const { asked, issue } = runStep(review, before);
  expect(asked).toEqual(["issue list", ...(command === undefined ? [] : [command])]);
  expect(issue).toBe(after);
});

test("the step before it writes the text that this one reads", () => {
  const script = scriptOf("review.yml", "review", "Look what is due").replace(
    "npm run --silent review",
    "node src/seed/cli/review.ts --skip-links",
  );
  const folder = scratchFolder();
  execFileSync("bash", ["-e", "-c", script.replace("review.md", join(folder, "review.md"))], { cwd: PROJECT });
  expect(readFileSync(join(folder, "review.md"), "utf8")).toMatch(/^## .*\n\n- \[ \] `data\//);
});

test("publishing does not answer its own question: what a colleague published from a folder stays", {
  timeout: 120_000,
}, async () => {
  const api = await fakeCloudflareApi();
  const facts = factsIn(join(PROJECT, "data"));
  const organizations = facts.organizations.map((one) =>
    one.id === "haninge" ? { ...one, name: { sv: "Kollegans Haninge" } } : one,
  );
  await publishRelease(await serializeRelease({ ...facts, organizations }), tableStore(api.values));
  const before = new Map(api.values);
  const child = spawn("bash", ["-e", "-c", scriptOf("data.yml", "publish", "Publish")], {
    cwd: PROJECT,
    env: {
      PATH: process.env.PATH,
      HOME: scratchFolder(),
      SAMVERKAN_STATE: scratchFolder(),
      YES: "",
      ...api.environment,
    },
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => {
      output += part;
    });
  }
  await once(child, "close");
  expect(output).toContain("Namn: Kollegans Haninge → Haninge kommun");
  expect(output).toContain("Inget är publicerat. Det som står ovan skulle gå tillbaka.");
  expect(child.exitCode).toBe(1);
  expect(api.values).toEqual(before);
});
