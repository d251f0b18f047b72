import { globSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly if?: string;
  readonly concurrency?: unknown;
  readonly steps: readonly Step[];
}

const JOBS = globSync(".github/workflows/*.yml").flatMap((file) => {
  const { jobs, concurrency }: Pick<Job, "concurrency"> & { jobs: Record<string, Job> } = parse(
    readFileSync(file, "utf8"),
  );
  return Object.entries(jobs).map(([name, job]) => ({ name, concurrency, ...job }));
});
const STEPS = JOBS.flatMap(({ steps }) => steps);
const { scripts, dependencies }: { scripts: Record<string, string>; dependencies: Record<string, string> } = JSON.parse(
  readFileSync("package.json", "utf8"),
);

test("every action is pinned to a commit, not a tag", () => {
  const used = STEPS.flatMap(({ uses }) => uses ?? []);
  expect(used.length).toBeGreaterThan(10);
  expect(used.filter((action) => !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

test("no checkout leaves its token where the commands of a proposal could read it", () => {
  const checkouts = STEPS.filter(({ uses = "" }) => uses.startsWith("actions/checkout@"));
  expect(checkouts.length).toBeGreaterThan(5);
  expect(checkouts.filter((step) => step.with?.["persist-credentials"] !== false)).toEqual([]);
});

test("only main is published, by the one job that has the secrets of production", () => {
  const publishing = JOBS.filter(({ steps }) => steps.some(({ run = "" }) => run.includes("--remote")));
  expect(publishing.map(({ name }) => name)).toEqual(["publish"]);
  expect(publishing[0]?.if).toContain("github.ref == 'refs/heads/main'");
});

test("every job is in a concurrency group, so that no two write to the same place at once", () => {
  expect(JOBS.filter(({ concurrency }) => concurrency === undefined).map(({ name }) => name)).toEqual([]);
});

test("the workflows run the commands of developers: scripts of package.json and .ci/run, on the same Node", () => {
  const commands = STEPS.flatMap(({ run = "" }) =>
    Array.from(run.matchAll(/npm run (?:--silent )?(\S+)/g), ([, name = ""]) => name),
  );
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((name) => scripts[name] === undefined)).toEqual([]);
  expect(STEPS.some(({ run = "" }) => run.startsWith(".ci/run"))).toBe(true);
  expect(readFileSync(".ci/run", "utf8")).toMatch(/^CI=true npm test$/m);
  expect(readFileSync(".nvmrc", "utf8").trim()).toBe(dependencies.node);
});
