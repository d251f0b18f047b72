import { stripVTControlCharacters } from "node:util";
import { StoreFault } from "./key-value-store.ts";
import type { WranglerRun } from "./wrangler.ts";

/** What went wrong in a run of wrangler, in words that say what to do where somebody can do something. */
export function faultOfRun(run: WranglerRun): StoreFault {
  if (run.ended === "interrupted") return new StoreFault("kommandot avbröts", "interrupted");
  if (run.ended === "time limit") return new StoreFault("Cloudflare svarade inte i tid", "passing");
  const written = `${run.stdout}\n${run.stderr}`;
  const known = KNOWN.find(({ sign }) => sign.test(written));
  if (known !== undefined) return new StoreFault(known.words, "lasting");
  return new StoreFault(`Cloudflare svarade: ${errorLine(written)}`, "passing");
}

const KNOWN = [
  {
    sign: /CLOUDFLARE_API_TOKEN|not logged in|wrangler login/i,
    words: "du är inte inloggad hos Cloudflare. Logga in med npx wrangler login, eller ange CLOUDFLARE_API_TOKEN",
  },
  {
    sign: /Authentication error|Invalid access token|Unable to authenticate|code: (9109|10000|10001)\b/i,
    words:
      "Cloudflare godtar inte inloggningen. Logga in på nytt med npx wrangler login, eller be den som sköter tjänsten om en ny CLOUDFLARE_API_TOKEN",
  },
  {
    sign: /No KV namespace|does not exist on your account|code: 10007\b/i,
    words: "tjänsten är inte driftsatt än, så det finns ingenstans att publicera. Kör npm run deploy först",
  },
];

/** The line in which wrangler names the error, without its decoration. */
function errorLine(written: string): string {
  const lines = stripVTControlCharacters(written)
    .split("\n")
    .map((line) => line.replace(/^[^\p{Letter}\p{Number}]+/u, "").trim());
  return (
    lines.find((line) => /error|fail/i.test(line))?.replace(/\.$/, "") ?? lines.find((line) => line !== "") ?? "inget"
  );
}
