import type { Message } from "../diagnostic.ts";
import { isId } from "../schemas/identifiers.ts";
import { slugify } from "../schemas/slugify.ts";

/** The name of a file, taken apart. */
export interface FileName {
  /** The name as it stands in the folder. */
  readonly file: string;
  /** The name without its ending. */
  readonly stem: string;
  readonly ending: string;
  /** What is wrong with the name. */
  readonly message?: Message;
}

/** Takes the name of a file apart by the first of these endings that it has, and says what is wrong with it. */
export function parseFileName(file: string, endings: readonly [string, ...string[]]): FileName {
  const ending = endings.find((known) => file.endsWith(known));
  if (ending === undefined) {
    const [wanted] = endings.toReversed();
    const stem = file.replace(/\.[^.]*$/, "");
    const what = `Filens namn slutar inte på ${wanted}.`;
    return { file, stem, ending: "", message: { what, advice: renameTo(stem, wanted ?? "") } };
  }
  const stem = file.slice(0, -ending.length);
  if (isId(stem)) return { file, stem, ending };
  const what = "Filens namn får bara ha små bokstäver a–z, siffror och bindestreck.";
  return { file, stem, ending, message: { what, advice: renameTo(stem, ending) } };
}

function renameTo(stem: string, ending: string): string {
  const id = slugify(stem);
  return id === "" ? "Byt namn på filen." : `Byt namn på filen till ${id}${ending}, eller ta bort den.`;
}
