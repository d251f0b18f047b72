import type { Message } from "../diagnostic.ts";
import { isId } from "../schemas/identifiers.ts";
import { slugify } from "../schemas/slugify.ts";
import type { Rule } from "./rules.ts";

/** A parsed file name. */
export interface FileName {
  /** The name in the folder. */
  readonly file: string;
  /** The id of the file, even if its name has to be changed; undefined for litter and copies. */
  readonly id: string | undefined;
  readonly ending: string;
  /** What is wrong with the name. */
  readonly message?: Message;
}

/** Parses a file name by the first matching ending, and reports what is wrong with it. */
export function parseFileName(
  file: string,
  endings: readonly [string, ...string[]],
  others: ReadonlySet<string>,
): FileName {
  const ending = endings.find((known) => file.endsWith(known));
  const stem = ending === undefined ? file : file.slice(0, -ending.length);
  const stray = [...LITTER, ...NOT_FACTS].find(({ pattern }) => pattern.test(file));
  const refused = stray ?? findTranslated(stem, endings, others);
  if (refused !== undefined) return { file, id: undefined, ending: "", message: refused };
  if (ending !== undefined && isId(stem)) return { file, id: stem, ending };
  const original = findOriginal(file, endings, others);
  if (original !== undefined) return { file, id: undefined, ending: "", message: copyOf(original) };
  const corrected = readName(file, endings);
  const target = `${corrected.id}${corrected.ending}`;
  const what =
    ending === undefined
      ? `Filens namn slutar inte på ${corrected.ending}.`
      : "Filens namn får bara ha små bokstäver a–z, siffror och bindestreck.";
  const beside = findBeginning(corrected, others);
  const advice =
    beside === undefined || others.has(target)
      ? renameTo(corrected.id, target, others)
      : `Är den en kopia av ${beside}: ${REMOVE_COPY} Är den något nytt: byt namn på den till ${target}.`;
  return {
    file,
    id: corrected.id === "" ? undefined : corrected.id,
    ending: corrected.ending,
    message: { what, advice },
  };
}

/** The message about a file that a program has left behind; undefined for other files. */
export function findLitter(file: string): Message | undefined {
  return LITTER.find(({ pattern }) => pattern.test(file));
}

const leftBy = (program: string, pattern: RegExp): Rule => {
  return { pattern, what: `Filen är ingen uppgift: ${program} har lämnat den här.`, advice: "Ta bort den." };
};

