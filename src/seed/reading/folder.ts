import { existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { idFrom } from "../authored/id-from.ts";
import { didYouMean } from "../near.ts";
import type { Problem, Remark } from "../problem.ts";
import { type AuthoredFile, problemIn } from "./authored-file.ts";
import { type FileName, fileName } from "./file-name.ts";
import { fileText } from "./file-text.ts";

/** The files of the authored facts, and what is wrong with them as files. */
export interface Folder {
  readonly site: readonly AuthoredFile[];
  readonly legalForms: readonly AuthoredFile[];
  readonly organizations: readonly AuthoredFile[];
  readonly collaborations: readonly AuthoredFile[];
  /** The English texts; their ids are those of their collaborations. */
  readonly english: readonly AuthoredFile[];
  /**
   * Every id that a file stands for, also where the file could not be read: a reference to it is no mistake. Undefined
   * where the folder is not there: that has been told of, once.
   */
  readonly organizationIds: ReadonlySet<string> | undefined;
  readonly collaborationIds: ReadonlySet<string>;
  readonly problems: readonly Problem[];
}

/** The largest file that somebody can have written by hand; above it something was pasted that is no text. */
const MAX_BYTES = 1_000_000;

const TOP = ["site.yaml", "legal-forms.yaml", "organizations", "collaborations", "schemas", "README.md"];
const ENGLISH = ".en.md";

/** Reads every file of the authored facts. A problem with one file never hides another. */
export function readFolder(folder: string): Folder {
  const site = readOne(join(folder, "site.yaml"), "site");
  const legalForms = readOne(join(folder, "legal-forms.yaml"), "legal-forms");
  const organizations = readMany(join(folder, "organizations"), [".yaml"]);
  const collaborations = readMany(join(folder, "collaborations"), [ENGLISH, ".md"]);
  const isEnglish = ({ path }: AuthoredFile) => path.endsWith(ENGLISH);
  const parts = [site, legalForms, organizations, collaborations];
  return {
    site: site.files,
    legalForms: legalForms.files,
    organizations: organizations.files,
    collaborations: collaborations.files.filter((file) => !isEnglish(file)),
    english: collaborations.files.filter(isEnglish),
    organizationIds: idsOf(organizations.names),
    collaborationIds: idsOf(collaborations.names?.filter(({ ending }) => ending !== ENGLISH)) ?? new Set(),
    problems: [...strangersIn(folder), ...parts.flatMap(({ problems }) => problems)],
  };
}

interface Read {
  readonly files: readonly AuthoredFile[];
  readonly problems: readonly Problem[];
}

interface ReadMany extends Read {
  /** Undefined where the folder cannot be looked into. */
  readonly names: readonly FileName[] | undefined;
}

function readMany(path: string, endings: readonly [string, ...string[]]): ReadMany {
  const refused = folderRefusal(path);
  if (refused !== undefined) return { files: [], names: undefined, problems: [problemIn(path, refused)] };
  const names = namesIn(path).map((file) => fileName(file, endings));
  const read = names.map(({ file, stem, wrong }): Read => {
    const place = join(path, file);
    return wrong === undefined ? readOne(place, stem) : { files: [], problems: [problemIn(place, wrong)] };
  });
  return { names, files: read.flatMap(({ files }) => files), problems: read.flatMap(({ problems }) => problems) };
}

function readOne(path: string, id: string): Read {
  const refused = fileRefusal(path);
  if (refused !== undefined) return { files: [], problems: [problemIn(path, refused)] };
  const { text, hasTabs, problems } = fileText(path, readFileSync(path));
  return { files: text === undefined ? [] : [{ id, path, text, hasTabs }], problems };
}

function strangersIn(folder: string): readonly Problem[] {
  const strangers = namesIn(folder).filter((name) => !TOP.includes(name));
  return strangers.map((name) => {
    const path = join(folder, name);
    const what = `${lstatSync(path).isDirectory() ? "Mappen" : "Filen"} hör inte hemma här.`;
    const advice = `${didYouMean(name, TOP)}Byt namn på den, flytta den eller ta bort den.`;
    return problemIn(path, { what, advice });
  });
}

function idsOf(names: readonly FileName[] | undefined): ReadonlySet<string> | undefined {
  return names && new Set(names.map(({ stem }) => idFrom(stem)));
}

/** What an operating system or an editor's program leaves behind begins with a dot and is passed over. */
function namesIn(path: string): readonly string[] {
  return existsSync(path)
    ? readdirSync(path)
        .filter((name) => !name.startsWith("."))
        .toSorted()
    : [];
}

function folderRefusal(path: string): Remark | undefined {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return { what: "Mappen saknas.", advice: "Skapa mappen, eller hämta den igen." };
  if (status.isSymbolicLink()) return LINK;
  return status.isDirectory() ? undefined : { what: "Det här ska vara en mapp.", advice: "Ta bort filen." };
}

function fileRefusal(path: string): Remark | undefined {
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

const LINK: Remark = {
  what: "Det här är en genväg (symbolisk länk) till en annan plats.",
  advice: "Ersätt den med en vanlig fil.",
};
