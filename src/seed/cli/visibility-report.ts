import { waitForHealth } from "../publishing/health.ts";
import type { Place } from "./place.ts";
import { print } from "./print.ts";
import { healthPatience } from "./terminal.ts";

/** Waits until the deployed service shows the release, and tells of it. False where it was asked and did not. */
export async function isVisible(release: string, place: Place, interruption: AbortSignal): Promise<boolean> {
  const { service } = place;
  if (service === undefined) {
    print(
      "Det är inte kontrollerat att tjänsten visar den nya versionen, för tjänstens adress är inte angiven.",
      "Ange den nästa gång: --service https://… eller miljövariabeln SAMVERKAN_SERVICE. Räkna med 1–3 minuter.",
    );
    return true;
  }
  if (!place.isRemote) {
    print(`Se resultatet: kör npm start och öppna ${service}`);
    return true;
  }
  print(`Väntar på att ${service} visar den nya versionen. Det tar oftast 1–3 minuter.`);
  const isAwaited = (report: { readonly release: string | null }) => report.release === release;
  const seen = await waitForHealth({ service, isAwaited, patience: healthPatience(interruption) });
  if (seen.kind === "as-awaited") {
    print(`Nu syns den nya versionen: ${service}`);
    return true;
  }
  print(
    seen.kind === "unreachable"
      ? `Versionen är publicerad, men ${service}/health svarar inte (${seen.reason}).`
      : `Versionen är publicerad, men tjänsten visar ännu ${seen.report.release ?? "ingen version"}.`,
    `Öppna ${service}/health om en stund. Står där då inte ${release}: kontakta den som sköter tjänsten.`,
  );
  return false;
}
