import type { Diagnostic } from "../diagnostic.ts";
import { isImage, type LogoFile } from "../parse/logo.ts";
import { createDiagnostic, createWarning, formatPath } from "../parse/source-file.ts";
import type { Path, YamlDocument } from "../parse/yaml.ts";
import { getString } from "./field-values.ts";

const FIELDS: readonly Path[] = [
  ["logo", "file"],
  ["logo", "darkFile"],
];

/** The pictures that `logo` of site.yaml names: one that is not there, and one that cannot be published or is not named. */
export function checkLogo(document: YamlDocument, logos: readonly LogoFile[]): readonly Diagnostic[] {
  const named = FIELDS.flatMap((path) => {
    const name = getString(document, path);
    return name === undefined || name === "" ? [] : [{ path, name }];
  });
  const missing = named
    .filter(({ name }) => logos.every((logo) => logo.name !== name))
    .map(({ path, name }) => {
      const message = {
        what: `Bilden \`${name}\` finns inte.`,
        advice: "Lägg den i samma mapp som site.yaml, eller ta bort fältet.",
      };
      return createDiagnostic(document.path, message, document.positionOf(path), formatPath(path));
    });
  const files = logos.flatMap(({ name, image }) => {
    const file = document.path.replace(/[^/]+$/, name);
    if (!isImage(image)) return [createDiagnostic(file, image)];
    return named.some((each) => each.name === name) ? [] : [createWarning(file, UNUSED)];
  });
  return [...missing, ...files];
}

const UNUSED = {
  what: "Bilden används inte.",
  advice: "Ange den under logo i site.yaml, eller ta bort den.",
};
