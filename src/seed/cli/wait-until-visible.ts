import { waitForHealth } from "../publish/health.ts";
import { print } from "./print.ts";
import type { Target } from "./target.ts";
import { pollInterval } from "./terminal.ts";

/** Waits until the deployed service serves the release, and prints the result. False if it does not within the time limit. */
export async function waitUntilVisible(release: string, target: Target, signal: AbortSignal): Promise<boolean> {
  const { service } = target;
  if (service === undefined) {
    print(
      "Det är inte kontrollerat att tjänsten visar den nya versionen, för tjänstens adress är inte angiven.",
      "Ange den nästa gång: --service https://… eller miljövariabeln SAMVERKAN_SERVICE. Räkna med 1–3 minuter.",
    );
    return true;
  }
  if (!target.isRemote) {
    print(`Resultatet syns på ${service} när npm start är igång.`);
    return true;
  }
  print(`Väntar på att ${service} visar den nya versionen. Det tar oftast 1–3 minuter.`);
  const isExpected = (report: { readonly release: string | null }) => report.release === release;
  const outcome = await waitForHealth({ service, isExpected, pollInterval: pollInterval(signal) });
  if (outcome.kind === "ok") {
    print(`Nu syns den nya versionen: ${service}`);
    return true;
  }
  print(
    outcome.kind === "unreachable"
      ? `Versionen är publicerad, men ${service}/health svarar inte (${outcome.reason}).`
      : `Versionen är publicerad, men tjänsten visar ännu ${outcome.report.release ?? "ingen version"}.`,
    `Öppna ${service}/health om en stund. Står där då inte ${release}: kontakta den som sköter tjänsten.`,
  );
  return false;
}
