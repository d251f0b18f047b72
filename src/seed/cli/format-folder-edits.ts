import type { Change } from "../diff/diff.ts";

/** The edits that make a file of the folder equal to what is published; full values, to copy. */
export function formatFolderEdits(file: string, changes: readonly Change[]): readonly string[] {
  if (changes.length === 0) return [`${file} har redan det som nu är publicerat.`];
  return changes.flatMap(({ kind, fields }) => {
    if (kind === "removed") return [`Ta bort ${file}. Annars kommer den tillbaka nästa gång någon publicerar.`];
    if (kind === "added") return [`Lägg tillbaka ${file}. Annars försvinner den igen nästa gång någon publicerar.`];
    return [
      `Ändra också i ${file}. Annars frågas nästa som publicerar om det ska ändras tillbaka:`,
      ...fields.map(({ label, before, after }) => {
        if (before === undefined) return `  ${label}: lägg till ”${after}”`;
        return after === undefined
          ? `  ${label}: ta bort ”${before}”`
          : `  ${label}: skriv ”${after}”, inte ”${before}”`;
      }),
    ];
  });
}
