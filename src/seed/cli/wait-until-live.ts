import type { Pointer } from "../../release/pointer.ts";
import { type Confirmation, confirmPublication } from "../publish/confirm-publication.ts";
import { waitForHealth } from "../publish/health.ts";
import type { KeyValueStore } from "../publish/store.ts";
import { formatTime, print } from "./print.ts";
import type { Target } from "./target.ts";
import { pollInterval, retryWithMessage, waitsForLag } from "./terminal.ts";

/**
 * Waits until the deployed service serves a publication that was made at `publishedAt`, then until reads of the pointer no
 * longer lag behind, and prints what is found. True if it is live or a later publication builds on it; a local one always is.
 */
export async function waitUntilLive(
  pointer: Pointer,
  publishedAt: number,
  store: KeyValueStore,
  target: Target,
  signal: AbortSignal,
): Promise<boolean> {
  if (!(await waitUntilVisible(pointer.id, target, signal))) return false;
  if (!target.isRemote) return true;
  print("Kontrollerar om en minut, och igen om drygt två, att ingen annan publicerade i samma ögonblick.");
  const context = { store, retryPolicy: retryWithMessage(signal) };
  const confirmation = await confirmPublication(pointer, context, waitsForLag(publishedAt, signal));
  print(...formatConfirmation(confirmation, pointer.id, target));
  return confirmation.kind === "live" || confirmation.kind === "followed";
}

/** False if the service does not serve the release within the time limit. */
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

function formatConfirmation(confirmation: Confirmation, id: string, target: Target): readonly string[] {
  switch (confirmation.kind) {
    case "live":
      if (confirmation.unlinked.length === 0) return ["Ingen annan publicerade samtidigt."];
      return confirmation.unlinked.flatMap((other) => [
        `Release ${other} kommer från ett annat försök vid samma tid. Den avbröts, eller skrevs över av din.`,
        `Se vad den ändrade: ${target.command("history")}`,
      ]);
    case "followed":
      return [
        `Någon har publicerat efter dig, med din version som grund: release ${confirmation.by.id}, ${formatTime(confirmation.by.publishedAt)}.`,
        `Se vad som ändrades: ${target.command("history")}`,
      ];
    case "overwritten":
      return [
        `Någon annan publicerade i samma ögonblick som du${confirmation.by === undefined ? "" : `, release ${confirmation.by.id} klockan ${formatTime(confirmation.by.publishedAt)}`}.`,
        `Besökarna ser den andras version, hel. Din, release ${id}, syns inte men finns kvar i historiken.`,
        `Hämta den andras ändringar (git pull), se efter att båda är med, och kör sedan: ${target.command("seed")}`,
        `Eller lägg till det som en fil innehåller i din: ${target.command("rollback", id, "--only FIL")}`,
        `Eller gå tillbaka till hela din, utan den andras ändringar: ${target.command("rollback", id)}`,
      ];
    case "unseen":
      return [
        `Det gick inte att se efter en gång till att din version är den som visas: ${confirmation.reason}.`,
        `Se efter: ${target.command("history")}`,
      ];
  }
}
