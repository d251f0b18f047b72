import type { Results } from "./outcomes.ts";
import { madeWith, TYPICAL_NOTE } from "./report.ts";
import { caseTable, goalTable } from "./tables.ts";

const BEGIN = "<!-- bench -->";
const END = "<!-- end of bench -->";

/** A text with the results in short between its marks, instead of what stood there. */
export function withResults(text: string, results: Results): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`the text has no ${BEGIN} before ${END}`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${inShort(results)}\n\n${text.slice(end)}`;
}

function inShort(results: Results): string {
  const warm = results.cases.filter(({ isolate }) => isolate === "warm");
  const missed = results.goals.filter(({ outcome }) => outcome !== "met");
  const met = results.goals.length - missed.length;
  return [
    caseTable(warm, ({ ratioToLimit }) => ratioToLimit.toFixed(2)),
    TYPICAL_NOTE,
    madeWith(results),
    `${met} of ${results.goals.length} goals are met.${missed.length > 0 ? " The others:" : ""}`,
    ...(missed.length > 0 ? [goalTable(missed)] : []),
  ].join("\n\n");
}
