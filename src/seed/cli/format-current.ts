import type { CurrentRelease } from "../publish/current-release.ts";
import { formatTime } from "./format-time.ts";

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
