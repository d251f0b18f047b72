import type { Diagnostic } from "../diagnostic.ts";
import { isImage, type LogoFile } from "../parse/logo.ts";
import { createDiagnostic, createWarning } from "../parse/source-file.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { fieldError } from "./field-diagnostic.ts";
import { getString } from "./field-values.ts";

const FIELD: Path = ["logo", "file"];

/** The picture that `logo` of site.yaml names, where it is not there, and one that cannot be published or is not named. */
export function checkLogo(document: YamlDocument, logos: readonly LogoFile[]): readonly Diagnostic[] {
  const named = getString(document, FIELD);
  const isMissing = named !== undefined && named !== "" && logos.every(({ name }) => name !== named);
  const message = {
    what: `Bilden \`${named}\` finns inte.`,
    advice: "Lägg den i samma mapp som site.yaml, eller ta bort fältet.",
  };
  const missing = fieldError(document, FIELD, message);
  const files = logos.flatMap(({ name, image }) => {
    const file = document.path.replace(/[^/]+$/, name);
    if (!isImage(image)) return [createDiagnostic(file, image)];
    return name === named ? [] : [createWarning(file, UNUSED)];
  });
  return isMissing ? [missing, ...files] : files;
}

const UNUSED = {
  what: "Bilden används inte.",
  advice: "Ange den under logo i site.yaml, eller ta bort den.",
};
