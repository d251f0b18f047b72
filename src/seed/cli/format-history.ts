import type { Publication } from "../../release/publication.ts";
import { formatDiff } from "../diff/format-diff.ts";
import type { BaseReport } from "../publish/check-base.ts";
import type { CurrentRelease } from "../publish/current-release.ts";
import type { HistoryEntry } from "../publish/history.ts";
import { formatTime, pluralize } from "./print.ts";

/** The most changed documents that are named per publication. */
const MAX_NAMED = 3;

/** The live release, in one line. */
export function formatCurrentRelease({ pointer, facts, pointerText }: CurrentRelease): string {
  if (pointer === undefined) {
    return pointerText === undefined
      ? "Inget är publicerat än."
      : "Det som är publicerat går inte att läsa, och ersätts.";
  }
  const damage = facts === undefined ? " Den sparade kopian saknas eller är skadad." : "";
  return `Publicerat nu: release ${pointer.id}, ${formatTime(pointer.publishedAt)}.${damage}`;
}

/** A publication of the history: time, id, role, message and changes. */
export function formatHistoryEntry(
  { record, state, publication }: HistoryEntry,
  isDamaged: boolean,
): readonly string[] {
  const states = {
    live: `  visas nu${isDamaged ? ", men kopian är skadad" : ""}`,
    earlier: "",
    unlinked: "  finns sparad, men hör inte till de tio senaste som har visats",
  };
  const first = `  ${formatTime(record.publishedAt)}  ${record.id}${states[state]}`;
  if (publication === undefined) return [first];
  const { by, message, changes } = publication;
  const who = [by, message].filter((text) => text !== undefined).join(": ");
  const named = changes
    .slice(0, MAX_NAMED)
    .map(({ name, kind, lines }) => `${VERBS[kind]}: ${[name, ...lines].join(". ")}`);
  const rest = changes.length - named.length;
  const more = rest > 0 ? [`och ${pluralize(rest, "ändring", "ändringar")} till`] : [];
  return [first, ...[who, ...named, ...more].filter((text) => text !== "").map((text) => `      ${text}`)];
}

const VERBS = { added: "Tillkom", changed: "Ändrades", removed: "Togs bort" } as const;

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
