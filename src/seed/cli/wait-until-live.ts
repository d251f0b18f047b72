import type { Pointer } from "../../release/pointer.ts";
import { confirmPublication } from "../publish/confirm-publication.ts";
import { waitForHealth } from "../publish/health.ts";
import type { KeyValueStore } from "../publish/store.ts";
import { formatConfirmation } from "./format-base.ts";
import { print } from "./print.ts";
import type { Target } from "./target.ts";
import { pollInterval, retryWithMessage, waitsForLag } from "./terminal.ts";

/**
 * Waits until visitors have a publication that was made at `publishedAt`, and prints what is found: whether the service
 * serves it, and whether it is still the live one when reads no longer lag behind. True if it is.
 */
export async function waitUntilLive(
  pointer: Pointer,
  publishedAt: number,
  store: KeyValueStore,
  target: Target,
  signal: AbortSignal,
): Promise<boolean> {
  if (!(await waitUntilVisible(pointer.id, target, signal))) return false;
  return !target.isRemote || confirmRemotely(pointer, publishedAt, store, target, signal);
}

/** Waits until the deployed service serves the release, and prints the result. False if it does not within the time limit. */
async function waitUntilVisible(release: string, target: Target, signal: AbortSignal): Promise<boolean> {
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

/**
 * Reads the pointer again when reads no longer lag behind a publication at `publishedAt`, and prints the result. True if it
 * is live or a later publication builds on it.
 */
async function confirmRemotely(
  pointer: Pointer,
  publishedAt: number,
  store: KeyValueStore,
  target: Target,
  signal: AbortSignal,
): Promise<boolean> {
  print("Kontrollerar om en minut, och igen om drygt två, att ingen annan publicerade i samma ögonblick.");
  const context = { store, retryPolicy: retryWithMessage(signal) };
  const confirmation = await confirmPublication(pointer, context, waitsForLag(publishedAt, signal));
  print(...formatConfirmation(confirmation, pointer.id, target));
  return confirmation.kind === "live" || confirmation.kind === "followed";
}
