import { readdirSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { parsePointer } from "../../src/release/pointer.ts";
import { POINTER_KEY } from "../../src/release/storage.ts";
import { IS_LONG } from "../long-form.ts";
import { type RunningService, startRunningService } from "../running-service.ts";
import { type ProxiedResponse, startFaultProxy, type TransformResponse } from "../verify/fault-proxy.ts";
import { onCleanup } from "./cleanup.ts";
import { type FakeAccount, fakeAccount } from "./fake-deployment.ts";
import { createMemoryStore, publishFolder } from "./published.ts";
import { scratchFolder } from "./scratch-folder.ts";
import { runCommand } from "./seed-command.ts";
import { WORKER } from "./worker-name.ts";

/**
 * A PATH with an `npm` that replaces two commands: `npm test`, which would run this suite again, passes or fails, and the
 * build of the Sitevision app, which needs 900 packages, succeeds or fails. The real npm runs all others.
 */
function pathWithNpm(tests: "pass" | "fail", build: "succeeds" | "fails" = "succeeds"): string {
  const folder = scratchFolder();
  const exitCode = tests === "pass" ? 0 : 1;
  writeFileSync(
    join(folder, "npm"),
    `#!/bin/sh\n[ "$*" = test ] && exit ${exitCode}\n[ "$*" = "run -s build:sitevision" ] && exit ${build === "succeeds" ? 0 : 1}\nPATH="\${PATH#*:}" exec npm "$@"\n`,
    { mode: 0o755 },
  );
  return [folder, dirname(process.execPath), process.env.PATH].join(delimiter);
}

/**
 * A deployed service that shows its release at the third request of /health, and counts these requests: the real service
 * behind a proxy that inserts the release and the version of the account, and applies `transform`.
 */
async function startSlowService(
  { values, deployed }: FakeAccount,
  transform: TransformResponse = (_path, response) => response,
) {
  const health = { requests: 0 };
  function withRelease(path: string, response: ProxiedResponse): ProxiedResponse {
    const release = parsePointer(values.get(POINTER_KEY) ?? "")?.id ?? null;
    if (response.headers.has("X-Samverkan-Release")) response.headers.set("X-Samverkan-Release", release ?? "");
    if (path !== "/health") return transform(path, response);
    health.requests += 1;
    const changed = { release: health.requests > 2 ? release : null, version: deployed.at(-1) ?? null };
    return { ...response, body: JSON.stringify({ ...JSON.parse(response.body), ...changed }) };
  }
  const upstream: { service?: RunningService } = {};
  const proxy = await startFaultProxy(() => upstream.service?.origin ?? "", withRelease);
  onCleanup(proxy.stop);
  const service = await startRunningService({ publicOrigin: proxy.address });
  upstream.service = service;
  onCleanup(service.stop);
  return { url: proxy.address, health };
}

/** Runs the command. By default it requests /health from the fake API, which has none, and never from another host. */
function deploy(account: FakeAccount, PATH: string, parameters: readonly string[] = ["--service", account.url]) {
  const shortDelays = { SAMVERKAN_WAITS: "0.1", SAMVERKAN_HEALTH_PAUSE: "10", SAMVERKAN_HEALTH_LIMIT: "500" };
  return runCommand(account, ["deploy", ...parameters], { PATH, ...shortDelays });
}

/** The paths of the static files that `npm run bundle` writes. */
function staticFiles(): readonly string[] {
  const entries = readdirSync(".generated/static", { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`);
  return files.map((file) => file.slice(".generated/static".length)).toSorted();
}

const puts = ({ calls }: FakeAccount) => calls.filter(({ kind }) => kind === "put");

describe.concurrent("deploying through the real wrangler", { timeout: 300_000 }, () => {
  test("the first deploy creates the namespace, publishes to it and waits until the service shows the release", async () => {
    const account = await fakeAccount();
    const service = await startSlowService(account);
    const first = await deploy(account, pathWithNpm("pass"), ["--service", service.url]);
    const [version] = account.deployed;
    expect(first.output).toContain(`Nu syns den nya versionen: ${service.url}`);
    expect(first.output).toContain(`${service.url} håller det som är lovat i docs/addresses.md.`);
    expect(first.output.trimEnd().split("\n").at(-1)).toBe(`Klart: ${service.url} svarar med version ${version}.`);
    expect(first.exitCode).toBe(0);
    expect(account.namespaces).toEqual([`${WORKER}-kv`]);
    expect(puts(account)).toHaveLength(2);
    expect(account.files().toSorted()).toEqual(staticFiles());
    expect(JSON.parse(account.schedules())).toEqual([{ cron: "* * * * *" }]);
    expect(service.health.requests).toBeGreaterThan(2);
  });

  test("the next deploy uses the same address and namespace, and publishes nothing if the facts are unchanged", async () => {
    let origin = "";
    const account = await fakeAccount({ isDeployed: true, origin: () => origin });
    await publishFolder("data", createMemoryStore(account.values));
    const service = await startSlowService(account);
    origin = service.url;
    const { exitCode, output } = await deploy(account, pathWithNpm("pass"), []);
    expect(account.origins).toEqual([service.url]);
    expect(account.deployed).toHaveLength(2);
    expect(output).toContain(`Klart: ${service.url} svarar med version ${account.deployed[1]}.`);
    expect(exitCode).toBe(0);
    expect(service.health.requests).toBeGreaterThan(2);
    expect(account.namespaces).toEqual([`${WORKER}-kv`]);
    expect(puts(account)).toEqual([]);
  });

  test("the first deploy without an address uploads again with the one that Cloudflare gives, and else publishes nothing", async () => {
    const account = await fakeAccount({ isUploadRejected: (upload) => upload > 1 });
    const { exitCode, output } = await deploy(account, pathWithNpm("pass"), []);
    const service = `https://${WORKER}.kommunen.workers.dev`;
    expect([...new Set(account.origins)]).toEqual(["https://samverkan.invalid", service]);
    expect(output).toContain(`Tjänstens adress är ${service}. Laddar upp en gång till, så att länkarna har den.`);
    expect(output).not.toContain("3/5");
    expect(puts(account)).toEqual([]);
    expect(exitCode).toBe(1);
  });

  // verify.test.ts has every violation, without a deploy.
  test.runIf(IS_LONG)("a deployed service that violates the contract is reported, and the deploy fails", async () => {
    const account = await fakeAccount({ isDeployed: true });
    await publishFolder("data", createMemoryStore(account.values));
    const service = await startSlowService(account, (path, response) =>
      path === "/feed.atom" ? { ...response, status: 404 } : response,
    );
    const { exitCode, output } = await deploy(account, pathWithNpm("pass"), ["--service", service.url]);
    expect(output).toContain("FEL  GET /feed.atom svarar 404, ska svara 200");
    expect(output.trimEnd().split("\n").at(-1)).toBe(`Kör sedan: npm run verify -- ${service.url}`);
    expect(exitCode).toBe(1);
  });

  test("nothing is published if the upload fails, and the next attempt reports the namespace that already exists", async () => {
    // wrangler tries an upload three times.
    const account = await fakeAccount({ isUploadRejected: (upload) => upload <= 3 });
    const failed = await deploy(account, pathWithNpm("pass", "fails"));
    expect(failed.output).toContain("Appen för Sitevision kunde inte byggas. Allt annat driftsätts");
    expect(failed.output).toContain("Det gick inte att driftsätta: Cloudflare svarade:");
    expect(failed.output).toContain("Ingenting är ändrat för besökarna. Inget är publicerat.");
    expect(failed.output.trimEnd().split("\n").at(-1)).toBe("Kör sedan: npm run deploy");
    expect(failed.exitCode).toBe(1);

    const retried = await deploy(account, pathWithNpm("pass"));
    expect(retried.output).toContain("kontot har redan ett KV-förråd med tjänstens namn");
    expect(retried.output.trimEnd().split("\n").at(-1)).toBe("Kör sedan: npx wrangler kv namespace list");
    expect(retried.exitCode).toBe(1);
    expect(account.deployed).toEqual([]);
    expect(account.calls).toEqual([]);
  });

  test("a person who is not logged in is told so before the tests run", async () => {
    const account = await fakeAccount();
    const environment = { PATH: pathWithNpm("fail"), CLOUDFLARE_API_TOKEN: undefined };
    const { exitCode, output } = await runCommand(account, ["deploy"], environment);
    expect(output).toBe(
      "Du är inte inloggad hos Cloudflare, och CLOUDFLARE_API_TOKEN är inte satt. Ingenting är gjort.\nKör sedan: npx wrangler login\n",
    );
    expect(exitCode).toBe(1);
  });

  test("nothing is deployed if a test fails", async () => {
    const account = await fakeAccount();
    const { exitCode, output } = await deploy(account, pathWithNpm("fail"));
    expect(output).toContain("Ett test misslyckades. Ingenting är driftsatt och inget är publicerat.");
    expect(output.trimEnd().split("\n").at(-1)).toBe("Kör sedan: npm test");
    expect(exitCode).toBe(1);
    expect(account.namespaces).toEqual([]);
    expect(account.deployed).toEqual([]);
  });
});
