import { lazy } from "../../domain/lazy.ts";

/** Writes lines for the person at the terminal. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** A number with the singular or the plural: `1 fel`, `2 filer`. */
export function pluralize(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

const swedishTime = lazy(
  () => new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Stockholm", dateStyle: "short", timeStyle: "medium" }),
);

/** A timestamp in Swedish time. */
export function formatTime(timestamp: string): string {
  return swedishTime().format(new Date(timestamp));
}

// A closed pipe (`npm run history | head`) must not end the command.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
