import { OURS, TYPICAL } from "./cases.ts";
import { type Find, ratioToLimit, ratioToOurs, slowKvAt } from "./figures.ts";
import type { Outcome, Results } from "./outcomes.ts";
import { madeWith } from "./report.ts";
import { withBounds } from "./rounding.ts";

const BEGIN = "<!-- bench -->";
const END = "<!-- end of bench -->";

/** Replaces the summary of the results between the markers of a text. */
export function insertResults(text: string, results: Results): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error(`the text has no ${BEGIN} before ${END}`);
  return `${text.slice(0, begin + BEGIN.length)}\n\n${summarize(results)}\n\n${text.slice(end)}`;
}

const CASE = "fragment of one";

/** The summary: three numbers with their 95 % intervals if measured, the number of met goals, and a link to the rest. */
function summarize(results: Results): string {
  const line = (find: Find, unit: string, sentence: (figure: string) => string) => {
    const found = find(results);
    return found === undefined ? [] : [`- ${sentence(withBounds(found, unit))}`];
  };
  const cold: Find = (measurements) => {
    const { median, low, high } = slowKvAt(50, "ours", measurements)?.wall ?? {};
    if (median === undefined) return undefined;
    return { value: median, ...(low !== undefined && high !== undefined && { low, high }) };
  };
  const count = (outcome: Outcome["outcome"]) => results.goals.filter((goal) => goal.outcome === outcome).length;
  return [
    [
      ...line(
        ratioToLimit(CASE, OURS),
        "×",
        (figure) => `A cached fragment costs ${figure} the CPU of a bare handler that answers with the same bytes.`,
      ),
      ...line(
        ratioToOurs(CASE, TYPICAL),
        "×",
        (figure) => `A Worker that reads KV and renders for each request takes ${figure} the CPU of ours.`,
      ),
      ...line(
        cold,
        " ms",
        (figure) => `The first include of a cold isolate takes ${figure} where KV takes 50 ms a read.`,
      ),
    ].join("\n"),
    `Of ${results.goals.length} goals ${count("met")} are met, ${count("not met")} are not, ${count("not decided")} are not decided and ${count("not measured")} not measured: [bench/results/latest.md](bench/results/latest.md).`,
    madeWith(results),
  ].join("\n\n");
}
