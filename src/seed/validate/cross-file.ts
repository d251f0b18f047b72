import type { IsoDate } from "../../domain/dates.ts";
import { LEGAL_PERSONS, type LegalPerson } from "../../domain/legal-form.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Folder } from "../parse/folder.ts";
import type { ParsedFile, ParsedFiles } from "../parse/parse-files.ts";
import { createDiagnostic } from "../parse/source-file.ts";
import type { YamlDocument } from "../parse/yaml.ts";
import { didYouMean } from "../suggest.ts";
import { checkDates, checkPastDates, sourceDates } from "./dates.ts";
import { findDuplicateLegalForms, findDuplicateSources, findDuplicatesInCollaboration } from "./duplicates.ts";
import { getItems, getString } from "./field-values.ts";
import { checkFormerIds } from "./former-ids.ts";
import { collectKnownIds } from "./known-ids.ts";
import { checkLegalForm, checkOrganizationKind } from "./legal-form.ts";
import { checkLogo } from "./logo.ts";
import { checkMemberCount } from "./member-count.ts";
import { checkMunicipality } from "./municipality.ts";
import { checkOldShape } from "./old-shape.ts";
import { checkOwnPages } from "./own-pages.ts";
import { checkReferences } from "./references.ts";
import { type FileWithDocument, findCopies, findTwins } from "./twins.ts";
import {
  checkContact,
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
  const sites = toDocuments(parsed.site);
  const forms = toDocuments(parsed.legalForms);
  const copies = findCopies([...folder.organizations, ...folder.collaborations]);
  // A copy has the same mistakes as its original, which are reported once.
  const copied = new Set(copies.map(({ file }) => file));
  const organizations = withDocuments(parsed.organizations).filter(({ document }) => !copied.has(document.path));
  const collaborations = withDocuments(parsed.collaborations).filter(({ document }) => !copied.has(document.path));
  const bodies = collaborations.map(({ document }) => document);
  const known = collectKnownIds(folder, organizations, forms);
  const legalPersons = listLegalPersons(forms);
  const english = new Set(parsed.english.map(({ id }) => id));
  const withFields = folder.english.filter((_, index) => parsed.english[index]?.hasFields === true);
  return [
    ...copies,
    ...checkOldShape(
      [...forms, ...organizations.map(({ document }) => document), ...bodies],
      withFields.map(({ path }) => path),
    ),
    ...checkReferences(sites, bodies, known),
    ...sites.flatMap((document) => [
      ...checkPastDates(document, today, [["updated"], ["issued"]]),
      ...checkContact(document),
      ...checkOwnPages(document, folder.collaborationIds),
      ...checkLogo(document, folder.logos),
      ...findMissingEnglish(document, undefined),
    ]),
    ...forms.flatMap((document) => [
      ...findDuplicateLegalForms(document),
      ...checkPastDates(
        document,
        today,
        getItems(document, []).flatMap((form) => sourceDates(document, [...form, "sources"])),
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
      ...checkOrganizationKind(file.document),
      ...checkMunicipality(file),
      ...findDuplicateSources(file.document, ["sources"]),
      ...checkPastDates(file.document, today, sourceDates(file.document)),
      ...findMissingEnglish(file.document, undefined),
    ]),
    ...collaborations.flatMap(({ id, document }) => [
      ...findDuplicatesInCollaboration(document),
      ...checkDates(document, today),
      ...checkReviewAge(document, today),
      ...checkMemberCount(document, today),
      ...checkLegalForm(document, legalPersons, known.organizations),
      ...findMissingEnglish(document, english.has(id)),
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
function listLegalPersons(documents: readonly YamlDocument[]): ReadonlyMap<string, LegalPerson | undefined> {
  return new Map(
    documents.flatMap((document) =>
      getItems(document, [])
        .toReversed()
        .flatMap((form) => {
          const id = getString(document, [...form, "id"]);
          const written = getString(document, [...form, "legalPerson"]);
          return id === undefined ? [] : [[id, LEGAL_PERSONS.find((legalPerson) => legalPerson === written)] as const];
        }),
    ),
  );
}

function withDocuments(parsed: readonly ParsedFile[]): readonly FileWithDocument[] {
  return parsed.flatMap(({ id, document }) => (document === undefined ? [] : [{ id, document }]));
}

function toDocuments(parsed: readonly ParsedFile[]): readonly YamlDocument[] {
  return withDocuments(parsed).map(({ document }) => document);
}
