import { expect, test } from "vitest";
import { parseFileName } from "../../src/seed/parse/file-name.ts";

/** The files beside the one that is parsed. */
const PRESENT = ["smohf.md", "smohf.en.md", "avfall.md", "ny-2.md", "aby.yaml"];

function parse(file: string, endings: readonly [string, ...string[]]): readonly string[] {
  const { id, ending, message } = parseFileName(file, endings, new Set([...PRESENT, file]));
  return [id ?? "–", ending, message === undefined ? "" : `${message.what} ${message.advice}`];
}

const TAKEN = "Ta bort den här, eller ge den ett eget namn.";
const SIGNS = "Filens namn får bara ha små bokstäver a–z, siffror och bindestreck.";
const LEFT = "Filen är ingen uppgift:";
const REMOVE = "har lämnat den här. Ta bort den.";
const NO_TEXT = "och ingen textfil. Skriv uppgifterna i en ny fil med npm run new, och ta bort den här.";
const LOOKS =
  "Filens namn ser ut som en kopia av smohf.md. Är det en kopia: för över det som bara står i den, och ta bort den.";
const COPY = `${LOOKS} Är det något nytt: ge filen ett eget namn, med bara små bokstäver a–z, siffror och bindestreck.`;
const MAYBE = `${SIGNS} Är den en kopia av smohf.md: för över det som bara står i den, och ta bort den. Är den något nytt: byt namn på den till`;

