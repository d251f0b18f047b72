import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { IS_LONG } from "../long-form.ts";
import { type ApiCall, fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { createMemoryStore, factsWithName, publishFolder, visibleName } from "./published.ts";
import { BROKEN, scratchFolder, tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

const NO_API = { environment: {} };

const COMMANDS = [
  "check",
  "new",
  "review",
  "preview",
  "seed",
  "history",
  "rollback",
  "prune",
  "deploy",
  "schemas",
  "migrate-data",
];

test.concurrent.for(COMMANDS)(
  "%s --help describes the command and all its options in Swedish",
  async (name, { expect }) => {
    const help = await runCommand(NO_API, [name, "--help"]);
    const unknownOption = await runCommand(NO_API, [name, "--zzz"]);
    expect(help.output).toMatch(new RegExp(`^[A-ZÅÄÖ].*\\.\n\nExempel: npm run ${name}`));
    expect(help.exitCode).toBe(0);
    const accepted = /Det som går att skriva: (.*)/.exec(unknownOption.output)?.[1]?.split(" ");
    const described = [...help.output.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
    expect(described.toSorted()).toEqual(accepted?.toSorted());
    expect(unknownOption.exitCode).toBe(2);
  },
);

test.concurrent("--help takes precedence over other options", async ({ expect }) => {
  const help = await runCommand(NO_API, ["seed", "--help"]);
  expect(await runCommand(NO_API, ["seed", "--remote", "-h"])).toEqual(help);
});

test.concurrent("npm start and npm run verify have a help text too", async ({ expect }) => {
  for (const script of ["../../../scripts/start/start", "../../verify/cli"]) {
    const { exitCode, output } = await runCommand(NO_API, [script, "-h"]);
    expect(output).toMatch(/^(?:Visar tjänsten|Kontrollerar att en tjänst)/);
    expect(exitCode).toBe(0);
  }
});

test.concurrent.for<[string, string]>([
  ["--remote=falsk", "--remote tar inget värde. Inget är gjort."],
  ["--by", "Efter --by saknas ett värde. Inget är gjort."],
])("%s is rejected with the reason", async ([option, message], { expect }) => {
  const { exitCode, output } = await runCommand(NO_API, ["seed", option]);
  expect(output).toContain(message);
  expect(exitCode).toBe(2);
});

describe.concurrent("check with a file as its parameter", () => {
  test.for(["collaborations/brandforsvaret.md", "brandforsvaret.md", "collaborations"])(
    "%s reports the diagnostics of that file or folder only",
    async (file, { expect }) => {
      const data = tinyFacts(join(BROKEN, "an-unknown-organization/data"));
      writeFileSync(join(data, "organizations/aby.yaml"), "name: Åby\n");
      const { exitCode, output } = await runCommand(NO_API, ["check", "--data", data, file]);
      expect(output).toContain("brandforsvaret.md:18:19");
      expect(output).not.toContain("aby.yaml");
      expect(exitCode).toBe(1);
    },
  );

  test("reports a file that does not exist, and checks nothing", async ({ expect }) => {
    const { exitCode, output } = await runCommand(NO_API, ["check", "--data", tinyFacts(), "brandforsvart.md"]);
    expect(output).toContain("Det finns ingen fil brandforsvart.md i ");
    expect(output).toContain("Menade du `brandforsvaret.md`?");
    expect(exitCode).toBe(2);
  });
});

test("a Boolean option may be written with true or false", async () => {
  const state = join(scratchFolder(), "state");
  const local = await runCommand(NO_API, ["history", "--remote=false", "--state", state]);
  expect(local.output.split("\n")[0]).toContain("LOKALT");
  const remote = await runCommand(await fakeCloudflareApi(), ["history", "--remote=true"]);
  expect(remote.output.split("\n")[0]).toContain("SKARPT");
});

test.for<[string, string]>([
  ["samverkan.example", "https://samverkan.example"],
  ["http://samverkan.example", "https://samverkan.example"],
  ["localhost:8787", "https://localhost:8787"],
])("the service URL %s is rejected before the command does anything", async ([service, suggestion]) => {
  const state = join(scratchFolder(), "state");
  for (const name of ["seed", "rollback"]) {
    const { exitCode, output } = await runCommand(NO_API, [name, "--service", service, "--state", state]);
    expect(output).toContain(`Tjänstens adress ska börja med https://, men här står ${service}. Inget är gjort.`);
    expect(output).toContain(`--service ${suggestion}\n`);
    expect(exitCode).toBe(2);
  }
  expect(existsSync(state)).toBe(false);
});

test.for(["seed", "history", "rollback"])("%s reports in one sentence that it cannot write its state", async (name) => {
  const state = join(scratchFolder(), "state");
  writeFileSync(state, "");
  const data = name === "seed" ? ["--data", tinyFacts()] : [];
  const { exitCode, output } = await runCommand(NO_API, [name, "--state", state, ...data]);
  expect(output).toContain(`det går inte att skriva i ${state}: det finns en fil med det namnet.`);
  expect(output).not.toMatch(/^\s+at /m);
  expect(exitCode).toBe(1);
});

test("a remote command reports in one sentence that there is no writable temporary folder", async () => {
  const folder = join(scratchFolder(), "gone");
  const { exitCode, output } = await runCommand(NO_API, ["history", "--remote"], { TMPDIR: folder });
  expect(output).toContain(`det går inte att skriva i ${folder}: mappen finns inte.`);
  expect(output).not.toMatch(/^\s+at /m);
  expect(exitCode).toBe(1);
});

/**
 * Status, message and expected text. The messages are from Cloudflare's documentation and from reports by its users; the
 * codes are not documented. The short form tests the first; publish-errors.test.ts has all of them without wrangler.
 */
const ERRORS = [
  [
    429,
    "You have exceeded the daily Cloudflare Workers KV free tier limit of 1000 Workers KV put operations.",
    "dagens skrivningar hos Cloudflare är slut",
  ],
  [
    413,
    "KV PUT_BULK failed: 413 value length of 27000000 exceeds limit of 26214400",
    "större än vad Cloudflare KV tar",
  ],
  [403, "insufficient permission for this namespace", "inloggningen får inte skriva"],
] as const;

describe.concurrent("an error from Cloudflare", { timeout: 300_000 }, () => {
  test.for(ERRORS.slice(0, IS_LONG ? undefined : 1))(
    "with status %i is reported in Swedish and not retried",
    async ([status, message, expected]) => {
      const isPut = ({ kind }: ApiCall) => kind === "put";
      const injectFault = (call: ApiCall) =>
        isPut(call) ? ({ kind: "status", status, code: 1, message } as const) : undefined;
      const api = await fakeCloudflareApi({ injectFault });
      await publishFolder(factsWithName("Gamla Söderön"), createMemoryStore(api.values));
      const { exitCode, output } = await runCommand(api, [
        "seed",
        "--remote",
        "--yes",
        "--data",
        factsWithName("Nya Söderön"),
      ]);
      expect(output).toContain(expected);
      expect(output).not.toContain("Försöker igen om");
      expect(exitCode).toBe(1);
      expect(await visibleName(api.values)).toBe("Gamla Söderön");
    },
  );

  test("that is unknown is reported with the text of wrangler, without the preamble", async () => {
    const fault = { kind: "status", status: 400, code: 1, message: "Something quite new" } as const;
    const api = await fakeCloudflareApi({ injectFault: ({ kind }) => (kind === "put" ? fault : undefined) });
    const command = ["seed", "--remote", "--yes", "--data", factsWithName("Nya Söderön")];
    const { output } = await runCommand(api, command, { SAMVERKAN_WAITS: "0.1" });
    expect(output).toContain("Cloudflare svarade: Something quite new");
  });
});
