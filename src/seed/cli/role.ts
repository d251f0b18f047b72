import { usageError } from "./args.ts";

/** Roles that are accepted although they have two capitalised words: `Region Stockholm`, `Tyresö Kommun`. */
const FUNCTION_WORD =
  /region|kommun|stad|förvaltning|avdelning|enhet|kansli|nämnd|förbund|grupp|redaktion|kontor|stab|bolag|myndighet|webb|office|team|department|desk/i;

/** Two capitalised words, also initials: `Anna Svensson`, `A. Svensson`, `Svensson, Anna`. */
const FULL_NAME =
  /^\p{Lu}[\p{L}'’-]*[.,]?(?: (?:\p{Lu}\.|(?:av|af|von|de|al|van)|\p{Lu}[\p{L}'’-]+))* \p{Lu}[\p{L}'’-]+$/u;

const SURNAME = /^\p{L}+sson$/iu;

/** The form of an account name: `anna.svensson`. */
const ACCOUNT = /^\p{L}+\.\p{L}+$/u;

/** The most common first names in Sweden; a longer list would also match functions. */
const FIRST_NAMES = new Set(
  (
    "anna eva maria karin kristina lena sara emma kerstin marie malin ingrid jenny hanna linda birgitta elin annika susanne " +
    "monica monika anneli johanna sofia julia helena ida åsa camilla ulla lars anders mikael johan karl per erik jan peter " +
    "tomas thomas daniel fredrik hans andreas stefan mats marcus markus mattias magnus jonas niklas martin bo nils leif " +
    "björn alexander viktor simon oskar gustav emil ahmed ali fatima mohamed"
  ).split(" "),
);

/**
 * The role in which somebody publishes, which the public history shows for ever. A value that looks like a person's name is a
 * usage error; undefined if no role was given.
 */
export function parseRole(written: string | undefined): string | undefined {
  const role = written?.trim().replaceAll(/\s+/g, " ");
  if (!role) return undefined;
  if (!looksLikePerson(role)) return role;
  return usageError(
    `”${role}” ser ut som ${role.includes("@") ? "en e-postadress" : "en persons namn"}. Inget är gjort.`,
    "Historiken är offentlig och kan inte ändras. Skriv en funktion: --by kommunikation",
  );
}

/** Whether the text looks like a person's name rather than a function. */
export function looksLikePerson(role: string): boolean {
  if (/\S@\S/.test(role)) return true;
  if (FUNCTION_WORD.test(role)) return false;
  const words = role.toLowerCase().split(/[ .,]+/);
  const hasFirstName = words.length <= 2 && FIRST_NAMES.has(words[0] ?? "");
  return hasFirstName || FULL_NAME.test(role) || ACCOUNT.test(role) || SURNAME.test(role);
}
