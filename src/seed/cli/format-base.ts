import type { Publication } from "../../release/publication.ts";
import { formatDiff } from "../diff/format-diff.ts";
import type { BaseReport } from "../publish/base.ts";
import type { Confirmation } from "../publish/confirm-publication.ts";
import { formatTime } from "./print.ts";
import type { Target } from "./target.ts";

/** Each change that would be reverted, with the time, role and message of its publication. */
export function formatReverted({ base, reverted }: BaseReport): readonly string[] {
  const from =
    base === undefined
      ? "Det går inte att se vilken version mappen utgår från. Det här i den version som visas nu skulle skrivas över:"
      : `Mappen utgår från release ${base.id}, ${formatTime(base.publishedAt)}. Det här har andra publicerat sedan dess, och det skulle gå tillbaka:`;
  return [from, ...reverted.flatMap(({ change, publication }) => [formatDiff([change]), `  ${origin(publication)}`])];
}

function origin(publication: Publication | undefined): string {
  return publication === undefined
    ? "Det syns inte när det publicerades, eller av vem."
    : `Publicerat ${formatPublication(publication)}.`;
}

/** Time, role and message in one line without a full stop. */
function formatPublication({ publishedAt, by, message }: Publication): string {
  return [formatTime(publishedAt), ` av ${by ?? "okänd roll"}`, message === undefined ? "" : `: ${message}`].join("");
}

/** The confirmation of a publication as text. */
export function formatConfirmation(confirmation: Confirmation, id: string, target: Target): readonly string[] {
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
