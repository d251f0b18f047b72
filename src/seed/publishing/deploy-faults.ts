import type { WranglerRun } from "./wrangler.ts";
import { faultOfRun } from "./wrangler-faults.ts";

/** Why the Worker was not deployed, and the command to run next. */
export interface DeployFault {
  /** In Swedish, without a full stop. */
  readonly reason: string;
  readonly next: string;
}

/** What went wrong in a run of `wrangler deploy`. */
export function faultOfDeploy(run: WranglerRun): DeployFault {
  const written = `${run.stdout}\n${run.stderr}`;
  const known = run.ended === "by itself" ? KNOWN.find(({ sign }) => sign.test(written)) : undefined;
  return known ?? { reason: faultOfRun(run).message, next: "npm run deploy" };
}

const KNOWN = [
  {
    sign: /register a workers\.dev subdomain/i,
    reason: "kontot har ingen adress på workers.dev än. Välj en under Workers & Pages på https://dash.cloudflare.com",
    next: "npm run deploy",
  },
  {
    // wrangler makes the namespace before it uploads, and does not take up one that an attempt has left behind.
    sign: /code: 10014\b/,
    reason:
      "kontot har redan ett KV-förråd med tjänstens namn, troligen från ett försök som inte blev klart. Gör som det står i docs/runbooks/first-deploy.md",
    next: "npx wrangler kv namespace list",
  },
] as const;
