import { createDiagnostic, type Diagnostic } from "../diagnostic.ts";
import type { Field } from "./field.ts";
import type { ShapeMismatch } from "./shape.ts";

/** Whether a value has the shape that it had before sources and areas became lists with ids. An empty mapping has none. */
export function isOldShape({ field, wanted, written }: ShapeMismatch): boolean {
  if (field.name === "sources") return wanted.includes("list") && field.keys.length > 0;
  return field.parent.name === "areas" && wanted.includes("mapping") && written === "text";
}

/**
 * One diagnostic for all files in the old shape, at the first of them: sources as a mapping, areas as texts, English fields
 * in a file `.en.md`. A command migrates the whole folder.
 */
export function checkOldShape(files: readonly Field[], englishWithFields: readonly string[]): readonly Diagnostic[] {
  const old = [
    ...files.flatMap((fields) => oldField(fields) ?? []).map(({ file, namePosition }) => ({ file, namePosition })),
    ...englishWithFields.map((file) => ({ file, namePosition: undefined })),
  ];
  const [first] = old;
  if (first === undefined) return [];
  const others = old.length - 1;
  const rest = others === 0 ? "" : ` Det gäller ${others} ${others === 1 ? "fil" : "filer"} till.`;
  const message = {
    what: `Filen har en äldre form: källor och områden skrivs nu som listor med id, och engelska fält bredvid de svenska.${rest}`,
    advice: "Kör npm run migrate-data, så skrivs filerna om. Inga uppgifter ändras.",
  };
  return [createDiagnostic(first.file, message, first.namePosition)];
}

function oldField(fields: Field): Field | undefined {
  const [sources, areas] = [fields.at("sources"), fields.at("areas")];
  if (sources.keys.length > 0) return sources;
  if (areas.items.some(({ text }) => text !== undefined)) return areas;
  return fields.items.map((entry) => entry.at("sources")).find(({ keys }) => keys.length > 0);
}
