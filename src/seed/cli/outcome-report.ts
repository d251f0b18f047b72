import type { PublishOutcome } from "../publishing/publish.ts";
import { swedishMoment } from "./moment.ts";
import type { Place } from "./place.ts";
import { amount } from "./print.ts";

/** How publishing ended: what happened, what visitors see now, what to run next. `again` repeats the command. */
export function outcomeReport(outcome: PublishOutcome, place: Place, again: string): readonly string[] {
  switch (outcome.kind) {
    case "published":
      return [`Publicerat: release ${outcome.pointer.id}. ${writes(outcome.writes)}.`];
    case "unchanged": {
      const since = `Uppgifterna är desamma som i release ${outcome.pointer.id}.`;
      const healed = outcome.writes === 0 ? "" : " Den sparade kopian var skadad och är lagad.";
      return [`${since}${healed} ${writes(outcome.writes)}.`];
    }
    case "overtaken":
      return overtaken(outcome, again);
    case "untouched":
      return [
        `Publiceringen misslyckades: ${outcome.reason}.`,
        "Inget är ändrat för besökarna. Den förra versionen ligger kvar, hel.",
        `Försök igen: ${again}`,
      ];
    case "unsure":
      return [
        `Publiceringen avbröts mitt i det sista steget: ${outcome.reason}.`,
        "Besökarna ser antingen den förra versionen eller den nya, och den är hel i båda fallen.",
        `Se vilken: ${place.command("history")}`,
        `Kör sedan om, det gör klart det som saknas: ${again}`,
      ];
  }
}

/** Whether visitors have what was asked for. */
export function isSuccess({ kind }: PublishOutcome): boolean {
  return kind === "published" || kind === "unchanged";
}

function overtaken({ by, when }: Extract<PublishOutcome, { readonly kind: "overtaken" }>, again: string) {
  const theirs = by === undefined ? "" : `, release ${by.id} klockan ${swedishMoment(by.publishedAt)}`;
  return [
    when === "before"
      ? `Någon annan publicerade medan du höll på${theirs}.`
      : `Någon annan publicerade i samma ögonblick som du${theirs}.`,
    "Besökarna ser den andras version, hel. Din version syns inte, men dina filer är kvar som de var.",
    `Hämta den andras ändringar (git pull), se efter att båda är med, och kör sedan: ${again}`,
  ];
}

function writes(count: number): string {
  return amount(count, "skrivning", "skrivningar");
}
