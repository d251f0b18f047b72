import type { Message } from "../diagnostic.ts";

/** A position in a text, and what is wrong there. */
export interface Finding {
  readonly offset: number;
  readonly message: Message;
}

/** Finds the first conflict marker of Git. */
export function findConflictMarker(text: string): Finding | undefined {
  const match = /^ *(?:<{7}(?: .*)?|>{7}(?: .*)?|\|{7}(?: .*)?|={7})$/m.exec(text);
  return match === null ? undefined : { offset: match.index, message: CONFLICT };
}

const CONFLICT: Message = {
  what: "Filen har en olöst konflikt: två personers ändringar står i den samtidigt.",
  advice:
    "Behåll det som ska gälla av raderna mellan <<<<<<< och >>>>>>>, och ta bort de rader som börjar med <<<<<<<, |||||||, ======= och >>>>>>>.",
};
