import type { Language } from "../../domain/text.ts";

/** Files that saving would change beyond what the editor saw. */
export interface Overwritten {
  /** Files that somebody else has changed since the form showed them. */
  readonly changed: readonly string[];
  /** Files that are removed, such as an English text. */
  readonly removed: readonly string[];
}

/** Asks the editor whether to save anyway. */
export type AskBeforeSaving = (files: Overwritten) => boolean;

interface Questions {
  readonly removed: (files: string) => string;
  /** A draft at a code host. */
  readonly draft: (files: string) => string;
  /** A folder on the editor's own machine. */
  readonly folder: (files: string) => string;
  readonly refusedDraft: string;
  readonly refusedFolder: string;
  /** A draft that the code host does not merge, with its reason. */
  readonly unpublished: (reason: string) => string;
}

/** The questions of the form, beside those of Sveltia CMS. */
export const QUESTIONS: Readonly<Record<Language, Questions>> = {
  sv: {
    removed: (files) => `Filen tas bort, med all text i den: ${files}. Vill du ta bort den?`,
    draft: (files) =>
      `En kollega har ändrat samma fil sedan du öppnade den: ${files}. Sparar du nu ersätts kollegans ändring av din. Vill du spara ändå? Välj Avbryt om du är osäker, kopiera det du har skrivit och ladda om sidan.`,
    folder: (files) =>
      `Filen har ändrats utanför formuläret sedan du öppnade det: ${files}. Sparar du nu ersätts den ändringen av din. Vill du spara ändå? Välj Avbryt om du är osäker, kopiera det du har skrivit och ladda om sidan.`,
    refusedDraft: "Inget är sparat: en kollega har ändrat samma fil.",
    refusedFolder: "Inget är sparat: filen har ändrats utanför formuläret.",
    unpublished: (reason) =>
      `Inget är publicerat, och utkastet finns kvar. Kodvärden svarar: ”${reason}”. Det kan bero på att kontrollen av förslaget inte är klar, eller på att någon annan har ändrat samma rader sedan utkastet gjordes. Hos kodvärden står det vilket. Är det samma rader: låt någon lägga ihop ändringarna där, eller kopiera det du har skrivit, förkasta utkastet och gör ändringen på nytt.`,
  },
  en: {
    removed: (files) => `The file will be deleted, with all the text in it: ${files}. Delete it?`,
    draft: (files) =>
      `A colleague has changed the same file since you opened it: ${files}. If you save now, your change replaces theirs. Save anyway? If you are not sure, choose Cancel, copy what you have written and reload the page.`,
    folder: (files) =>
      `The file has been changed outside the form since you opened it: ${files}. If you save now, your change replaces that one. Save anyway? If you are not sure, choose Cancel, copy what you have written and reload the page.`,
    refusedDraft: "Nothing was saved: a colleague has changed the same file.",
    refusedFolder: "Nothing was saved: the file has been changed outside the form.",
    unpublished: (reason) =>
      `Nothing was published, and the draft is still there. The code host says: “${reason}”. The check of the proposal may not be done yet, or someone else may have changed the same lines since the draft was made. The code host shows which. If it is the same lines, have someone merge the changes there, or copy what you have written, discard the draft and make the change again.`,
  },
};
