import { LEGAL_PERSONS, type LegalPerson } from "../../domain/legal-form.ts";
import type { AuthoredCollaboration } from "../authored/collaboration.ts";
import type { AuthoredCollaborationInEnglish } from "../authored/collaboration-en.ts";
import type { AuthoredLegalForms } from "../authored/legal-forms.ts";
import type { AuthoredOrganization } from "../authored/organization.ts";
import type { AuthoredSite } from "../authored/site.ts";
import { didYouMean } from "../near.ts";
import type { Problem } from "../problem.ts";
import { problemIn } from "../reading/authored-file.ts";
import type { Folder } from "../reading/folder.ts";
import type { YamlDocument } from "../reading/yaml-document.ts";
import { datesInOrder } from "./date-order.ts";
import { repeatedInCollaboration, repeatedLegalForms, sharedNumbers } from "./duplicates.ts";
import { entriesAt, textAt } from "./field-values.ts";
import type { FileReading } from "./file-reading.ts";
import { fitsLegalForm, fitsOrganizationKind } from "./legal-person.ts";
import { type KnownIds, referencesOfCollaboration, referencesOfSite } from "./references.ts";
import { fitsSwedishOriginal } from "./translation.ts";

/** What every file says. */
export interface Readings {
  readonly site: readonly FileReading<AuthoredSite>[];
  readonly legalForms: readonly FileReading<AuthoredLegalForms>[];
  readonly organizations: readonly FileReading<AuthoredOrganization>[];
  readonly collaborations: readonly FileReading<AuthoredCollaboration>[];
  readonly english: readonly FileReading<AuthoredCollaborationInEnglish>[];
}

/**
 * The problems that no file has by itself: between its fields, and between files. They are looked for in what the files
 * say rather than in what the schemas made of it, so that a bad date does not hide an unknown member.
 */
export function acrossFiles(readings: Readings, files: Folder): readonly Problem[] {
  const forms = documentsOf(readings.legalForms);
  const legalPersons = legalPersonsIn(forms);
  const known: KnownIds = {
    organizations: files.organizationIds,
    legalForms: legalPersons.size === 0 ? undefined : new Set(legalPersons.keys()),
  };
  const organizations = documentsOf(readings.organizations);
  const collaborations = documentsOf(readings.collaborations);
  return [
    ...documentsOf(readings.site).flatMap((document) => referencesOfSite(document, known)),
    ...forms.flatMap(repeatedLegalForms),
    ...organizations.flatMap(fitsOrganizationKind),
    ...sharedNumbers([...organizations, ...collaborations]),
    ...collaborations.flatMap((document) => [
      ...referencesOfCollaboration(document, known),
      ...repeatedInCollaboration(document),
      ...datesInOrder(document),
      ...fitsLegalForm(document, legalPersons, known.organizations),
    ]),
    ...translations(readings, files),
  ];
}

function translations({ english, collaborations }: Readings, files: Folder): readonly Problem[] {
  const swedish = new Map(collaborations.map(({ id, document }) => [id, document]));
  const lonely = files.english.filter(({ id }) => !files.collaborationIds.has(id));
  return [
    ...lonely.map(({ id, path }) => {
      const what = `Det finns ingen svensk fil ${id}.md till den här engelska.`;
      const advice = `${didYouMean(id, files.collaborationIds)}Rätta filens namn, eller skriv den svenska filen först.`;
      return problemIn(path, { what, advice });
    }),
    ...english.flatMap(({ id, document }) => {
      const original = swedish.get(id);
      return document === undefined || original === undefined ? [] : fitsSwedishOriginal(document, original);
    }),
  ];
}

/** Whose legal person each form is; a form that is written wrongly is there all the same. Of two with one id, the first. */
function legalPersonsIn(documents: readonly YamlDocument[]): ReadonlyMap<string, LegalPerson | undefined> {
  return new Map(
    documents.flatMap((document) =>
      entriesAt(document, [])
        .toReversed()
        .flatMap((form) => {
          const id = textAt(document, [...form, "id"]);
          const written = textAt(document, [...form, "legalPerson"]);
          return id === undefined ? [] : [[id, LEGAL_PERSONS.find((legalPerson) => legalPerson === written)] as const];
        }),
    ),
  );
}

function documentsOf(readings: readonly FileReading<unknown>[]): readonly YamlDocument[] {
  return readings.flatMap(({ document }) => document ?? []);
}
