import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Diagnostic, Message } from "../diagnostic.ts";
import { slugify } from "../schemas/slugify.ts";
import { didYouMean } from "../suggest.ts";
import { decodeText } from "./decode.ts";
import { type FileName, parseFileName } from "./file-name.ts";
import { createDiagnostic, type SourceFile } from "./source-file.ts";

/** The files of the authored facts, and what is wrong with them as files. */
export interface Folder {
  readonly site: readonly SourceFile[];
  readonly legalForms: readonly SourceFile[];
  readonly organizations: readonly SourceFile[];
  readonly collaborations: readonly SourceFile[];
  /** The English texts; their ids are those of their collaborations. */
  readonly english: readonly SourceFile[];
  /**
   * Every id that a file stands for, also where the file could not be read: a reference to it is no mistake. Undefined
   * where the folder is not there: that has been told of, once.
   */
  readonly organizationIds: ReadonlySet<string> | undefined;
  readonly collaborationIds: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** The largest file that somebody can have written by hand; above it something was pasted that is no text. */
const MAX_BYTES = 1_000_000;

const TOP = ["site.yaml", "legal-forms.yaml", "organizations", "collaborations", "schemas", "README.md"];
const ENGLISH = ".en.md";

/** Reads every file of the authored facts. A problem with one file never hides another. */
export function readFolder(folder: string): Folder {
  const site = readFile(join(folder, "site.yaml"), "site");
  const legalForms = readFile(join(folder, "legal-forms.yaml"), "legal-forms");
  const organizations = readFiles(join(folder, "organizations"), [".yaml"]);
  const collaborations = readFiles(join(folder, "collaborations"), [ENGLISH, ".md"]);
  const isEnglish = ({ path }: SourceFile) => path.endsWith(ENGLISH);
  const parts = [site, legalForms, organizations, collaborations];
  return {
    site: site.files,
    legalForms: legalForms.files,
    organizations: organizations.files,
    collaborations: collaborations.files.filter((file) => !isEnglish(file)),
    english: collaborations.files.filter(isEnglish),
    organizationIds: toIds(organizations.names),
    collaborationIds: toIds(collaborations.names?.filter(({ ending }) => ending !== ENGLISH)) ?? new Set(),
    diagnostics: [...unexpectedEntries(folder), ...parts.flatMap(({ diagnostics }) => diagnostics)],
  };
}

interface ReadFiles {
  readonly files: readonly SourceFile[];
  readonly diagnostics: readonly Diagnostic[];
}

interface ReadFolder extends ReadFiles {
  /** Undefined where the folder cannot be looked into. */
  readonly names: readonly FileName[] | undefined;
}

function readFiles(path: string, endings: readonly [string, ...string[]]): ReadFolder {
  const message = checkFolder(path);
  if (message !== undefined) return { files: [], names: undefined, diagnostics: [createDiagnostic(path, message)] };
  const names = listNames(path).map((file) => parseFileName(file, endings));
  const read = names.map(({ file, stem, message }): ReadFiles => {
    const filePath = join(path, file);
    return message === undefined
      ? readFile(filePath, stem)
      : { files: [], diagnostics: [createDiagnostic(filePath, message)] };
  });
  return {
    names,
    files: read.flatMap(({ files }) => files),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  };
}

function readFile(path: string, id: string): ReadFiles {
  const message = checkFile(path);
  if (message !== undefined) return { files: [], diagnostics: [createDiagnostic(path, message)] };
  const { text, hasTabs, diagnostics } = decodeText(path, readFileSync(path));
  return { files: text === undefined ? [] : [{ id, path, text, hasTabs }], diagnostics };
}

function unexpectedEntries(folder: string): readonly Diagnostic[] {
  const unexpected = listNames(folder).filter((name) => !TOP.includes(name));
  return unexpected.map((name) => {
    const path = join(folder, name);
    const what = `${lstatSync(path).isDirectory() ? "Mappen" : "Filen"} hör inte hemma här.`;
    const advice = `${didYouMean(name, TOP)}Byt namn på den, flytta den eller ta bort den.`;
    return createDiagnostic(path, { what, advice });
  });
}

function toIds(names: readonly FileName[] | undefined): ReadonlySet<string> | undefined {
  return names && new Set(names.map(({ stem }) => slugify(stem)));
}

/** What an operating system or an editor's program leaves behind begins with a dot and is passed over. */
function listNames(path: string): readonly string[] {
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith("."))
        .toSorted()
    : [];
}

function checkFolder(path: string): Message | undefined {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return { what: "Mappen saknas.", advice: "Skapa mappen, eller hämta den igen." };
  if (status.isSymbolicLink()) return LINK;
  return status.isDirectory() ? undefined : { what: "Det här ska vara en mapp.", advice: "Ta bort filen." };
}

function checkFile(path: string): Message | undefined {
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
  if (status.size <= MAX_BYTES) return undefined;
  return { what: "Filen är större än 1 MB.", advice: "Ta bort det som inte är text, till exempel en inklistrad bild." };
}

const LINK: Message = {
  what: "Det här är en genväg (symbolisk länk) till en annan plats.",
  advice: "Ersätt den med en vanlig fil.",
};
