/** Writes lines for the person at the terminal. */
export function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** A number with the word for one or for many: `1 fel`, `2 filer`. */
export function pluralize(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

// Whoever reads along may have seen enough (`npm run history | head`); the command goes on without them.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
