import type { LiveRelease } from "../publishing/live-release.ts";
import { swedishMoment } from "./moment.ts";

/** What is live, in one line. */
export function liveLine({ pointer, facts, pointerText }: LiveRelease): string {
  if (pointer === undefined) {
    return pointerText === undefined
      ? "Inget är publicerat än."
      : "Det som är publicerat går inte att läsa, och ersätts.";
  }
  const whole = facts === undefined ? " Den sparade kopian saknas eller är skadad." : "";
  return `Publicerat nu: release ${pointer.id}, ${swedishMoment(pointer.publishedAt)}.${whole}`;
}