test.for<readonly [file: string, id: string, ending: string, message: string]>([
  ["smohf.md", "smohf", ".md", ""],
  ["En.md", "en", ".md", `${SIGNS} Byt namn på filen till en.md, eller ta bort den.`],
  ["Avtal.sven.md", "avtal", ".md", `${SIGNS} Byt namn på filen till avtal.md, eller ta bort den.`],
  ["Plan_enk.md", "plan-enk", ".md", `${SIGNS} Byt namn på filen till plan-enk.md, eller ta bort den.`],
  [
    "Ny 2 kopian.md",
    "ny-2-kopian",
    ".md",
    `${SIGNS} Är den en kopia av ny-2.md: för över det som bara står i den, och ta bort den. Är den något nytt: byt namn på den till ny-2-kopian.md.`,
  ],
  ["smohf.en.md", "smohf", ".en.md", ""],
  [
    "smohf-en.md",
    "–",
    "",
    `Den engelska texten till smohf.md ska heta smohf.en.md. En fil som heter smohf.en.md finns redan. ${TAKEN}`,
  ],
  [
    "smohf_ENG.md",
    "–",
    "",
    `Den engelska texten till smohf.md ska heta smohf.en.md. En fil som heter smohf.en.md finns redan. ${TAKEN}`,
  ],
  [
    "smohf-engelska.md",
    "–",
    "",
    `Den engelska texten till smohf.md ska heta smohf.en.md. En fil som heter smohf.en.md finns redan. ${TAKEN}`,
  ],
  [
    "avfall-en.md",
    "–",
    "",
    "Den engelska texten till avfall.md ska heta avfall.en.md. Byt namn på filen till avfall.en.md, eller ta bort den.",
  ],
  ["other-en.md", "other-en", ".md", ""],
  ["smohf-ensamt.md", "smohf-ensamt", ".md", ""],
  ["ren-en-bild.md", "ren-en-bild", ".md", ""],
  ["Other_en.md", "other", ".en.md", `${SIGNS} Byt namn på filen till other.en.md, eller ta bort den.`],
  ["other.En.md", "other", ".en.md", `${SIGNS} Byt namn på filen till other.en.md, eller ta bort den.`],
  ["other.english.md", "other", ".en.md", `${SIGNS} Byt namn på filen till other.en.md, eller ta bort den.`],
  ["other.engelska.md", "other", ".en.md", `${SIGNS} Byt namn på filen till other.en.md, eller ta bort den.`],
  ["den.md.md", "den", ".md", `${SIGNS} Byt namn på filen till den.md, eller ta bort den.`],
  ["Other.entre.md", "other", ".md", `${SIGNS} Byt namn på filen till other.md, eller ta bort den.`],
  [
    "other.en.txt",
    "other",
    ".en.md",
    "Filens namn slutar inte på .en.md. Byt namn på filen till other.en.md, eller ta bort den.",
  ],
  ["..other.md", "other", ".md", `${SIGNS} Byt namn på filen till other.md, eller ta bort den.`],
  [".other.md", "other", ".md", `${SIGNS} Byt namn på filen till other.md, eller ta bort den.`],
  ["smohf (1).md", "–", "", COPY],
  ["smohf(12).md", "–", "", COPY],
  ["smohf (1) plan.md", "smohf-1-plan", ".md", `${MAYBE} smohf-1-plan.md.`],
  ["Other (1).md", "other", ".md", `${SIGNS} Byt namn på filen till other.md, eller ta bort den.`],
  ["Other (12).md", "other", ".md", `${SIGNS} Byt namn på filen till other.md, eller ta bort den.`],
  ["Other(3).md", "other", ".md", `${SIGNS} Byt namn på filen till other.md, eller ta bort den.`],
  ["Other (x).md", "other-x", ".md", `${SIGNS} Byt namn på filen till other-x.md, eller ta bort den.`],
  ["kopia-smohf.md", "kopia-smohf", ".md", ""],
  ["ny-kopia-smohf.md", "ny-kopia-smohf", ".md", ""],
  ["smohf-2.md", "smohf-2", ".md", ""],
  ["Smohf 2.md", "–", "", COPY],
  ["Smohf 12.md", "–", "", COPY],
  ["Smohf 123.md", "smohf-123", ".md", `${MAYBE} smohf-123.md.`],
  ["Smohf kopia 12.md", "–", "", COPY],
  ["Smohf copy 12.md", "–", "", COPY],
  ["Smohf kopian.md", "smohf-kopian", ".md", `${MAYBE} smohf-kopian.md.`],
  ["Smohf v12.md", "–", "", COPY],
  ["Smohf vx.md", "smohf-vx", ".md", `${MAYBE} smohf-vx.md.`],
  ["Smohf final 2.md", "smohf-final-2", ".md", `${MAYBE} smohf-final-2.md.`],
  ["Smohf nya.md", "–", "", COPY],
  ["Smohf nyast.md", "smohf-nyast", ".md", `${MAYBE} smohf-nyast.md.`],
  ["Smohf konflikt Anna.md", "–", "", COPY],
  ["Smohf Annas conflicted copy 3.md", "–", "", COPY],
  ["ny 2.md", "ny-2", ".md", `${SIGNS} En fil som heter ny-2.md finns redan. ${TAKEN}`],
  ["Smohf-LAPTOP-7.md", "smohf-laptop-7", ".md", `${MAYBE} smohf-laptop-7.md.`],
  ["Smohf.md", "smohf", ".md", `${SIGNS} En fil som heter smohf.md finns redan. ${TAKEN}`],
  ["SMOHF", "smohf", ".md", `Filens namn slutar inte på .md. En fil som heter smohf.md finns redan. ${TAKEN}`],
  ["smohf.txt", "smohf", ".md", `Filens namn slutar inte på .md. En fil som heter smohf.md finns redan. ${TAKEN}`],
  ["åäö.md", "aao", ".md", `${SIGNS} Byt namn på filen till aao.md, eller ta bort den.`],
  [
    "???.md",
    "–",
    ".md",
    `${SIGNS} Ge filen ett namn av små bokstäver a–z, siffror och bindestreck, eller ta bort den.`,
  ],
  [
    "---.md",
    "–",
    ".md",
    `${SIGNS} Ge filen ett namn av små bokstäver a–z, siffror och bindestreck, eller ta bort den.`,
  ],
  [".md", "md", ".md", `${SIGNS} Byt namn på filen till md.md, eller ta bort den.`],
  ["readme", "–", "", "Filen är ingen uppgift. Flytta den ut ur mappen, eller ta bort den."],
  ["README.txt", "–", "", "Filen är ingen uppgift. Flytta den ut ur mappen, eller ta bort den."],
  ["readme-avfall.md", "readme-avfall", ".md", ""],
  ["min readme.md", "min-readme", ".md", `${SIGNS} Byt namn på filen till min-readme.md, eller ta bort den.`],
  ["LÄSMIG.md", "–", "", "Filen är ingen uppgift. Flytta den ut ur mappen, eller ta bort den."],
  ["license.md", "–", "", "Filen är ingen uppgift. Flytta den ut ur mappen, eller ta bort den."],
  ["Licenser.md", "licenser", ".md", `${SIGNS} Byt namn på filen till licenser.md, eller ta bort den.`],
  ["tabell.csv", "–", "", `Filen är ett kalkylblad ${NO_TEXT}`],
  ["brev.docx", "–", "", `Filen är ett dokument från en ordbehandlare ${NO_TEXT}`],
  ["tabell.csv.md", "tabell", ".md", `${SIGNS} Byt namn på filen till tabell.md, eller ta bort den.`],
  ["bild.jpeg", "–", "", `Filen är en bild ${NO_TEXT}`],
  ["bild.tif", "–", "", `Filen är en bild ${NO_TEXT}`],
  ["bild.tiff", "–", "", `Filen är en bild ${NO_TEXT}`],
  ["a.rar", "–", "", `Filen är ett arkiv ${NO_TEXT}`],
  ["a.htm", "–", "", `Filen är ett dokument från ett annat program ${NO_TEXT}`],
  ["a.html", "–", "", `Filen är ett dokument från ett annat program ${NO_TEXT}`],
  ["a.ppt", "–", "", `Filen är ett dokument från ett annat program ${NO_TEXT}`],
  ["a.pptx", "–", "", `Filen är ett dokument från ett annat program ${NO_TEXT}`],
  ["a.doc", "–", "", `Filen är ett dokument från en ordbehandlare ${NO_TEXT}`],
  ["a.xls", "–", "", `Filen är ett kalkylblad ${NO_TEXT}`],
  ["~WRL0001.tmp", "–", "", `${LEFT} Word ${REMOVE}`],
  ["~WRD.tmp", "–", "", `${LEFT} Word ${REMOVE}`],
  ["~WRX1.tmp", "–", "", `${LEFT} ett redigeringsprogram ${REMOVE}`],
  ["ehthumbs.db", "–", "", `${LEFT} Windows ${REMOVE}`],
  ["Thumbs.db", "–", "", `${LEFT} Windows ${REMOVE}`],
  ["a.lnk", "–", "", `${LEFT} Windows ${REMOVE}`],
  ["a.md:Zone.Identifier", "–", "", `${LEFT} Windows ${REMOVE}`],
  ["a.mdZone.Identifier", "–", "", `${LEFT} Windows ${REMOVE}`],
  ["._a.md", "–", "", `${LEFT} macOS ${REMOVE}`],
  [".DS_Store", "–", "", `${LEFT} macOS ${REMOVE}`],
  ["__MACOSX", "–", "", `${LEFT} macOS ${REMOVE}`],
  ["Icon\r", "–", "", `${LEFT} macOS ${REMOVE}`],
  ["Icon", "–", "", `${LEFT} macOS ${REMOVE}`],
  ["Icons.md", "icons", ".md", `${SIGNS} Byt namn på filen till icons.md, eller ta bort den.`],
  ["a.swp", "–", "", `${LEFT} ett redigeringsprogram ${REMOVE}`],
  ["a.swz", "a", ".md", "Filens namn slutar inte på .md. Byt namn på filen till a.md, eller ta bort den."],
  ["4913", "–", "", `${LEFT} ett redigeringsprogram ${REMOVE}`],
  ["14913", "14913", ".md", "Filens namn slutar inte på .md. Byt namn på filen till 14913.md, eller ta bort den."],
  ["a.un~", "–", "", `${LEFT} ett redigeringsprogram ${REMOVE}`],
  ["a.OLD", "–", "", `${LEFT} ett redigeringsprogram ${REMOVE}`],
  ["a.tmp", "–", "", `${LEFT} ett redigeringsprogram ${REMOVE}`],
  ["a.temp", "–", "", `${LEFT} ett redigeringsprogram ${REMOVE}`],
  ["a.save", "–", "", `${LEFT} ett redigeringsprogram ${REMOVE}`],
  ["a.rej", "–", "", `${LEFT} Git ${REMOVE}`],
  ["a~HEAD", "–", "", `${LEFT} Git ${REMOVE}`],
  ["a~0123456", "–", "", `${LEFT} Git ${REMOVE}`],
  [
    "a~012345",
    "a-012345",
    ".md",
    "Filens namn slutar inte på .md. Byt namn på filen till a-012345.md, eller ta bort den.",
  ],
  ["a_LOCAL_1.md", "–", "", `${LEFT} Git ${REMOVE}`],
  ["a.REMOTE.md", "–", "", `${LEFT} Git ${REMOVE}`],
  ["a_LOCAL.md", "–", "", `${LEFT} Git ${REMOVE}`],
  ["a.BASE.12", "–", "", `${LEFT} Git ${REMOVE}`],
  ["a.BASE.", "a", ".md", "Filens namn slutar inte på .md. Byt namn på filen till a.md, eller ta bort den."],
  ["a.part", "–", "", `${LEFT} en avbruten nedladdning ${REMOVE}`],
  ["a.partial", "–", "", `${LEFT} en avbruten nedladdning ${REMOVE}`],
  ["a.download", "–", "", `${LEFT} en avbruten nedladdning ${REMOVE}`],
  ["a.downloads", "a", ".md", "Filens namn slutar inte på .md. Byt namn på filen till a.md, eller ta bort den."],
  ["#a#", "–", "", `${LEFT} ett redigeringsprogram ${REMOVE}`],
  ["#a", "a", ".md", "Filens namn slutar inte på .md. Byt namn på filen till a.md, eller ta bort den."],
  ["a~", "–", "", `${LEFT} ett redigeringsprogram ${REMOVE}`],
])(
  "of a collaboration named %j the id is %s, its ending %j, and what is wrong with it is told",
  ([file, ...parsed]) => {
    expect(parse(file, [".en.md", ".md"])).toEqual(parsed);
  },
);

test.for<readonly [file: string, id: string, ending: string, message: string]>([
  ["aby.yaml", "aby", ".yaml", ""],
  ["aby.yml", "aby", ".yaml", `Filens namn slutar inte på .yaml. En fil som heter aby.yaml finns redan. ${TAKEN}`],
  ["Åby.YAML", "aby", ".yaml", `Filens namn slutar inte på .yaml. En fil som heter aby.yaml finns redan. ${TAKEN}`],
  ["aby-en.yaml", "aby-en", ".yaml", ""],
  ["aby.en.yaml", "aby", ".yaml", `${SIGNS} En fil som heter aby.yaml finns redan. ${TAKEN}`],
  ["aby", "aby", ".yaml", `Filens namn slutar inte på .yaml. En fil som heter aby.yaml finns redan. ${TAKEN}`],
  ["aby.json", "aby", ".yaml", `Filens namn slutar inte på .yaml. En fil som heter aby.yaml finns redan. ${TAKEN}`],
])(
  "of an organization named %j the id is %s, its ending %j, and what is wrong with it is told",
  ([file, ...parsed]) => {
    expect(parse(file, [".yaml"])).toEqual(parsed);
  },
);
