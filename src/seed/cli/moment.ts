const SWEDISH_MOMENT = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Stockholm",
  dateStyle: "short",
  timeStyle: "medium",
});

/** A time from the history as a clock in Sweden showed it. */
export function swedishMoment(timestamp: string): string {
  return SWEDISH_MOMENT.format(new Date(timestamp));
}
