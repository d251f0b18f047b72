import { lstatSync } from "node:fs";
import type { Message } from "../diagnostic.ts";

/** The probable cause of a read error, by the code of the system's error. */
const REASONS: Readonly<Record<string, Message>> = {
  EACCES: { what: "du har inte rätt att läsa den", advice: "Be den som sköter datorn om rätt att läsa den." },
  EPERM: { what: "du har inte rätt att läsa den", advice: "Be den som sköter datorn om rätt att läsa den." },
  EBUSY: { what: "ett annat program har den öppen", advice: "Stäng det andra programmet och försök igen." },
  ENOTDIR: { what: "det är en fil och ingen mapp", advice: "Skriv mappen med uppgifterna, vanligen data." },
  ENAMETOOLONG: { what: "namnet är för långt", advice: "Välj ett kortare namn." },
  ENOENT: { what: "den försvann under läsningen", advice: "Försök igen." },
};

/** The message about a file or folder that cannot be read; undefined for an error of another kind. */
export function explainReadError(error: unknown): Message | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  const { what, advice } = REASONS[String(error.code)] ?? { what: String(error.code), advice: NOT_HERE };
  return { what: `Det går inte att läsa den här: ${what}.`, advice };
}

const NOT_HERE =
  "Ligger den i en mapp som synkas, som OneDrive: se till att den är hämtad till datorn. Försök annars igen.";

/**
 * Reads, or returns the result of `refused` for a read error, so that one unreadable file does not hide the diagnostics
 * of another.
 */
export function readOr<Result>(read: () => Result, refused: (message: Message) => Result): Result {
  try {
    return read();
  } catch (error) {
    const message = explainReadError(error);
    if (message === undefined) throw error;
    return refused(message);
  }
}

/** Why a path is not a regular file; undefined for one. */
export function checkFile(path: string): Message | undefined {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return { what: "Filen saknas.", advice: "Skapa filen, eller hämta den igen." };
  if (status.isSymbolicLink()) return LINK;
  if (status.isDirectory()) {
    return {
      what: "Det här är en mapp, men här ska bara finnas filer.",
      advice: "Flytta ut filerna och ta bort mappen.",
    };
  }
  if (!status.isFile()) return { what: "Det här är ingen vanlig fil.", advice: "Ta bort den." };
  return undefined;
}

/** The message about a symbolic link, which may lead out of the folder. */
export const LINK: Message = {
  what: "Det här är en genväg (symbolisk länk) till en annan plats.",
  advice: "Ersätt den med en vanlig fil.",
};
