import type { PublishOutcome } from "../publish/publish.ts";
import { formatTime, pluralize } from "./print.ts";
import type { Target } from "./target.ts";

/** The outcome of publishing as text: what happened, what visitors see now, what to run next. `again` repeats the command. */
export function formatOutcome(outcome: PublishOutcome, target: Target, again: string): readonly string[] {
  switch (outcome.kind) {
    case "published":
      return [`Publicerat: release ${outcome.pointer.id}. ${writes(outcome.writes)}.`];
    case "unchanged": {
      const unchanged = `Uppgifterna är desamma som i release ${outcome.pointer.id}.`;
      const repaired = outcome.writes === 0 ? "" : " Den sparade kopian var skadad och är lagad.";
      return [`${unchanged}${repaired} ${writes(outcome.writes)}.`];
    }
    case "conflict":
      return formatConflict(outcome, again);
    case "failed":
      return [
        `Publiceringen misslyckades: ${outcome.reason}.`,
        "Inget är ändrat för besökarna. Den förra versionen ligger kvar, hel.",
        `Försök igen: ${again}`,
      ];
    case "unknown":
      return [
        `Publiceringen avbröts mitt i det sista steget: ${outcome.reason}.`,
        "Besökarna ser antingen den förra versionen eller den nya, och den är hel i båda fallen.",
        `Se vilken: ${target.command("history")}`,
        `Kör sedan om, det gör klart det som saknas: ${again}`,
      ];
  }
}

/** Whether visitors have the requested release. */
export function isSuccess({ kind }: PublishOutcome): boolean {
  return kind === "published" || kind === "unchanged";
}

function formatConflict({ by, when }: Extract<PublishOutcome, { readonly kind: "conflict" }>, again: string) {
  const theirs = by === undefined ? "" : `, release ${by.id} klockan ${formatTime(by.publishedAt)}`;
  return [
    when === "before"
      ? `Någon annan publicerade medan du höll på${theirs}.`
      : `Någon annan publicerade i samma ögonblick som du${theirs}.`,
    "Besökarna ser den andras version, hel. Din version syns inte, men dina filer är kvar som de var.",
    `Hämta den andras ändringar (git pull), se efter att båda är med, och kör sedan: ${again}`,
  ];
}

function writes(count: number): string {
  return pluralize(count, "skrivning", "skrivningar");
}