const LITTER: readonly Rule[] = [
  leftBy("ett redigeringsprogram", /^\.#/),
  leftBy("Word", /^~\$|^~WR[LDA]\d*.*\.tmp$/i),
  leftBy("Windows", /^(?:eh)?thumbs\.db$|^desktop\.ini$|\.lnk$|:?Zone\.Identifier$/i),
  leftBy("macOS", /^\._|^\.DS_Store$|^__MACOSX$|^Icon\r?$/),
  leftBy(
    "ett redigeringsprogram",
    /~$|^#.*#$|\.sw[a-p]$|\.un~$|\.bak$|\.backup$|\.old$|\.tmp$|\.temp$|\.save$|^4913$/i,
  ),
  leftBy(
    "Git",
    /\.orig$|\.rej$|~HEAD$|~[0-9a-f]{7,}$|[._](?:BASE|LOCAL|REMOTE|BACKUP)(?:[._]\d+)?\.\w+$|\.(?:BASE|LOCAL|REMOTE|BACKUP)\.\d+/,
  ),
  leftBy("en avbruten nedladdning", /\.(?:crdownload|part|partial|download)$/i),
];

const otherFormat = (format: string, pattern: RegExp): Rule => ({
  pattern,
  what: `Filen är ${format} och ingen textfil.`,
  advice: "Skriv uppgifterna i en ny fil med npm run new, och ta bort den här.",
});

const NOT_FACTS: readonly Rule[] = [
  otherFormat("ett dokument från en ordbehandlare", /\.(?:docx?|docm|dotx?|odt|rtf|pages)$/i),
  otherFormat("ett kalkylblad", /\.(?:xlsx?|xlsm|ods|csv|numbers)$/i),
  otherFormat("ett dokument från ett annat program", /\.(?:pdf|pptx?|odp|html?|eml|msg)$/i),
  otherFormat("ett arkiv", /\.(?:zip|gz|7z|rar|tar)$/i),
  otherFormat("en bild", /\.(?:png|jpe?g|gif|svg|webp|heic|tiff?)$/i),
  {
    pattern: /^(?:readme|läsmig|license)(?:\.|$)/i,
    what: "Filen är ingen uppgift.",
    advice: "Flytta den ut ur mappen, eller ta bort den.",
  },
];

/** The message for `smohf-en.md` beside `smohf.md`: it is the English text under another name. */
function findTranslated(stem: string, endings: readonly string[], others: ReadonlySet<string>): Message | undefined {
  const [, id] = /^(.+)[_-](?:en|eng|english|engelska)$/i.exec(stem) ?? [];
  const english = endings.find((ending) => ending.startsWith(".en."));
  if (id === undefined || english === undefined || !others.has(`${id}.md`)) return undefined;
  const target = `${id}${english}`;
  return { what: `Den engelska texten till ${id}.md ska heta ${target}.`, advice: renameTo(id, target, others) };
}

/** The original of a copy, by its name: `smohf - Kopia.md`, `smohf (1).md`, `Copy of smohf.md`. */
function findOriginal(file: string, endings: readonly string[], others: ReadonlySet<string>): string | undefined {
  const { id, ending } = readName(file, endings);
  const base = id
    .replace(/^(?:copy-of|kopia-av|kopia|copy)-/, "")
    .replace(
      /-(?:kopia|copy|kopia-\d+|copy-\d+|backup|gammal|gamla|old|ny|nya|konflikt.*|.*conflicted-copy.*|\d{1,2}|final|v\d+)$/,
      "",
    );
  if (base === id && !/ ?\(\d+\)/.test(file)) return undefined;
  const original = `${base}${ending}`;
  return others.has(original) && original !== file ? original : undefined;
}

/**
 * The original of a sync conflict: the file whose whole name this one begins with. Sync programs name the second copy
 * in different ways: `smohf-LAPTOP-7.md`, `smohf (Annas konfliktkopia 2026-11-20).md`.
 */
function findBeginning(
  { id, ending }: { readonly id: string; readonly ending: string },
  others: ReadonlySet<string>,
): string | undefined {
  const words = id.split("-");
  const beginnings = words.slice(1).map((_, index) => `${words.slice(0, -1 - index).join("-")}${ending}`);
  return beginnings.find((beginning) => others.has(beginning));
}

/** A copy may have what its original lacks. */
const REMOVE_COPY = "för över det som bara står i den, och ta bort den.";

function copyOf(original: string): Message {
  return {
    what: `Filens namn ser ut som en kopia av ${original}.`,
    advice: `Är det en kopia: ${REMOVE_COPY} Är det något nytt: ge filen ett eget namn, med bara små bokstäver a–z, siffror och bindestreck.`,
  };
}

/** The id and ending of a misspelt name: `haninge.yaml.txt`, `smohf.EN.md`, `Åby.yml`. */
function readName(file: string, endings: readonly string[]): { readonly id: string; readonly ending: string } {
  const parts = file.replace(/^\.+/, "").split(".");
  const isEnglish = parts.slice(1).some((part) => /^(?:en|eng|english|engelska)$/i.test(part));
  const english = endings.find((ending) => ending.startsWith(".en."));
  const ending = isEnglish && english !== undefined ? english : (endings.at(-1) ?? "");
  const stem = (parts[0] ?? "").replace(/ ?\(\d+\)$/, "");
  const isEnglishName = english !== undefined && /[_-]en$/i.test(stem);
  if (isEnglishName) return { id: slugify(stem.slice(0, -3)), ending: english };
  return { id: slugify(stem), ending };
}

function renameTo(id: string, target: string, others: ReadonlySet<string>): string {
  if (id === "") return "Ge filen ett namn av små bokstäver a–z, siffror och bindestreck, eller ta bort den.";
  if (others.has(target)) {
    return `En fil som heter ${target} finns redan. Ta bort den här, eller ge den ett eget namn.`;
  }
  return `Byt namn på filen till ${target}, eller ta bort den.`;
}
