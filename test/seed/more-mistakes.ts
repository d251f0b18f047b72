import { BRAND, type Mistake, mistake, NARING, prose, SODERON, swap } from "./mistakes.ts";

const member = (text: string) => swap("  - organization: soderon\n    since: 1993-07\n    source: avtal\n", text);
const name = (text: string) => swap("name: Söderöns kommun", text);
const SV =
  "Norrvik, Söderön och Åby har ett förbund. Det släcker bränder, sotar och ger råd till den som vill ha det. ";

/** Slips in the fields: kinds that people's folders were found to have after the first lists of kinds were made. */
const IN_FIELDS: readonly Mistake[] = [
  mistake("a text on the line of |", SODERON, swap("shortName: Söderön", "shortName: | Söderön")),
  mistake("a text on the line of >-", SODERON, swap("shortName: Söderön", "shortName: >-Söderön")),
  mistake("four hyphens among the fields", BRAND, swap("membersComplete", "----\nmembersComplete")),
  mistake("stars among the fields", BRAND, swap("membersComplete", "***\nmembersComplete")),
  mistake("equals signs among the fields", SODERON, swap("kind:", "=====\nkind:")),
  mistake("a Markdown link as an address", BRAND, swap("website: https", "website: [webb](https")),
  mistake("a value that begins with a hyphen", SODERON, name("name: - Söderöns kommun")),
  mistake("a value that begins with a comma", SODERON, name("name: , Söderöns kommun")),
  mistake("a text under its field without indentation", SODERON, name("name:\nSöderöns kommun")),
  mistake("a language before the text", SODERON, name("name: sv: Söderöns kommun")),
  mistake("braces with a semicolon", SODERON, name("name: {sv: Söderöns kommun; en: Söderön}")),
  mistake("two fields on one line", BRAND, member("  - organization: soderon, source: avtal\n")),
  mistake("a hyphen without a space before a field", BRAND, member("  -organization: soderon\n    source: avtal\n")),
  mistake("a bullet before a field", BRAND, member("  • organization: soderon\n    source: avtal\n")),
  mistake("a star before a field", BRAND, member("  * organization: soderon\n    source: avtal\n")),
  mistake("a hyphen before every field", BRAND, member("  - organization: soderon\n  - source: avtal\n")),
  mistake("an entry without its hyphen", BRAND, member("    organization: soderon\n    source: avtal\n")),
  mistake("two organizations in one entry", BRAND, member("  - organization: Söderön och Åby\n    source: avtal\n")),
  mistake("members in a sentence above their list", BRAND, swap("members:\n", "members: Norrvik och Åby\n")),
  mistake("the name of a list without its colon", BRAND, swap("members:\n", "members\n")),
  mistake("a text beside its languages", SODERON, name("name: Söderöns kommun\n  sv: Söderöns kommun")),
  mistake("two entries with the same unknown source", BRAND, (text) =>
    text.replace("source: avtal", "source: okand").replace("source: avtal", "source: okand"),
  ),
  mistake("a colon of another script", BRAND, member("  - organization： soderon\n    source: avtal\n")),
  mistake("members as a list of ids", BRAND, (text) =>
    text.replace(/members:\n[\s\S]*?membersComplete/, "members: [norrvik, soderon, aby]\nmembersComplete"),
  ),
  mistake("id for organization", BRAND, member("  - id: soderon\n    source: avtal\n")),
  mistake("name for organization", BRAND, member("  - name: soderon\n    source: avtal\n")),
  mistake(
    "an event as year and text",
    BRAND,
    swap("  - date: 1993-07-01\n    text: Söderön blev medlem.\n    source: avtal", "  - 1993: Söderön blev medlem."),
  ),
  mistake(
    "a file's name for an id",
    BRAND,
    member("  - organization: organizations/soderon.yaml\n    source: avtal\n"),
  ),
  mistake("a remark after an id", BRAND, member("  - organization: soderon // ny\n    source: avtal\n")),
  mistake("a source by its title", BRAND, member("  - organization: soderon\n    source: Förbundsordning\n")),
  mistake("a source by its address", BRAND, swap("source: webb", "source: https://www.brandforsvaret.example")),
  mistake("a legal form nearly in Swedish", BRAND, swap("municipal-association", "kommunal-forbund")),
  mistake("an unknown field", BRAND, swap("founded: 1993", "telefon: 08-123")),
  mistake(
    "a title that is an address",
    BRAND,
    swap("title: Brandförsvarets webbplats", "title: https://www.norrvik.example"),
  ),
  mistake(
    "an address without its last part",
    BRAND,
    swap("https://www.brandforsvaret.example\nareas", "https://www.brandforsvaret\nareas"),
  ),
  mistake("an address in a name", SODERON, name("name: Söderöns kommun https://www.soderon.example")),
  mistake(
    "an e-mail address in a note",
    BRAND,
    swap("note: Källorna säger olika.", "note: Fråga info@norrvik.example"),
  ),
  mistake("n/a as a placeholder", BRAND, swap("note: Källorna säger olika.", "note: n/a")),
  mistake("a hyphen as a placeholder", BRAND, swap("note: Källorna säger olika.", "note: -")),
  mistake(
    "an address behind a login",
    BRAND,
    swap("https://www.brandforsvaret.example\nareas", "https://norrvik.sharepoint.com/sites/x\nareas"),
  ),
  mistake("a date in Swedish words", BRAND, swap("reviewed: 2024-01-15", "reviewed: 15 januari 2024")),
  mistake("a date with dots", BRAND, swap("reviewed: 2024-01-15", "reviewed: 2024.1.15")),
  mistake("a date in typographic quotes", BRAND, swap("reviewed: 2024-01-15", "reviewed: ”2024-01-15”")),
  mistake("an ambiguous date", BRAND, swap("reviewed: 2024-01-15", "reviewed: 4/1 2024")),
  mistake("a host in a legal form without hosts", BRAND, swap("    status: disputed", "    role: host")),
  mistake(
    "a legal form with the id of another one",
    "legal-forms.yaml",
    swap("- id: joint-board", "- id: municipal-association"),
  ),
  mistake("a legal form without its hyphen", "legal-forms.yaml", swap("- id: joint-board", "  id: joint-board")),
  mistake("a kind twice", SODERON, swap("kind: municipality", "kind: municipality\nkind: region")),
  mistake("a euro sign in the wrong encoding", SODERON, swap("shortName: Söderön", "shortName: 5 â‚¬")),
  mistake("a source twice", BRAND, swap("{ id: webb,", "{ id: avtal,")),
  mistake("an area twice under two names", BRAND, swap("- id: sotning", "- id: raddningstjanst")),
  mistake("a municipality code that does not exist", SODERON, (text) =>
    text.replace("0102", "9999").replace("Söderöns kommun\n", "Haninge kommun\n"),
  ),
  mistake("a municipality's name in lower case", SODERON, (text) =>
    text.replace("0102", "0136").replace("Söderöns kommun\n", "haninge kommun\n"),
  ),
  mistake("an empty mapping for the sources", BRAND, (text) =>
    text.replace(/sources:\n[\s\S]*?reviewed/, "sources: {}\nreviewed"),
  ),
  mistake("a code for a zero-width space", SODERON, name('name: "Söder\\u200Böns kommun"')),
  mistake("a code for a control character", SODERON, name('name: "Söderöns\\x07 kommun"')),
  mistake("a code for a change of text direction", SODERON, name('name: "Söderöns \\u202E kommun"')),
  mistake("a code for an unpaired surrogate", SODERON, name('name: "Söderöns \\uD83D kommun"')),
  mistake("a code for a hard space", SODERON, name('name: "Söderöns\\_kommun"')),
  mistake("a municipality without its Swedish name", SODERON, (text) =>
    text.replace("0102", "0136").replace("name: Söderöns kommun\n", "name: {en: Haninge}\n"),
  ),
];

