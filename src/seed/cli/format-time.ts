const SWEDISH_TIME = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});

/** A timestamp in Swedish time. */
export function formatTime(timestamp: string): string {
  return SWEDISH_TIME.format(new Date(timestamp));
}
