import { existsSync } from "node:fs";
import type { Facts } from "../domain/facts.ts";
import { collaboration } from "./authored/collaboration.ts";
import { collaborationInEnglish } from "./authored/collaboration-en.ts";
import { legalForms } from "./authored/legal-forms.ts";
import { organization } from "./authored/organization.ts";
import { site } from "./authored/site.ts";
import { acrossFiles, type Readings } from "./checking/across-files.ts";
import { type FileReading, markdownReading, proseInField, yamlReading } from "./checking/file-reading.ts";
import { type AuthoredFacts, factsOf, type ProseEntry } from "./compiling/facts-of.ts";
import { inReadingOrder, type Problem } from "./problem.ts";
import { problemIn } from "./reading/authored-file.ts";
import { readFolder } from "./reading/folder.ts";

/** The facts of a folder, or everything that an editor has to change before they can be published. */
export type FactsReading =
  | { readonly kind: "facts"; readonly facts: Facts }
  | { readonly kind: "problems"; readonly problems: readonly Problem[] };

/** Reads and checks the authored facts. The folder is written before the files' names in problems: `data`. */
export function readFacts(folder: string): FactsReading {
  if (!existsSync(folder)) {
    const remark = { what: "Mappen finns inte.", advice: "Stå i projektets mapp när du kör kommandot." };
    return { kind: "problems", problems: [problemIn(folder, remark)] };
  }
  const files = readFolder(folder);
  const readings: Readings = {
    site: files.site.map((file) => yamlReading(file, site)),
    legalForms: files.legalForms.map((file) => yamlReading(file, legalForms)),
    organizations: files.organizations.map((file) => yamlReading(file, organization)),
    collaborations: files.collaborations.map((file) => markdownReading(file, collaboration, "required")),
    english: files.english.map((file) => markdownReading(file, collaborationInEnglish, "optional")),
  };
  const introduction = introductionOf(readings.site);
  const problems = [
    ...files.problems,
    ...Object.values(readings).flatMap((group: readonly FileReading<unknown>[]) =>
      group.flatMap((reading) => reading.problems),
    ),
    ...introduction.problems,
    ...acrossFiles(readings, files),
  ];
  if (problems.length > 0) return { kind: "problems", problems: inReadingOrder(problems) };
  return { kind: "facts", facts: factsOf(authoredFacts(readings, introduction.prose)) };
}

function introductionOf(readings: Readings["site"]) {
  const document = readings[0]?.document;
  if (document === undefined) return { prose: { sv: [] }, problems: [] };
  const sv = proseInField(document, ["introduction", "sv"]);
  const en = proseInField(document, ["introduction", "en"]);
  const prose = en.prose.length === 0 ? { sv: sv.prose } : { sv: sv.prose, en: en.prose };
  return { prose, problems: [...sv.problems, ...en.problems] };
}

function authoredFacts(readings: Readings, introduction: AuthoredFacts["introduction"]): AuthoredFacts {
  const fields = readings.site[0]?.fields;
  if (fields === undefined) throw new Error("unreachable: without a site there are problems, and no facts are made");
  return {
    site: fields,
    introduction,
    legalForms: readings.legalForms.flatMap((reading) => reading.fields ?? []),
    organizations: readings.organizations.flatMap(entryOf),
    collaborations: readings.collaborations.flatMap(entryOf),
    english: readings.english.flatMap(entryOf),
  };
}

function entryOf<Fields>({ id, fields, prose }: FileReading<Fields>): readonly ProseEntry<Fields>[] {
  return fields === undefined ? [] : [{ id, fields, prose }];
}
