import type { IsoDate } from "../../domain/dates.ts";
import { LEGAL_PERSONS, type LegalPerson } from "../../domain/legal-form.ts";
import { createDiagnostic, type Diagnostic } from "../diagnostic.ts";
import type { Folder } from "../parse/folder.ts";
import type { ParsedFile, ParsedFiles } from "../parse/parse-files.ts";
import { didYouMean } from "../suggest.ts";
import { checkDates, checkPastDates } from "./dates.ts";
import { checkFormerIds, findCopies, findTwins } from "./document-identity.ts";
import { findDuplicateLegalForms, findDuplicateSources, findDuplicatesInCollaboration } from "./duplicates.ts";
import { Field, type FileFields } from "./field.ts";
import { collectKnownIds } from "./known-ids.ts";
import { checkLegalForm, checkOrganizationKind } from "./legal-form.ts";
import { checkMemberCount } from "./member-count.ts";
import { checkMunicipality } from "./municipality.ts";
import { checkOldShape } from "./old-shape.ts";
import { checkReferences } from "./references.ts";
import { checkContact, checkLogo, checkOwnPages } from "./site.ts";
import {
  checkReviewAge,
  compareAreas,
  findMissingEnglish,
  findNearNames,
  findUnusedOrganizations,
} from "./warnings.ts";

/**
 * Validates fields against each other, and files against each other. Works on the parsed files and not on the output of the
 * schemas, so that an invalid date does not hide an unknown member.
 */
export function validateAcrossFiles(parsed: ParsedFiles, folder: Folder, today: IsoDate): readonly Diagnostic[] {
  const copies = findCopies([...folder.organizations, ...folder.collaborations]);
  // A copy has the same mistakes as its original, which are reported once.
  const copied = new Set(copies.map(({ file }) => file));
  const filesOf = (files: readonly ParsedFile[]): readonly FileFields[] =>
    files.flatMap(({ id, document }) =>
      document === undefined || copied.has(document.path) ? [] : [{ id, fields: new Field(document) }],
    );
  const fieldsOf = (files: readonly ParsedFile[]) => filesOf(files).map(({ fields }) => fields);
  const [sites, forms] = [fieldsOf(parsed.site), fieldsOf(parsed.legalForms)];
  const [organizations, collaborations] = [filesOf(parsed.organizations), filesOf(parsed.collaborations)];
  const bodies = collaborations.map(({ fields }) => fields);
  const known = collectKnownIds(folder, organizations, forms);
  const legalPersons = listLegalPersons(forms);
  const english = new Set(parsed.english.map(({ id }) => id));
  const withFields = folder.english.filter((_, index) => parsed.english[index]?.hasFields === true);
  return [
    ...copies,
    ...checkOldShape(
      [...forms, ...organizations.map(({ fields }) => fields), ...bodies],
      withFields.map(({ path }) => path),
    ),
    ...checkReferences(sites, bodies, known),
    ...sites.flatMap((site) => [
      ...checkPastDates([site.at("updated"), site.at("issued")], today),
      ...checkContact(site),
      ...checkOwnPages(site, folder.collaborationIds),
      ...checkLogo(site, folder.logos),
      ...findMissingEnglish(site),
    ]),
    ...forms.flatMap((list) => [
      ...findDuplicateLegalForms(list),
      ...checkPastDates(
        list.items.flatMap((form) => form.inEach("sources", "date")),
        today,
      ),
    ]),
    ...findTwins(organizations, collaborations),
    ...checkFormerIds(organizations),
    ...checkFormerIds(collaborations),
    ...findNearNames(organizations),
    ...findNearNames(collaborations),
    ...compareAreas(bodies),
    ...findUnusedOrganizations(organizations, sites, bodies),
    ...organizations.flatMap((file) => [
      ...checkOrganizationKind(file.fields),
      ...checkMunicipality(file),
      ...findDuplicateSources(file.fields),
      ...checkPastDates(file.fields.inEach("sources", "date"), today),
      ...findMissingEnglish(file.fields),
    ]),
    ...collaborations.flatMap(({ id, fields }) => [
      ...findDuplicatesInCollaboration(fields),
      ...checkDates(fields, today),
      ...checkReviewAge(fields, today),
      ...checkMemberCount(fields, today),
      ...checkLegalForm(fields, legalPersons, known.organizations),
      ...findMissingEnglish(fields, english.has(id)),
    ]),
    ...findOrphans(folder),
  ];
}

/** English files without a Swedish one. */
function findOrphans(folder: Folder): readonly Diagnostic[] {
  const collaborationIds = folder.collaborationIds ?? new Set();
  const orphans = folder.english.filter(({ id }) => !collaborationIds.has(id));
  const translated = new Set(folder.english.map(({ id }) => id));
  const candidates = [...collaborationIds].filter((id) => !translated.has(id));
  return orphans.map(({ id, path }) => {
    const what = `Det finns ingen svensk fil ${id}.md till den här engelska.`;
    const advice = `${didYouMean(id, candidates)}Rätta filens namn, eller skriv den svenska filen först.`;
    return createDiagnostic(path, { what, advice });
  });
}

/** The legal person of each form, also of invalid forms; of two with the same id, the first. */
function listLegalPersons(lists: readonly Field[]): ReadonlyMap<string, LegalPerson | undefined> {
  const forms = lists.flatMap(({ items }) => items.toReversed());
  return new Map(
    forms.flatMap((form) => {
      const id = form.at("id").text;
      const written = form.at("legalPerson").text;
      return id === undefined ? [] : [[id, LEGAL_PERSONS.find((legalPerson) => legalPerson === written)] as const];
    }),
  );
}
