const SWEDISH_TIME = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});

/** A time from the history as a clock in Sweden showed it. */
export function formatTime(timestamp: string): string {
  return SWEDISH_TIME.format(new Date(timestamp));
}
