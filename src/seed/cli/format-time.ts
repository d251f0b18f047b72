import { lazy } from "../../domain/lazy.ts";

const swedishTime = lazy(
  () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short", timeStyle: "medium" }),
);

/** A timestamp in Swedish time. */
export function formatTime(timestamp: string): string {
  return swedishTime().format(new Date(timestamp));
}
