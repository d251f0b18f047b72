import { readdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parsePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { IS_LONG } from "../long-form.ts";
import { type RunningService, startRunningService } from "../running-service.ts";
import { type PassedOn, startBreakingProxy } from "../verify/breaking-proxy.ts";
import { atTheEnd } from "./cleaning-up.ts";
import { type FakeAccount, fakeAccount } from "./fake-deployment.ts";
import { publishFrom, tableStore } from "./published.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";
import { WORKER } from "./worker-name.ts";

/**
 * A PATH on which `npm test` ends like this, as the suite would run itself otherwise, and on which the Sitevision app is built
 * or is not, without the 900 packages that it takes; all else is done by the real npm.
 */
function pathWhereTests(outcome: "pass" | "fail", app: "built" | "not built" = "built"): string {
  const folder = scratchFolder();
  const exitCode = outcome === "pass" ? 0 : 1;
  writeFileSync(
    join(folder, "npm"),
    `#!/bin/sh\n[ "$*" = test ] && exit ${exitCode}\n[ "$*" = "run -s build:sitevision" ] && exit ${app === "built" ? 0 : 1}\nPATH="\${PATH#*:}" exec npm "$@"\n`,
    { mode: 0o755 },
  );
  return [folder, dirname(process.execPath), process.env.PATH].join(delimiter);
}

/**
 * A deployed service that shows its release after a number of requests, and counts them: the real service with the
 * release and the version of the account, and with the changes of `change` to its responses.
 */
async function slowServiceOf(
  { values, deployed }: FakeAccount,
  change: (path: string, answer: PassedOn) => PassedOn = (_path, answer) => answer,
) {
  const seen = { questions: 0 };
  const published = () => parsePointer(values.get(POINTER_KEY) ?? "")?.id ?? null;
  function ofAccount(path: string, answer: PassedOn): PassedOn {
    const release = published();
    if (answer.headers.has("X-Samverkan-Release")) answer.headers.set("X-Samverkan-Release", release ?? "");
    if (path !== "/health") return change(path, answer);
    seen.questions += 1;
    const ofDeployed = { release: seen.questions > 2 ? release : null, version: deployed.at(-1) ?? null };
    return { ...answer, body: JSON.stringify({ ...JSON.parse(answer.body), ...ofDeployed }) };
  }
  const behind: { service?: RunningService } = {};
  const proxy = await startBreakingProxy(() => behind.service?.origin ?? "", ofAccount);
  atTheEnd(proxy.stop);
  const service = await startRunningService({ publicOrigin: proxy.address });
  behind.service = service;
  atTheEnd(service.stop);
  return { url: proxy.address, seen };
}

/**
 * Without a service of its own, the deploy requests /health from the fake, which has none: never from an outside host.
 */
function deploy(account: FakeAccount, PATH: string, service = account.url) {
  const quick = { SAMVERKAN_WAITS: "0.1", SAMVERKAN_HEALTH_PAUSE: "10", SAMVERKAN_HEALTH_LIMIT: "500" };
  return runCommand(account, ["deploy", "--service", service], { PATH, ...quick });
}

/** The paths of what `npm run bundle` puts beside the script. */
function filesBeside(): readonly string[] {
  const entries = readdirSync(".generated/static", { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`);
  return files.map((file) => file.slice(".generated/static".length)).toSorted();
}

const puts = ({ calls }: FakeAccount) => calls.filter(({ kind }) => kind === "put");

describe.concurrent("deploying through the real wrangler", { timeout: 300_000 }, () => {
  test("the first deploy makes the namespace, publishes to it and waits for the service", async () => {
    const account = await fakeAccount();
    const service = await slowServiceOf(account);
    const first = await deploy(account, pathWhereTests("pass"), service.url);
    const [version] = account.deployed;
    expect(first.output).toContain(`Nu syns den nya versionen: ${service.url}`);
    expect(first.output).toContain(`${service.url} håller det som är lovat i docs/addresses.md.`);
    expect(first.output.trimEnd().split("\n").at(-1)).toBe(`Klart: ${service.url} svarar med version ${version}.`);
    expect(first.exitCode).toBe(0);
    expect(account.namespaces).toEqual([`${WORKER}-kv`]);
    expect(puts(account)).toHaveLength(2);
    expect(account.files().toSorted()).toEqual(filesBeside());
    expect(JSON.parse(account.schedules())).toEqual([{ cron: "* * * * *" }]);
    expect(service.seen.questions).toBeGreaterThan(2);
  });

  test("the next deploy uses the same namespace, and publishes nothing if the facts are unchanged", async () => {
    const account = await fakeAccount({ isDeployed: true });
    await publishFrom("data", tableStore(account.values));
    const service = await slowServiceOf(account);
    const { exitCode, output } = await deploy(account, pathWhereTests("pass"), service.url);
    expect(account.deployed).toHaveLength(2);
    expect(output).toContain(`Klart: ${service.url} svarar med version ${account.deployed[1]}.`);
    expect(exitCode).toBe(0);
    expect(service.seen.questions).toBeGreaterThan(2);
    expect(account.namespaces).toEqual([`${WORKER}-kv`]);
    expect(puts(account)).toEqual([]);
  });

  // verify.test.ts breaks every promise, without a deploy.
  test.runIf(IS_LONG)(
    "a deployed service that violates the contract is reported, and the deploy has failed",
    async () => {
      const account = await fakeAccount({ isDeployed: true });
      await publishFrom("data", tableStore(account.values));
      const service = await slowServiceOf(account, (path, answer) =>
        path === "/feed.atom" ? { ...answer, status: 404 } : answer,
      );
      const { exitCode, output } = await deploy(account, pathWhereTests("pass"), service.url);
      expect(output).toContain("FEL  GET /feed.atom svarar 404, ska svara 200");
      expect(output.trimEnd().split("\n").at(-1)).toBe(`Kör sedan: npm run verify -- ${service.url}`);
      expect(exitCode).toBe(1);
    },
  );

  test("an upload that fails publishes nothing; the namespace that it left behind is reported on the next attempt", async () => {
    // wrangler tries an upload three times.
    const account = await fakeAccount({ isUploadRefused: (upload) => upload <= 3 });
    const refused = await deploy(account, pathWhereTests("pass", "not built"));
    expect(refused.output).toContain("Appen för Sitevision kunde inte byggas. Allt annat driftsätts");
    expect(refused.output).toContain("Det gick inte att driftsätta: Cloudflare svarade:");
    expect(refused.output).toContain("Ingenting är ändrat för besökarna. Inget är publicerat.");
    expect(refused.output.trimEnd().split("\n").at(-1)).toBe("Kör sedan: npm run deploy");
    expect(refused.exitCode).toBe(1);

    const again = await deploy(account, pathWhereTests("pass"));
    expect(again.output).toContain("kontot har redan ett KV-förråd med tjänstens namn");
    expect(again.output.trimEnd().split("\n").at(-1)).toBe("Kör sedan: npx wrangler kv namespace list");
    expect(again.exitCode).toBe(1);
    expect(account.deployed).toEqual([]);
    expect(account.calls).toEqual([]);
  });

  test("tests that fail stop it before anything is deployed", async () => {
    const account = await fakeAccount();
    const { exitCode, output } = await deploy(account, pathWhereTests("fail"));
    expect(output).toContain("Ett test misslyckades. Ingenting är driftsatt och inget är publicerat.");
    expect(output.trimEnd().split("\n").at(-1)).toBe("Kör sedan: npm test");
    expect(exitCode).toBe(1);
    expect(account.namespaces).toEqual([]);
    expect(account.deployed).toEqual([]);
  });
});
