import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { createDiagnostic, createWarning, type Diagnostic, type Message } from "../diagnostic.ts";
import { closestMatch } from "../suggest.ts";
import { decodeText } from "./decode.ts";
import { type FileName, findLitter, parseFileName } from "./file-name.ts";
import { LOGO_FILES, type LogoFile, readLogos } from "./logo.ts";
import { checkFile, LINK, readOr } from "./read-errors.ts";

/** A file of the authored facts with its text. */
export interface SourceFile {
  /** The file's name without its endings. */
  readonly id: string;
  /** The path as the editor knows it: `data/collaborations/smohf.md`. */
  readonly path: string;
  readonly text: string;
  /** Tabs have been reported; syntax errors that they cause need not be. */
  readonly hasTabs: boolean;
}

/** The files of a folder by their kind. */
export interface FilesByKind<File> {
  readonly site: readonly File[];
  readonly legalForms: readonly File[];
  readonly organizations: readonly File[];
  readonly collaborations: readonly File[];
  /** The English texts; their ids are those of their collaborations. */
  readonly english: readonly File[];
}

/** The files of the authored facts, with diagnostics about names, formats and encodings. */
export interface Folder extends FilesByKind<SourceFile> {
  /**
   * Every id that has a file, even an unreadable one: a reference to it is no mistake. Undefined if the folder is missing,
   * which has been reported.
   */
  readonly organizationIds: ReadonlySet<string> | undefined;
  readonly collaborationIds: ReadonlySet<string> | undefined;
  /** The publisher's logo, as the files that there are of it. */
  readonly logos: readonly LogoFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The largest file that can have been written by hand. */
const MAX_BYTES = 120_000;

const TOP_LEVEL_ENTRIES = [
  "site.yaml",
  "legal-forms.yaml",
  "organizations",
  "collaborations",
  "schemas",
  "README.md",
  ...LOGO_FILES,
];
const ENGLISH = ".en.md";

/** Reads every file of the authored facts. A problem in one file never hides another file's. */
export function readFolder(folder: string): Folder {
  const site = readFile(join(folder, "site.yaml"), "site");
  const legalForms = readFile(join(folder, "legal-forms.yaml"), "legal-forms");
  const organizations = readFiles(join(folder, "organizations"), [".yaml"]);
  const collaborations = readFiles(join(folder, "collaborations"), [ENGLISH, ".md"]);
  const isEnglish = ({ path }: SourceFile) => path.endsWith(ENGLISH);
  const parts = [site, legalForms, organizations, collaborations];
  const unexpected = unexpectedEntries(folder);
  // If renaming a file would create the missing one, the missing file has already been reported.
  const isMissing = ({ file, what }: Diagnostic) =>
    /^(?:Filen|Mappen) saknas\.$/.test(what) &&
    unexpected.some(({ advice }) => advice.startsWith(`Byt namn på den till ${basename(file)},`));
  return {
    site: site.files,
    legalForms: legalForms.files,
    organizations: organizations.files,
    collaborations: collaborations.files.filter((file) => !isEnglish(file)),
    english: collaborations.files.filter(isEnglish),
    organizationIds: toIds(organizations.names),
    logos: readLogos(folder),
    collaborationIds: toIds(collaborations.names?.filter(({ ending }) => ending !== ENGLISH)),
    diagnostics: [
      ...unexpected,
      ...parts.flatMap(({ diagnostics }) => diagnostics).filter((diagnostic) => !isMissing(diagnostic)),
    ],
  };
}

interface ReadFiles {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadFolder extends ReadFiles {
  /** Undefined if the folder cannot be read. */
  readonly names: readonly FileName[] | undefined;
}

function readFiles(path: string, endings: readonly [string, ...string[]]): ReadFolder {
  const refused = (message: Message) => ({ ...unread(createDiagnostic(path, message)), names: undefined });
  return readOr(() => {
    const message = checkFolder(path);
    return message === undefined ? readListed(path, listNames(path), endings) : refused(message);
  }, refused);
}

function readListed(path: string, listed: readonly string[], endings: readonly [string, ...string[]]): ReadFolder {
  const others = new Set(listed);
  const names = [...others].map((file) => parseFileName(file, endings, others));
  const read = names.map(({ file, id = "", message }): ReadFiles => {
    const filePath = join(path, file);
    const problem = isDirectory(filePath) ? checkFile(filePath) : message;
    return problem === undefined ? readFile(filePath, id) : unread(entryDiagnostic(filePath, problem));
  });
  return {
    names,
    files: read.flatMap(({ files }) => files),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readFile(path: string, id: string): ReadFiles {
  return readOr(
    () => readText(path, id),
    (refused) => unread(createDiagnostic(path, refused)),
  );
}

function unread(diagnostic: Diagnostic): ReadFiles {
  return { files: [], diagnostics: [diagnostic] };
}

function readText(path: string, id: string): ReadFiles {
  const message = checkFile(path) ?? checkSize(path);
  if (message !== undefined) return unread(createDiagnostic(path, message));
  const { text, hasTabs, diagnostics } = decodeText(path, readFileSync(path));
  return { files: text === undefined ? [] : [{ id, path, text, hasTabs }], diagnostics };
}

function checkSize(path: string): Message | undefined {
  if (lstatSync(path).size <= MAX_BYTES) return undefined;
  return {
    what: "Filen är större än 120 kB.",
    advice: "Ta bort det som inte är text, till exempel en inklistrad bild.",
  };
}

function unexpectedEntries(folder: string): readonly Diagnostic[] {
  const present = new Set(listNames(folder).filter((name) => !name.startsWith(".") || findLitter(name) !== undefined));
  const unexpected = [...present].filter((name) => !TOP_LEVEL_ENTRIES.includes(name));
  return unexpected.map((name) => {
    const path = join(folder, name);
    const litter = findLitter(name);
    if (litter !== undefined) return entryDiagnostic(path, litter);
    const what = `${isDirectory(path) ? "Mappen" : "Filen"} hör inte hemma här.`;
    return createDiagnostic(path, { what, advice: adviceFor(name, isDirectory(path), present) });
  });
}

/** Files that the system hides from the editor are only warnings. */
function entryDiagnostic(path: string, message: Message): Diagnostic {
  const isHidden = basename(path).startsWith(".") && findLitter(basename(path)) !== undefined;
  return isHidden ? createWarning(path, message) : createDiagnostic(path, message);
}

function toIds(names: readonly FileName[] | undefined): ReadonlySet<string> | undefined {
  return names && new Set(names.flatMap(({ id }) => id ?? []));
}

/** The folder that a misplaced file or folder belongs in; existing names are not proposed. */
function adviceFor(name: string, isFolder: boolean, present: ReadonlySet<string>): string {
  const entries = TOP_LEVEL_ENTRIES.filter((known) => known.includes(".") !== isFolder);
  const meant = closestMatch(
    name,
    entries.filter((known) => !present.has(known)),
  );
  if (meant !== undefined) return `Byt namn på den till ${meant}, eller ta bort den.`;
  const taken = closestMatch(name, entries);
  if (taken !== undefined && isFolder) return `Mappen ${taken} finns redan. Flytta filerna dit och ta bort den här.`;
  if (taken !== undefined) return `Filen ${taken} finns redan. Ta bort den här, eller flytta den ut ur mappen.`;
  if (!isFolder && /\.ya?ml$/i.test(name))
    return "Flytta den till organizations, om det är en organisation, eller ta bort den.";
  if (!isFolder && /\.md$/i.test(name))
    return "Flytta den till collaborations, om det är ett samarbete, eller ta bort den.";
  return "Flytta den ut ur mappen, eller ta bort den.";
}

function isDirectory(path: string): boolean {
  return readOr(
    () => lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === true,
    () => false,
  );
}

/** Names that begin with a dot are skipped, unless they are facts or litter. */
function listNames(path: string): readonly string[] {
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith(".") || /\.(?:ya?ml|md)$/i.test(name) || findLitter(name) !== undefined)
        .toSorted()
    : [];
}

function checkFolder(path: string): Message | undefined {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return { what: "Mappen saknas.", advice: "Skapa mappen, eller hämta den igen." };
  if (status.isSymbolicLink()) return LINK;
  return status.isDirectory() ? undefined : { what: "Det här ska vara en mapp.", advice: "Ta bort filen." };
}
