import { endOf, isPartialDate, startOf } from "../../domain/dates.ts";
import type { Diagnostic } from "../diagnostic.ts";
import { createDiagnostic, formatPath } from "../parse/source-file.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { getItems, getString } from "./field-values.ts";

/** The periods of a collaboration that end before they begin. */
export function checkDateOrder(document: YamlDocument): readonly Diagnostic[] {
  const ranges = [...getItems(document, ["members"]), ...getItems(document, ["projects"])];
  return [
    ...checkRange(document, ["founded"], ["ended"]),
    ...ranges.flatMap((entry) => checkRange(document, [...entry, "since"], [...entry, "until"])),
  ];
}

function checkRange(document: YamlDocument, from: Path, to: Path): readonly Diagnostic[] {
  const [start, end] = [getString(document, from), getString(document, to)];
  if (start === undefined || end === undefined || !isPartialDate(start) || !isPartialDate(end)) return [];
  if (startOf(start) <= endOf(end)) return [];
  const what = `Slutet ${end} ligger före början ${start}.`;
  const advice = `Jämför \`${from.at(-1)}\` och \`${to.at(-1)}\` med källan. Kanske har de bytt plats.`;
  return [createDiagnostic(document.path, { what, advice }, document.positionOf(to), formatPath(to))];
}
