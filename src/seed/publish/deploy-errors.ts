import type { WranglerRun } from "./wrangler.ts";
import { explainWranglerError } from "./wrangler-errors.ts";

/** Why the Worker was not deployed, and the command to run next. */
export interface DeployError {
  /** In Swedish, without a full stop. */
  readonly reason: string;
  readonly next: string;
}

/** Explains a failed run of `wrangler deploy`. */
export function explainDeployError(run: WranglerRun): DeployError {
  const written = `${run.stdout}\n${run.stderr}`;
  const known = run.ended === "exited" ? KNOWN_ERRORS.find(({ pattern }) => pattern.test(written)) : undefined;
  return known ?? { reason: explainWranglerError(run).message, next: "npm run deploy" };
}

const KNOWN_ERRORS = [
  {
    pattern: /register a workers\.dev subdomain/i,
    reason: "kontot har ingen adress på workers.dev än. Välj en under Workers & Pages på https://dash.cloudflare.com",
    next: "npm run deploy",
  },
  {
    // wrangler creates the namespace before it uploads, and does not reuse one from an earlier attempt.
    pattern: /code: 10014\b/,
    reason:
      "kontot har redan ett KV-förråd med tjänstens namn, troligen från ett försök som inte blev klart. Gör som det står i docs/runbooks/first-deploy.md",
    next: "npx wrangler kv namespace list",
  },
] as const;
