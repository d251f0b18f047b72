import { LEGAL_PERSONS, type LegalPerson } from "../../domain/legal-form.ts";
import type { Diagnostic } from "../diagnostic.ts";
import type { Folder } from "../parse/folder.ts";
import type { ParsedFile, ParsedFiles } from "../parse/parse-files.ts";
import { createDiagnostic } from "../parse/source-file.ts";
import type { YamlDocument } from "../parse/yaml.ts";
import { didYouMean } from "../suggest.ts";
import { checkDateOrder } from "./dates.ts";
import { findDuplicateLegalForms, findDuplicatesInCollaboration, findSharedNumbers } from "./duplicates.ts";
import { getItems, getString } from "./field-values.ts";
import { checkLegalForm, checkOrganizationKind } from "./legal-form.ts";
import { checkCollaborationReferences, checkSiteReferences, type KnownIds } from "./references.ts";
import { checkTranslation } from "./translation.ts";

/**
 * Validates fields against each other, and files against each other. It looks at the parsed files and not at the output of
 * the schemas, so that a bad date does not hide an unknown member.
 */
export function validateAcrossFiles(parsed: ParsedFiles, folder: Folder): readonly Diagnostic[] {
  const forms = toDocuments(parsed.legalForms);
  const legalPersons = listLegalPersons(forms);
  const known: KnownIds = {
    organizations: folder.organizationIds,
    legalForms: legalPersons.size === 0 ? undefined : new Set(legalPersons.keys()),
  };
  const organizations = toDocuments(parsed.organizations);
  const collaborations = toDocuments(parsed.collaborations);
  return [
    ...toDocuments(parsed.site).flatMap((document) => checkSiteReferences(document, known)),
    ...forms.flatMap(findDuplicateLegalForms),
    ...organizations.flatMap(checkOrganizationKind),
    ...findSharedNumbers([...organizations, ...collaborations]),
    ...collaborations.flatMap((document) => [
      ...checkCollaborationReferences(document, known),
      ...findDuplicatesInCollaboration(document),
      ...checkDateOrder(document),
      ...checkLegalForm(document, legalPersons, known.organizations),
    ]),
    ...checkTranslations(parsed, folder),
  ];
}

function checkTranslations({ english, collaborations }: ParsedFiles, folder: Folder): readonly Diagnostic[] {
  const swedish = new Map(collaborations.map(({ id, document }) => [id, document]));
  const orphans = folder.english.filter(({ id }) => !folder.collaborationIds.has(id));
  return [
    ...orphans.map(({ id, path }) => {
      const what = `Det finns ingen svensk fil ${id}.md till den här engelska.`;
      const advice = `${didYouMean(id, folder.collaborationIds)}Rätta filens namn, eller skriv den svenska filen först.`;
      return createDiagnostic(path, { what, advice });
    }),
    ...english.flatMap(({ id, document }) => {
      const original = swedish.get(id);
      return document === undefined || original === undefined ? [] : checkTranslation(document, original);
    }),
  ];
}

/** Whose legal person each form is; a form that is written wrongly is there all the same. Of two with one id, the first. */
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

function toDocuments(parsed: readonly ParsedFile[]): readonly YamlDocument[] {
  return parsed.flatMap(({ document }) => document ?? []);
}
