import { stripVTControlCharacters } from "node:util";
import { StoreError } from "./store.ts";
import type { WranglerRun } from "./wrangler.ts";

/** What went wrong in a run of wrangler, in words that say what to do where somebody can do something. */
export function explainWranglerError(run: WranglerRun): StoreError {
  if (run.ended === "aborted") return new StoreError("kommandot avbröts", "aborted");
  if (run.ended === "timeout") return new StoreError("Cloudflare svarade inte i tid", "transient");
  const written = `${run.stdout}\n${run.stderr}`;
  const known = KNOWN_ERRORS.find(({ pattern }) => pattern.test(written));
  if (known !== undefined) return new StoreError(known.message, "permanent");
  return new StoreError(`Cloudflare svarade: ${errorLine(written)}`, "transient");
}

const KNOWN_ERRORS = [
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
  {
    pattern: /limit exceeded for the day|daily (?:write |usage )?limit|code: 10048\b/i,
    message: "dagens skrivningar i Cloudflares gratisnivå är slut. De börjar om klockan 00 UTC, 01 eller 02 svensk tid",
  },
  {
    pattern: /value length .*exceeds|value too large|exceeds? (?:the )?(?:value|size) limit|code: 10030\b/i,
    message: "ett värde är större än Cloudflare tar emot. Kontakta den som sköter tjänsten",
  },
  {
    pattern: /\bforbidden\b|not (?:authorized|permitted|allowed)|insufficient permission|code: (?:10023|9106)\b/i,
    message: "inloggningen får inte skriva till tjänsten. Be den som sköter tjänsten om rätt att redigera Workers KV",
  },
];

/** The line in which wrangler names the error, without its decoration. */
function errorLine(written: string): string {
  const lines = stripVTControlCharacters(written)
    .split("\n")
    .map((line) => line.replace(/^[^\p{Letter}\p{Number}]+/u, "").trim());
  const at = lines.findIndex((line) => /error|fail/i.test(line));
  // The first line says which call failed; wrangler prints the reason on the next.
  const reason = at < 0 ? [] : lines.slice(at, at + 2).filter((line) => line !== "");
  const found = reason.length > 0 ? reason.join(" ") : lines.find((line) => line !== "");
  return found?.replace(/\.$/, "") ?? "inget";
}
