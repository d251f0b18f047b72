import { createDiagnostic, createWarning, type Diagnostic } from "../diagnostic.ts";
import { isImage, type LogoFile } from "../parse/logo.ts";
import type { Field } from "./field.ts";

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
