import { spawn } from "node:child_process";
import { once } from "node:events";
import { waitForHealth } from "../publishing/health.ts";
import { runWrangler } from "../publishing/wrangler.ts";
import { commandLine } from "./command-line.ts";
import { print } from "./print.ts";
import { healthPatience, interruptionBySignal } from "./terminal.ts";

/** Uploading the Worker, with the namespace made on the first time. Milliseconds. */
const DEPLOY_LIMIT = 300_000;

const { values } = commandLine({
  options: {
    service: { type: "string" },
    yes: { type: "boolean", default: false },
    /** For a workflow that has just run them. */
    "skip-tests": { type: "boolean", default: false },
  },
});
const interruption = interruptionBySignal();

/** Tests, deploys the Worker, publishes the facts and sees that the service serves both. True where all went well. */
async function deploy(): Promise<boolean> {
  if (!values["skip-tests"]) {
    print("1/4 Testing. Nothing is deployed unless every test passes.");
    if (!(await succeeds("npm", ["test"]))) return stop("A test failed. Nothing was deployed.", "npm test");
  }
  print("2/4 Deploying the Worker. The first time, wrangler creates the KV namespace too.");
  const run = await runWrangler(["deploy"], { timeLimit: DEPLOY_LIMIT, interruption });
  print(run.stdout.trim(), run.stderr.trim());
  if (run.ended !== "by itself" || run.exitCode !== 0 || !run.stdout.includes("Current Version ID")) {
    return stop("The Worker was not deployed; the version before it still answers.", "npm run deploy");
  }
  const version = /Current Version ID: (\S+)/.exec(run.stdout)?.[1];
  const service =
    values.service || process.env.SAMVERKAN_SERVICE || /https:\/\/\S+\.workers\.dev/.exec(run.stdout)?.[0];
  print("3/4 Publishing the facts.");
  const parameters = ["--remote", ...(values.yes ? ["--yes"] : []), ...(service ? ["--service", service] : [])];
  if (!(await succeeds(process.execPath, ["src/seed/cli/seed.ts", ...parameters]))) {
    return stop("The Worker is deployed; the facts are not published, or not seen yet.", "npm run seed -- --remote");
  }
  if (service === undefined)
    return stop("Deployed, but at which address? Say it.", "npm run deploy -- --service https://…");
  print(`4/4 Waiting for ${service}/health to show the new version.`);
  return isServing(service, version);
}

async function isServing(service: string, version: string | undefined): Promise<boolean> {
  const seen = await waitForHealth({
    service,
    isAwaited: (report) => report.release !== null && report.version === version,
    patience: healthPatience(interruption),
  });
  if (seen.kind === "as-awaited") {
    print(`Deployed: ${service} serves version ${version}.`);
    return true;
  }
  const said = seen.kind === "unreachable" ? seen.reason : JSON.stringify(seen.report);
  return stop(`Deployed, but ${service}/health says: ${said}`, "npx wrangler rollback");
}

function stop(what: string, next: string): false {
  print(what, `Next: ${next}`);
  return false;
}

async function succeeds(command: string, parameters: readonly string[]): Promise<boolean> {
  const child = spawn(command, parameters, { stdio: "inherit", shell: process.platform === "win32" });
  const [exitCode] = await once(child, "close");
  return exitCode === 0;
}

process.exitCode = (await deploy()) ? 0 : 1;