/** Slips in the prose, and round it. */
const IN_PROSE: readonly Mistake[] = [
  mistake("a link by reference", BRAND, prose("Läs [mer][1].")),
  mistake("a highlighted text", BRAND, prose("Vi ==släcker== bränder.")),
  mistake("a superscript", BRAND, prose("Ytan är 3 km^2^ stor.")),
  mistake("a backslash at the end", BRAND, prose("Vi släcker bränder.\\")),
  mistake("a code comment", BRAND, prose("// fråga Norrvik\n")),
  mistake("an address without https and www", BRAND, prose("Läs på norrvik.se/brand i dag.")),
  mistake("a field in the prose", BRAND, prose("reviewed: 2024-02-01")),
  mistake("a signature", BRAND, prose("-- \nNorrvik")),
  mistake("a placeholder in brackets", BRAND, prose("Förbundet [fyll i här].")),
  mistake("a comment from Word", BRAND, prose("Förbundet [AS1] släcker bränder.")),
  mistake("xxx as a placeholder", BRAND, prose("Förbundet xxx bränder.")),
  mistake("a hard hyphen", BRAND, prose("Ring 08\u2011123.")),
  mistake(
    "a Swedish text without its letters",
    NARING,
    swap("Partnerskapet lockar företag till länet.", SV.repeat(3).replace(/[åä]/gi, "a").replace(/ö/gi, "o")),
  ),
  mistake(
    "an English text in the Swedish file",
    NARING,
    swap(
      "Partnerskapet lockar företag till länet.",
      "The partnership is run by the municipalities of the county, and it attracts companies to the region.",
    ),
  ),
  mistake("a Swedish text in the English file", "collaborations/brandforsvaret.en.md", () => `${SV}\n`),
  mistake("two hyphens after the fields", NARING, swap("\n---\n\nPart", "\n--\n\nPart")),
  mistake("a long hyphen before the fields", NARING, (text) => text.replace("---", "—")),
  mistake("the whole file twice", NARING, (text) => text + text),
  mistake("a conflict that was indented", NARING, swap("legalForm", "  <<<<<<< HEAD\nlegalForm")),
];

/** Files of other programs under the name of a file of facts. */
const OTHER_FORMATS: readonly Mistake[] = [
  mistake("a file that is a Word document", SODERON, () => Buffer.from("504b030414000600", "hex")),
  mistake("a file that is RTF", SODERON, () => "{\\rtf1\\ansi name: Söderön}"),
  mistake("a file that is a web page", SODERON, () => "<!DOCTYPE html>\n<html></html>\n"),
  mistake("a file that is a picture", SODERON, () => Buffer.from("89504e470d0a1a0a", "hex")),
];

/** All of them. */
export const MORE: readonly Mistake[] = [...IN_FIELDS, ...IN_PROSE, ...OTHER_FORMATS];
