import { createDiagnostic, createWarning, type Diagnostic } from "../diagnostic.ts";
import { isImage, type LogoFile } from "../parse/logo.ts";
import { didYouMean } from "../suggest.ts";
import type { Field } from "./field.ts";

/** Finds a contact address that looks like a person's. */
export function checkContact(site: Field): readonly Diagnostic[] {
  const field = site.at("contact");
  const contact = field.text;
  if (contact === undefined || !/^[\p{L}-]{2,}\.[\p{L}-]{2,}@/u.test(contact)) return [];
  return [
    field.warning({
      what: `”${contact}” ser ut som en persons adress.`,
      advice: "Skriv adressen till en funktion, till exempel kommunikation@. Den visas för alla besökare.",
    }),
  ];
}

/**
 * Own pages (`ownPages` of site.yaml) about an unknown collaboration, or about one that has a page already. If the
 * folder of collaborations is missing, which has been reported, no id counts as unknown.
 */
export function checkOwnPages(site: Field, collaborations: ReadonlySet<string> | undefined): readonly Diagnostic[] {
  const taken = new Set<string>();
  return site.inEach("ownPages", "collaboration").flatMap((field) => {
    const id = field.text;
    if (id === undefined || id === "") return [];
    if (collaborations?.has(id) === false) {
      return field.error({
        what: `Det finns inget samarbete \`${id}\`.`,
        advice: `${didYouMean(id, collaborations)}Skriv id:t för en fil i collaborations, utan .md.`,
      });
    }
    if (taken.has(id)) {
      return field.error({
        what: `Samarbetet \`${id}\` står två gånger under ownPages.`,
        advice: "Ett namn kan bara leda till en sida. Ta bort den ena.",
      });
    }
    taken.add(id);
    return [];
  });
}

/** The picture that `logo` of site.yaml names, where it is not there, and one that cannot be published or is not named. */
export function checkLogo(site: Field, logos: readonly LogoFile[]): readonly Diagnostic[] {
  const field = site.at("logo", "file");
  const named = field.text;
  const isMissing = named !== undefined && named !== "" && logos.every(({ name }) => name !== named);
  const missing = field.error({
    what: `Bilden \`${named}\` finns inte.`,
    advice: "Lägg den i samma mapp som site.yaml, eller ta bort fältet.",
  });
  const files = logos.flatMap(({ name, image }) => {
    const file = site.file.replace(/[^/]+$/, name);
    if (!isImage(image)) return createDiagnostic(file, image);
    return name === named ? [] : createWarning(file, UNUSED);
  });
  return isMissing ? [missing, ...files] : files;
}

const UNUSED = {
  what: "Bilden används inte.",
  advice: "Ange den under logo i site.yaml, eller ta bort den.",
};
