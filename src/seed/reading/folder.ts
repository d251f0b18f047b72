import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { idFrom } from "../authored/id-from.ts";
import { isId } from "../authored/identifiers.ts";
import { didYouMean } from "../near.ts";
import type { Problem, Remark } from "../problem.ts";
import { type AuthoredFile, problemIn } from "./authored-file.ts";
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

/** Reads every file of the authored facts. A problem with one file never hides another. */
export function readFolder(folder: string): Folder {
  const problems: Problem[] = [];
  const tell = (path: string, remark: Remark) => problems.push(problemIn(path, remark));

  function textOf(path: string, id: string): readonly AuthoredFile[] {
    const refused = refusal(path);
    if (refused !== undefined) {
      tell(path, refused);
      return [];
    }
    const { text, hasTabs, problems: found } = fileText(path, readFileSync(path));
    problems.push(...found);
    return text === undefined ? [] : [{ id, path, text, hasTabs }];
  }

  function theOneFile(name: string): readonly AuthoredFile[] {
    const path = join(folder, name);
    return textOf(path, name.replace(/\..*$/, ""));
  }

  function filesIn(
    name: string,
    ending: string,
    other?: string,
  ): { files: readonly AuthoredFile[]; names: Names | undefined } {
    const path = join(folder, name);
    const names = namesIn(path, tell)?.map((file) => ({ file, ...stemOf(file, ending, other) }));
    const files = (names ?? []).flatMap(({ file, stem, wrong }) => {
      if (wrong === undefined) return textOf(join(path, file), stem);
      tell(join(path, file), wrong);
      return [];
    });
    return { files, names };
  }

  for (const entry of entriesOf(folder)) {
    if (TOP.includes(entry.name)) continue;
    tell(join(folder, entry.name), {
      what: `${entry.isDirectory() ? "Mappen" : "Filen"} hör inte hemma här.`,
      advice: `${didYouMean(entry.name, TOP)}Byt namn på den, flytta den eller ta bort den.`,
    });
  }
  const organizations = filesIn("organizations", ".yaml");
  const collaborations = filesIn("collaborations", ".md", ".en.md");
  const isEnglish = ({ path }: AuthoredFile) => path.endsWith(".en.md");
  return {
    site: theOneFile("site.yaml"),
    legalForms: theOneFile("legal-forms.yaml"),
    organizations: organizations.files,
    collaborations: collaborations.files.filter((file) => !isEnglish(file)),
    english: collaborations.files.filter(isEnglish),
    organizationIds: organizations.names && new Set(organizations.names.map(({ stem }) => idFrom(stem))),
    collaborationIds: new Set(
      collaborations.names?.filter(({ file }) => !file.endsWith(".en.md")).map(({ stem }) => idFrom(stem)),
    ),
    problems,
  };
}

type Names = readonly { readonly file: string; readonly stem: string }[];

/** The file's name without its ending, and what is wrong with the name. */
function stemOf(file: string, ending: string, other = ending): { stem: string; wrong?: Remark } {
  const stem = file.endsWith(other)
    ? file.slice(0, -other.length)
    : file.endsWith(ending)
      ? file.slice(0, -ending.length)
      : file.replace(/\.[^.]*$/, "");
  if (!file.endsWith(ending)) {
    return { stem, wrong: { what: `Filens namn slutar inte på ${ending}.`, advice: renameTo(stem, ending) } };
  }
  if (isId(stem)) return { stem };
  const what = "Filens namn får bara ha små bokstäver a–z, siffror och bindestreck.";
  return { stem, wrong: { what, advice: renameTo(stem, file.endsWith(other) ? other : ending) } };
}

function renameTo(stem: string, ending: string): string {
  const id = idFrom(stem);
  return id === "" ? "Byt namn på filen." : `Byt namn på filen till ${id}${ending}, eller ta bort den.`;
}

function namesIn(path: string, tell: (path: string, remark: Remark) => void): readonly string[] | undefined {
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) tell(path, { what: "Mappen saknas.", advice: "Skapa mappen, eller hämta den igen." });
  else if (status.isSymbolicLink()) tell(path, LINK);
  else if (!status.isDirectory()) tell(path, { what: "Det här ska vara en mapp.", advice: "Ta bort filen." });
  else return entriesOf(path).map(({ name }) => name);
  return undefined;
}

/** What an operating system or an editor's program leaves behind begins with a dot and is passed over. */
function entriesOf(path: string): readonly Dirent[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith("."))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function refusal(path: string): Remark | undefined {
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
