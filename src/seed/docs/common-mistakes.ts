import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadFacts } from "../load-facts.ts";

/** A common mistake of editors, in a file of the example folder. */
interface CommonMistake {
  readonly title: string;
  readonly file: string;
  /** The text in the file, and its replacement. */
  readonly from: string;
  readonly to: string;
}

/** The example folder with invented facts; the mistakes are made in copies of it. */
const EXAMPLE = join(import.meta.dirname, "example");

const ASSOCIATION = "collaborations/miljoforbundet.md";
const NORRVIK = "organizations/norrvik.yaml";

const MISTAKES: readonly CommonMistake[] = [
  {
    title: "En text med kolon",
    file: ASSOCIATION,
    from: "shortName: Miljöförbundet",
    to: "shortName: Miljöförbundet: norr",
  },
  { title: "Något efter #", file: ASSOCIATION, from: "shortName: Miljöförbundet", to: "shortName: Miljöförbundet #1" },
  {
    title: "Ett indrag för mycket",
    file: ASSOCIATION,
    from: "  - organization: aby",
    to: "   - organization: aby",
  },
  { title: "Ett fält på svenska", file: NORRVIK, from: "website:", to: "webbplats:" },
  {
    title: "Ett namn i stället för ett id",
    file: ASSOCIATION,
    from: "organization: norrvik",
    to: "organization: Norrviks kommun",
  },
  { title: "En kommun utan fil", file: ASSOCIATION, from: "organization: norrvik", to: "organization: vaxholm" },
  {
    title: "En siffra fel i kommunkoden",
    file: "organizations/ale.yaml",
    from: 'municipalityCode: "1440"',
    to: 'municipalityCode: "1489"',
  },
  { title: "Ett datum som inte finns", file: ASSOCIATION, from: "reviewed: 2023-01-31", to: "reviewed: 2023-02-31" },
  {
    title: "Punkter från Word",
    file: ASSOCIATION,
    from: "- tillsyn enligt miljöbalken\n- livsmedelskontroll",
    to: "• tillsyn enligt miljöbalken\n• livsmedelskontroll",
  },
  {
    title: "En webbadress mitt i texten",
    file: ASSOCIATION,
    from: "Förbundet arbetar med",
    to: "Läs mer på www.miljoforbundet.example. Förbundet arbetar med",
  },
];

/** Inserts the diagnostics of common mistakes into the editor's guide, by checking copies of the example folder. */
export function insertCommonMistakes(guide: string): string {
  const marks = /(<!-- misstag -->\n)[\s\S]*?(<!-- slut -->)/;
  return guide.replace(marks, (_, start: string, end: string) => {
    const shown = MISTAKES.map(showMistake).join("\n\n");
    return `${start}\n${shown}\n\n${end}`;
  });
}

function showMistake({ title, file, from, to }: CommonMistake): string {
  const scratch = mkdtempSync(join(tmpdir(), "samverkan-mistake-"));
  try {
    const copy = join(scratch, "data");
    cpSync(EXAMPLE, copy, { recursive: true });
    const path = join(copy, file);
    const text = readFileSync(path, "utf8");
    if (!text.includes(from)) throw new Error(`the example for ”${title}” no longer stands in ${file}: ${from}`);
    writeFileSync(path, text.replace(from, to));
    // After every date, so that none is in the future and the output is the same every day.
    const result = loadFacts(copy, "2999-12-31");
    const errors = result.kind === "problems" ? result.problems.filter(({ level }) => level === "error") : [];
    const formatted = errors.map(({ file: where, line, column, what, advice }) =>
      [`${where.replace(copy, "data")}:${line}:${column}`, `  ${what}`, `  ${advice}`].join("\n"),
    );
    return [
      `#### ${title}`,
      "",
      "```",
      to,
      "```",
      "",
      "```text",
      formatted.join("\n\n").replaceAll(copy, "data"),
      "```",
    ].join("\n");
  } finally {
    rmSync(scratch, { recursive: true });
  }
}
