import { firstDay, isPartialDate, lastDay } from "../../domain/partial-date.ts";
import type { Problem } from "../problem.ts";
import { fieldName, problemIn } from "../reading/authored-file.ts";
import type { Path, YamlDocument } from "../reading/yaml-document.ts";
import { entriesAt, textAt } from "./field-values.ts";

/** The periods of a collaboration that end before they begin. */
export function datesInOrder(document: YamlDocument): readonly Problem[] {
  const periods = [...entriesAt(document, ["members"]), ...entriesAt(document, ["projects"])];
  return [
    ...inOrder(document, ["founded"], ["ended"]),
    ...periods.flatMap((entry) => inOrder(document, [...entry, "since"], [...entry, "until"])),
  ];
}

function inOrder(document: YamlDocument, from: Path, to: Path): readonly Problem[] {
  const [start, end] = [textAt(document, from), textAt(document, to)];
  if (start === undefined || end === undefined || !isPartialDate(start) || !isPartialDate(end)) return [];
  if (firstDay(start) <= lastDay(end)) return [];
  const what = `Slutet ${end} ligger före början ${start}.`;
  const advice = `Jämför \`${from.at(-1)}\` och \`${to.at(-1)}\` med källan. Kanske har de bytt plats.`;
  return [problemIn(document.path, { what, advice }, document.positionOf(to), fieldName(to))];
}
