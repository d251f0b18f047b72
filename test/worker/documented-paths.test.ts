import { expect, test } from "vitest";
import bench from "../../bench/package.json";
import manifest from "../../package.json";
import { CLASSES } from "../../src/worker/components/classes.ts";
import { type Parameter, QUERY_PARAMETERS } from "../../src/worker/query.ts";
import consumers from "../consumers/package.json";
import { PUBLIC_PATHS } from "../public-paths.ts";

const documents = import.meta.glob<string>(["../../*.md", "../../docs/**/*.md"], {
  query: "?raw",
  import: "default",
  eager: true,
});
const everything = Object.values(documents).join("\n");

/** The scripts that npm runs before or after a command of people. */
const HOOK = /^(?:pre|post)/;

test.each(PUBLIC_PATHS)("the path %s is documented", (pattern) => {
  expect(everything).toContain(`\`${pattern.replace(/:(\w+)/g, "{$1}")}\``);
});

const parameters: Readonly<Record<string, Parameter<unknown>>> = QUERY_PARAMETERS;
const names = Object.entries(parameters).map(([name, { queryName = name }]) => queryName);

test.each([...new Set(names)])("the parameter %s is documented", (name) => {
  expect(everything).toContain(`| \`${name}\` |`);
});

test.each(Object.values(CLASSES))("the class %s is documented", (name) => {
  expect(everything).toContain(`\`${name}\``);
});

test.each(Object.keys(manifest.scripts).filter((name) => !HOOK.test(name)))("the command %s is documented", (name) => {
  const command = ["start", "test"].includes(name) ? `npm ${name}` : `npm run ${name}`;
  expect(everything).toMatch(new RegExp(`${command}(?![\\w:-])`));
});

const packages = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...bench.dependencies,
  ...consumers.dependencies,
};

test.each(Object.keys(packages))("the dependency %s has its reason", (name) => {
  expect(documents["../../docs/dependencies.md"]).toContain(`| ${name} |`);
});
