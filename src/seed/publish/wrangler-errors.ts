import { stripVTControlCharacters } from "node:util";
import { StoreError } from "./store.ts";
import type { WranglerRun } from "./wrangler.ts";

/** Explains a failed run of wrangler, with advice if there is any. */
export function explainWranglerError(run: WranglerRun): StoreError {
  if (run.ended === "aborted") return new StoreError("kommandot avbröts", "aborted");
  if (run.ended === "timeout") return new StoreError("Cloudflare svarade inte i tid", "transient");
  const written = `${run.stdout}\n${run.stderr}`;
  const known = KNOWN_ERRORS.find(({ pattern }) => pattern.test(written));
  if (known !== undefined) return new StoreError(known.message, "permanent");
  return new StoreError(`Cloudflare svarade: ${findReason(written)}`, "transient");
}

/**
 * Permanent errors, for which a retry does not help. First match wins. The patterns match the output of wrangler 4 and the
 * API, from Cloudflare's documentation and its users' reports.
 */
const KNOWN_ERRORS = [
  {
    pattern:
      /value length .*exceeds|exceeds? (?:the )?(?:maximum )?(?:value |length |size )*limit of|(?:value|payload|request body) (?:is )?too large|code: (?:10030|10031)\b/i,
    message:
      "ett värde är större än vad Cloudflare KV tar emot (25 MB). Korta den längsta texten i data/, eller be den som sköter tjänsten om hjälp",
  },
  {
    pattern:
      /(?:daily|per day|for the day|for today).{0,80}limit|limit.{0,80}(?:daily|per day|for the day|for today)|code: 10048\b/i,
    message:
      "dagens skrivningar hos Cloudflare är slut. De börjar om klockan 00.00 UTC (01.00 svensk vintertid, 02.00 sommartid). Publicera då, eller be den som sköter tjänsten om ett större abonnemang",
  },
  {
    pattern:
      /\bforbidden\b|not (?:authorized|entitled|permitted|allowed)|insufficient permission|permission denied|code: (?:10023|9106)\b/i,
    message:
      "inloggningen får inte skriva till tjänsten. Be den som sköter tjänsten om en CLOUDFLARE_API_TOKEN med rätten Workers KV Storage: Edit",
  },
  {
    pattern: /CLOUDFLARE_API_TOKEN|not logged in|wrangler login/i,
    message: "du är inte inloggad hos Cloudflare. Logga in med npx wrangler login, eller ange CLOUDFLARE_API_TOKEN",
  },
  {
    pattern: /Authentication error|Invalid access token|Unable to authenticate|code: (9109|10000|10001)\b/i,
    message:
      "Cloudflare godtar inte inloggningen. Logga in på nytt med npx wrangler login, eller be den som sköter tjänsten om en ny CLOUDFLARE_API_TOKEN",
  },
  {
    pattern: /No KV namespace|does not exist on your account|code: 10007\b/i,
    message: "tjänsten är inte driftsatt än, så det finns ingenstans att publicera. Kör npm run deploy först",
  },
] as const;

/** A line that only says that something failed; the reason is on a later line. */
const PREAMBLE = /^A request to the Cloudflare API .* failed\.?$|^Failed to fetch .*|^(?:ERROR)?$/i;

/** The line with wrangler's reason, without decoration. */
function findReason(written: string): string {
  const lines = stripVTControlCharacters(written)
    .split("\n")
    .map((line) => line.replace(/^[^\p{Letter}\p{Number}]+/u, "").trim())
    .filter((line) => line !== "");
  const first = lines.findIndex((line) => /error|fail/i.test(line));
  const rest = lines.slice(Math.max(first, 0)).map((line) => line.replace(/^ERROR\]\s*/, ""));
  const reason = rest.find((line) => !PREAMBLE.test(line)) ?? rest.find(Boolean) ?? "inget";
  return reason.replace(/\.$/, "");
}

/** Why the Worker was not deployed, and the command to run next. */
interface DeployError {
  /** In Swedish, without a full stop. */
  readonly reason: string;
  readonly next: string;
}

/** Explains a failed run of `wrangler deploy`. */
export function explainDeployError(run: WranglerRun): DeployError {
  const written = `${run.stdout}\n${run.stderr}`;
  const known = run.ended === "exited" ? DEPLOY_ERRORS.find(({ pattern }) => pattern.test(written)) : undefined;
  return known ?? { reason: explainWranglerError(run).message, next: "npm run deploy" };
}

const DEPLOY_ERRORS = [
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
