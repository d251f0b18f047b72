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

const SMOHF = "collaborations/smohf.md";
const HANINGE = "organizations/haninge.yaml";

const MISTAKES: readonly CommonMistake[] = [
  { title: "En text med kolon", file: SMOHF, from: "shortName: SMOHF", to: "shortName: SMOHF: förbundet" },
  { title: "Något efter #", file: SMOHF, from: "shortName: SMOHF", to: "shortName: SMOHF #1" },
  {
    title: "Ett indrag för mycket",
    file: SMOHF,
    from: "  - organization: nynashamn",
    to: "   - organization: nynashamn",
  },
  { title: "Ett fält på svenska", file: HANINGE, from: "website:", to: "webbplats:" },
  {
    title: "Ett namn i stället för ett id",
    file: SMOHF,
    from: "organization: haninge",
    to: "organization: Haninge kommun",
  },
  { title: "En kommun utan fil", file: SMOHF, from: "organization: haninge", to: "organization: vaxholm" },
  {
    title: "En siffra fel i kommunkoden",
    file: HANINGE,
    from: 'municipalityCode: "0136"',
    to: 'municipalityCode: "0138"',
  },
  { title: "Ett datum som inte finns", file: SMOHF, from: "reviewed: 2023-01-31", to: "reviewed: 2023-02-31" },
  {
    title: "Punkter från Word",
    file: SMOHF,
    from: "- tillsyn enligt miljöbalken\n- livsmedelskontroll",
    to: "• tillsyn enligt miljöbalken\n• livsmedelskontroll",
  },
  {
    title: "En webbadress mitt i texten",
    file: SMOHF,
    from: "Förbundet arbetar med",
    to: "Läs mer på www.smohf.se. Förbundet arbetar med",
  },
];

/** Inserts the diagnostics of common mistakes into the editor's guide, by checking a copy of the folder. */
export function insertCommonMistakes(guide: string, folder: string): string {
  const marks = /(<!-- misstag -->\n)[\s\S]*?(<!-- slut -->)/;
  return guide.replace(marks, (_, start: string, end: string) => {
    const shown = MISTAKES.map((mistake) => showMistake(mistake, folder)).join("\n\n");
    return `${start}\n${shown}\n\n${end}`;
  });
}

function showMistake({ title, file, from, to }: CommonMistake, folder: string): string {
  const scratch = mkdtempSync(join(tmpdir(), "samverkan-mistake-"));
  try {
    const copy = join(scratch, "data");
    cpSync(folder, copy, { recursive: true });
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
