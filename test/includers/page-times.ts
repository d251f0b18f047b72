import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { TRIAL } from "./trial.ts";

const FILE = "docs/embedding/page-times.md";

interface Seconds {
  readonly cold: number;
  readonly copy: number;
}

const WORDS: Readonly<Record<string, string>> = {
  slow: "never answers",
  drip: "sends 400 bytes every 0.9 s",
  reset: "resets",
};

/** Writes how long the slowest of several visitors waited for a page; `npm run matrix` calls it. */
export function writePageTimes(includer: string, fault: string, { cold, copy }: Seconds): void {
  const row = `| ${includer} | ${WORDS[fault] ?? fault} | ${cold.toFixed(1)} | ${copy.toFixed(1)} |`;
  const begin = row.slice(0, row.indexOf("|", row.indexOf("|", 1) + 1) + 1);
  const rows = (existsSync(FILE) ? readFileSync(FILE, "utf8") : "")
    .split("\n")
    .filter(
      (line) =>
        line.startsWith("| ") && !line.startsWith("| includer") && !line.startsWith("| ---") && !line.startsWith(begin),
    );
  const text = [
    "# How long pages take when we fail",
    "",
    "Written by `npm run matrix` from a run of test/includers; do not edit it by hand. Seconds until the last of",
    `${TRIAL.visitors} visitors at once has the whole page, with ${TRIAL.fragments} fragments in it. Each includer's answers were also cut at`,
    `${TRIAL.cuts} places, without a copy and with one from before: no page was damaged.`,
    "",
    "| includer | the service | without a copy | with a copy |",
    "| --- | --- | --- | --- |",
    ...[...rows, row].toSorted(),
    "",
  ];
  writeFileSync(FILE, text.join("\n"));
}
