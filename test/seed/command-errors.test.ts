import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { IS_LONG } from "../long-form.ts";
import { type ApiCall, fakeCloudflareApi } from "./fake-cloudflare-api.ts";
import { factsNaming, publishFrom, tableStore, visibleName } from "./published.ts";
import { BROKEN, scratchFolder, tinyFacts } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";

const NOWHERE = { environment: {} };

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
  "%s explains itself in Swedish, with every option that it takes",
  async (name, { expect }) => {
    const explained = await runCommand(NOWHERE, [name, "--help"]);
    const refused = await runCommand(NOWHERE, [name, "--zzz"]);
    expect(explained.output).toMatch(new RegExp(`^[A-ZÅÄÖ].*\\.\n\nExempel: npm run ${name}`));
    expect(explained.exitCode).toBe(0);
    const written = /Det som går att skriva: (.*)/.exec(refused.output)?.[1]?.split(" ");
    const told = [...explained.output.matchAll(/^ {2}(--[a-z-]+)/gm)].map(([, option]) => option);
    expect(told.toSorted()).toEqual(written?.toSorted());
    expect(refused.exitCode).toBe(2);
  },
);

test.concurrent("a command explains itself whatever else is asked of it", async ({ expect }) => {
  const explained = await runCommand(NOWHERE, ["seed", "--help"]);
  expect(await runCommand(NOWHERE, ["seed", "--remote", "-h"])).toEqual(explained);
});

test.concurrent("npm start and npm run verify explain themselves too", async ({ expect }) => {
  for (const script of ["../../../scripts/start/start", "../../verify/cli"]) {
    const { exitCode, output } = await runCommand(NOWHERE, [script, "-h"]);
    expect(output).toMatch(/^(?:Visar tjänsten|Kontrollerar att en tjänst)/);
    expect(exitCode).toBe(0);
  }
});

test.concurrent.for<[string, string]>([
  ["--remote=falsk", "--remote tar inget värde. Inget är gjort."],
  ["--by", "Efter --by saknas ett värde. Inget är gjort."],
])("%s is refused with what is wrong with it", async ([written, words], { expect }) => {
  const { exitCode, output } = await runCommand(NOWHERE, ["seed", written]);
  expect(output).toContain(words);
  expect(exitCode).toBe(2);
});

describe.concurrent("check of a file", () => {
  test.for(["collaborations/brandforsvaret.md", "brandforsvaret.md", "collaborations"])(
    "named %s tells of what is in it and of nothing else",
    async (named, { expect }) => {
      const data = tinyFacts(join(BROKEN, "an-unknown-organization/data"));
      writeFileSync(join(data, "organizations/aby.yaml"), "name: Åby\n");
      const { exitCode, output } = await runCommand(NOWHERE, ["check", "--data", data, named]);
      expect(output).toContain("brandforsvaret.md:18:19");
      expect(output).not.toContain("aby.yaml");
      expect(exitCode).toBe(1);
    },
  );

  test("that does not exist is an error, and nothing is checked", async ({ expect }) => {
    const { exitCode, output } = await runCommand(NOWHERE, ["check", "--data", tinyFacts(), "brandforsvart.md"]);
    expect(output).toContain("Det finns ingen fil brandforsvart.md i ");
    expect(output).toContain("Menade du `brandforsvaret.md`?");
    expect(exitCode).toBe(2);
  });
});

test("a switch may be written with true or false", async () => {
  const state = join(scratchFolder(), "state");
  const local = await runCommand(NOWHERE, ["history", "--remote=false", "--state", state]);
  expect(local.output.split("\n")[0]).toContain("LOKALT");
  const remote = await runCommand(await fakeCloudflareApi(), ["history", "--remote=true"]);
  expect(remote.output.split("\n")[0]).toContain("SKARPT");
});

test.for<[string, string]>([
  ["samverkan.example", "https://samverkan.example"],
  ["http://samverkan.example", "https://samverkan.example"],
  ["localhost:8787", "https://localhost:8787"],
])("the address %s is refused before anything is done", async ([service, better]) => {
  const state = join(scratchFolder(), "state");
  for (const name of ["seed", "rollback"]) {
    const { exitCode, output } = await runCommand(NOWHERE, [name, "--service", service, "--state", state]);
    expect(output).toContain(`Tjänstens adress ska börja med https://, men här står ${service}. Inget är gjort.`);
    expect(output).toContain(`--service ${better}\n`);
    expect(exitCode).toBe(2);
  }
  expect(existsSync(state)).toBe(false);
});

test.for(["seed", "history", "rollback"])("%s says in a sentence that it cannot write its state", async (name) => {
  const state = join(scratchFolder(), "state");
  writeFileSync(state, "");
  const data = name === "seed" ? ["--data", tinyFacts()] : [];
  const { exitCode, output } = await runCommand(NOWHERE, [name, "--state", state, ...data]);
  expect(output).toContain(`det går inte att skriva i ${state}: det finns en fil med det namnet.`);
  expect(output).not.toMatch(/^\s+at /m);
  expect(exitCode).toBe(1);
});

test("a remote command without a writable temporary folder explains that in one sentence", async () => {
  const folder = join(scratchFolder(), "gone");
  const { exitCode, output } = await runCommand(NOWHERE, ["history", "--remote"], { TMPDIR: folder });
  expect(output).toContain(`det går inte att skriva i ${folder}: mappen finns inte.`);
  expect(output).not.toMatch(/^\s+at /m);
  expect(exitCode).toBe(1);
});

/**
 * The wordings are those of Cloudflare's documentation and of reports by its users; the codes are not documented. The first
 * of them stands for all, which publish-errors.test.ts has without wrangler.
 */
const REFUSALS = [
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

describe.concurrent("an error of Cloudflare", { timeout: 300_000 }, () => {
  test.for(REFUSALS.slice(0, IS_LONG ? undefined : 1))(
    "with %i is told in Swedish and not tried again",
    async ([status, message, words]) => {
      const isPut = ({ kind }: ApiCall) => kind === "put";
      const refuse = (call: ApiCall) =>
        isPut(call) ? ({ kind: "status", status, code: 1, message } as const) : undefined;
      const api = await fakeCloudflareApi(refuse);
      await publishFrom(factsNaming("Gamla Söderön"), tableStore(api.values));
      const { exitCode, output } = await runCommand(api, [
        "seed",
        "--remote",
        "--yes",
        "--data",
        factsNaming("Nya Söderön"),
      ]);
      expect(output).toContain(words);
      expect(output).not.toContain("Försöker igen om");
      expect(exitCode).toBe(1);
      expect(await visibleName(api.values)).toBe("Gamla Söderön");
    },
  );

  test("for an unknown reason is shown with wrangler's reason, without the preamble", async () => {
    const fault = { kind: "status", status: 400, code: 1, message: "Something quite new" } as const;
    const api = await fakeCloudflareApi((call) => (call.kind === "put" ? fault : undefined));
    const command = ["seed", "--remote", "--yes", "--data", factsNaming("Nya Söderön")];
    const { output } = await runCommand(api, command, { SAMVERKAN_WAITS: "0.1" });
    expect(output).toContain("Cloudflare svarade: Something quite new");
  });
});
