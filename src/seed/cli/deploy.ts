import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { readDeployedOrigin, UNKNOWN_ORIGIN } from "../publish/deployed-origin.ts";
import { waitForHealth } from "../publish/health.ts";
import { isDone, runWrangler, type WranglerRun } from "../publish/wrangler.ts";
import { explainDeployError } from "../publish/wrangler-errors.ts";
import { parseCommandLine } from "./args.ts";
import { print } from "./print.ts";
import { parseService } from "./target.ts";
import { abortOnSignal, pollInterval } from "./terminal.ts";

/** The timeout of the upload, which creates the namespace the first time. Milliseconds. */
const DEPLOY_LIMIT = 300_000;

const { values } = parseCommandLine("deploy", {
  options: {
    service: { type: "string" },
    yes: { type: "boolean", default: false },
    /** For a workflow that has just run them. */
    "skip-tests": { type: "boolean", default: false },
  },
});
const signal = abortOnSignal();

/** Of commands that only ask. */
const WRANGLER_LIMITS = { timeLimit: 30_000, signal };
const serviceOption = parseService(values.service) ?? parseService(process.env.SAMVERKAN_SERVICE);

/**
 * Runs the tests, deploys the Worker, publishes the facts, waits until the service serves both, and verifies the contract.
 * True on success.
 */
async function deploy(): Promise<boolean> {
  if (await isLoggedOut()) {
    return stop(
      "Du är inte inloggad hos Cloudflare, och CLOUDFLARE_API_TOKEN är inte satt. Ingenting är gjort.",
      LOG_IN,
    );
  }
  if (!values["skip-tests"]) {
    print("1/5 Kör testerna. Ingenting driftsätts om något av dem misslyckas.");
    if (!(await succeeds("npm", ["test"]))) {
      return stop("Ett test misslyckades. Ingenting är driftsatt och inget är publicerat.", "npm test");
    }
  }
  if (!(await succeeds("npm", ["run", "-s", "build:sitevision"]))) {
    print("Appen för Sitevision kunde inte byggas. Allt annat driftsätts, och /builder säger vem man frågar om filen.");
  }
  print("2/5 Driftsätter tjänsten. Första gången skapas KV-förrådet också.");
  const known = serviceOption ?? configured("PUBLIC_ORIGIN") ?? (await readDeployedOrigin(WRANGLER_LIMITS));
  let run = await upload(known ?? UNKNOWN_ORIGIN);
  print(run.stdout.trim(), run.stderr.trim());
  let version = /Current Version ID: (\S+)/.exec(run.stdout)?.[1];
  if (!isDone(run) || version === undefined) return stopAfter(run);
  const service = known ?? /https:\/\/\S+\.workers\.dev/.exec(run.stdout)?.[0];
  if (service === undefined) {
    return stop(
      "Tjänsten är driftsatt, men på vilken adress? Ange den. Inget är publicerat.",
      "npm run deploy -- --service https://…",
    );
  }
  if (known === undefined) {
    print(
      `Tjänstens adress är ${service}. Laddar upp en gång till, så att länkarna har den.`,
      `Skriv PUBLIC_ORIGIN = "${service}" i wrangler.toml, så räcker det med en gång nästa gång.`,
    );
    run = await upload(service);
    version = /Current Version ID: (\S+)/.exec(run.stdout)?.[1];
    if (!isDone(run) || version === undefined) return stopAfter(run);
  }
  print("3/5 Publicerar uppgifterna.");
  const parameters = ["--remote", ...(values.yes ? ["--yes"] : []), "--service", service];
  if (!(await succeeds(process.execPath, ["src/seed/cli/seed.ts", ...parameters]))) {
    return stop(
      "Tjänsten är driftsatt, men uppgifterna är inte publicerade eller syns inte än.",
      `npm run seed -- --remote --service ${service}`,
    );
  }
  print(`4/5 Väntar på att ${service}/health visar den nya versionen av tjänsten.`);
  return waitUntilServing(service, version);
}

const LOG_IN = "npx wrangler login";

/** Checked before the tests, which take minutes. Whether a token is valid shows when it is used. */
async function isLoggedOut(): Promise<boolean> {
  if (process.env.CLOUDFLARE_API_TOKEN) return false;
  const { stdout } = await runWrangler(["whoami", "--json"], WRANGLER_LIMITS);
  return /"loggedIn":\s*false/.test(stdout);
}

/** A value of wrangler.toml, if it is not empty: the name of the Worker or its public origin. */
function configured(key: "name" | "PUBLIC_ORIGIN"): string | undefined {
  return new RegExp(`^${key} = "(.+)"$`, "m").exec(readFileSync("wrangler.toml", "utf8"))?.[1];
}

function upload(origin: string): Promise<WranglerRun> {
  return runWrangler(["deploy", "--var", `PUBLIC_ORIGIN:${origin}`], { timeLimit: DEPLOY_LIMIT, signal });
}

async function waitUntilServing(service: string, version: string): Promise<boolean> {
  const outcome = await waitForHealth({
    service,
    isExpected: (report) => report.release !== null && report.version === version,
    pollInterval: pollInterval(signal),
  });
  if (outcome.kind === "ok") return verifyContract(service, version);
  const answer = outcome.kind === "unreachable" ? outcome.reason : JSON.stringify(outcome.report);
  return stop(`Tjänsten är driftsatt, men ${service}/health svarar: ${answer}`, "npx wrangler rollback");
}

async function verifyContract(service: string, version: string): Promise<boolean> {
  print(`5/5 Kontrollerar att ${service} håller det som är lovat.`);
  if (!(await succeeds(process.execPath, ["src/verify/cli.ts", service]))) {
    return stop(
      "Tjänsten är driftsatt och uppgifterna är publicerade, men något stämmer inte.",
      `npm run verify -- ${service}`,
    );
  }
  print(`Klart: ${service} svarar med version ${version}.`);
  return true;
}

/**
 * wrangler reports the upload when the version exists; later steps can still fail. The static files are uploaded before, and
 * are not reachable without their version.
 */
function stopAfter(run: WranglerRun): false {
  const { reason, next } = explainDeployError(run);
  const isUnchanged = run.ended === "exited" && !run.stdout.includes(`\nUploaded ${configured("name")} `);
  return stop(
    [
      `Det gick inte att driftsätta: ${reason}.`,
      isUnchanged
        ? "Ingenting är ändrat för besökarna. Inget är publicerat."
        : "Det är oklart om den nya versionen av tjänsten svarar. Inget är publicerat.",
    ].join("\n"),
    next,
  );
}

function stop(what: string, next: string): false {
  print(what, `Kör sedan: ${next}`);
  return false;
}

async function succeeds(command: string, parameters: readonly string[]): Promise<boolean> {
  const child = spawn(command, parameters, { stdio: "inherit", shell: process.platform === "win32" });
  const [exitCode] = await once(child, "close");
  return exitCode === 0;
}

process.exitCode = (await deploy()) ? 0 : 1;
