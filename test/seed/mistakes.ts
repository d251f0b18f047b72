/** A mistake of an editor in a file of the tiny municipality: the text, and its replacement. */
export interface Mistake {
  readonly title: string;
  readonly file: string;
  readonly edit: (text: string) => string | Uint8Array;
  /** The number of messages; one by default. */
  readonly messages?: number;
}

export const BRAND = "collaborations/brandforsvaret.md";
export const NARING = "collaborations/naringslivet.md";
export const SODERON = "organizations/soderon.yaml";

/** Replaces a text that must be there. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`not in the file: ${from}`);
    return text.replace(from, to);
  };
}

export const prose = (text: string) => swap("Förbundet släcker bränder och *sotar* i tre kommuner.", text);
export const mistake = (title: string, file: string, edit: Mistake["edit"], messages?: number): Mistake =>
  messages === undefined ? { title, file, edit } : { title, file, edit, messages };

/** Mistakes that were once published without a message. */
export const UNDETECTED: readonly Mistake[] = [
  mistake(
    "a list where the whole file is a mapping",
    SODERON,
    (text) => `- ${text.replaceAll("\n", "\n  ").trimEnd()}\n`,
  ),
  mistake("a list of fields for a text", SODERON, swap("name: Söderöns kommun", "name:\n  - sv: Söderöns kommun")),
  mistake(
    "a list for memberCount",
    NARING,
    swap(
      "memberCount:\n  count: 55\n  approximate: true\n  what: { sv: kommuner i nio län, en: municipalities in nine counties }\n  source: webb",
      "memberCount:\n  - count: 55",
    ),
  ),
  mistake(
    "a list for one member's note",
    BRAND,
    swap("note: Källorna säger olika.", "note:\n      - [Källorna, [säger]]"),
  ),
  mistake(
    "a mapping for a list",
    BRAND,
    swap("projects:\n  - name: Ny brandstation", "projects:\n    name: Ny brandstation"),
  ),
  mistake(
    "a text for a list",
    BRAND,
    swap(
      "projects:\n  - name: Ny brandstation\n    summary: En station byggs i Åby.\n    since: 2023-01\n    until: 2026",
      "projects: Ny brandstation",
    ),
  ),
  mistake("a hash after a value", BRAND, swap("note: Källorna säger olika.", "note: Etapp #1 är klar.")),
  mistake("a hash after a quoted value", SODERON, swap("shortName: Söderön", 'shortName: "Söderön" #1')),
  mistake("a hash instead of a value", SODERON, swap("shortName: Söderön", "shortName: # Söderön")),
  mistake("a tag", BRAND, swap("text: Söderön blev medlem.", "text: ! Viktigt")),
  mistake("a tag with letters", BRAND, swap("text: Söderön blev medlem.", "text: !Obs Söderön blev medlem.")),
  mistake("an anchor", BRAND, swap("note: Källorna säger olika.", "note: &a text")),
  mistake(
    "a dash one column too far",
    NARING,
    swap(
      "  - organization: norrvik\n    source: webb",
      "  - organization: norrvik\n    source: webb\n    note: Hela\n     - texten",
    ),
  ),
  mistake("a field one column too far", SODERON, swap("kind: municipality", "note: Hej\n kind")),
  mistake(
    "a multi-line text without >-",
    BRAND,
    swap("note: Källorna säger olika.", "note: Källorna\n      säger olika."),
  ),
  mistake("three dots that end the file", SODERON, swap("kind: municipality", "...\nkind: municipality")),
  mistake("an ordered list that begins at 3", BRAND, prose("3. Tre\n4. Fyra")),
  mistake("an ordered list with a gap", BRAND, prose("1. Ett\n3. Tre")),
  mistake("two spaces at the end of a line", BRAND, prose("Gatan 1  \n135 40 Tyresö")),
  mistake("a backslash at the end of a line", BRAND, prose("Gatan 1\\\n135 40 Tyresö")),
  mistake("a link's title", BRAND, prose('Läs [mer](https://www.norrvik.example "Norrvik").')),
  mistake("a link without a text", BRAND, prose("Läs [](https://www.norrvik.example).")),
  mistake("bullets from Word", BRAND, prose("Vi gör:\n• släcker\n• sotar")),
  mistake("dashes from Word", BRAND, prose("Vi gör:\n\n– släcker")),
  mistake("a dash without a space", BRAND, prose("Vi gör:\n\n-släcker\n")),
  mistake("lettered points", BRAND, prose("Vi gör:\n\na) släcker\n")),
  mistake("a table", BRAND, prose("| Kommun | Antal |\n|---|---|\n| Åby | 3 |")),
  mistake("a struck-out text", BRAND, prose("Vi ~~släcker~~ sotar.")),
  mistake("a bare www", BRAND, prose("Läs mer på www.norrvik.example i dag.")),
  mistake("a bare https", BRAND, prose("Läs mer på https://www.norrvik.example i dag.")),
  mistake("a bare e-mail address", BRAND, prose("Skriv till kommunikation@norrvik.example i dag.")),
  mistake("a paragraph right after a list", BRAND, prose("Vi gör:\n\n- släcker\n- sotar\nDet gör vi i tre kommuner.")),
  mistake("a number in the middle of a paragraph", BRAND, prose("Vi gör:\n2. sotar")),
  mistake("an emphasis that is not closed", BRAND, prose("Vi **släcker* bränder.")),
  mistake("a link with a space", BRAND, prose("Läs [mer] (https://www.norrvik.example).")),
  mistake("a footnote", BRAND, prose("Vi släcker[^1].")),
  mistake("a word divided at the end of a line", BRAND, prose("Vi sam-\narbetar.")),
  mistake("smart quotes round a value", SODERON, swap("name: Söderöns kommun", "name: ”Söderöns kommun”")),
  mistake("a markup in a plain text", BRAND, swap("note: Källorna säger olika.", 'note: "Källorna **säger** olika."')),
  mistake("a list in a plain text", BRAND, swap("note: Källorna säger olika.", "note: |\n      - En\n      - Två")),
  mistake(
    "two paragraphs in a plain text",
    BRAND,
    swap("note: Källorna säger olika.", "note: >-\n      En.\n\n      Två."),
  ),
  mistake("a hard space in a text", BRAND, prose("Vi\u00a0släcker bränder.")),
  mistake("a zero-width space", SODERON, swap("Söderöns kommun", "Söder\u200böns kommun")),
  mistake("a soft hyphen", SODERON, swap("Söderöns kommun", "Söder\u00adöns kommun")),
  mistake("a ligature from a PDF", BRAND, prose("E\ufb00ekten är god.")),
  mistake("UTF-8 read as Latin-1", SODERON, (text) => Buffer.from(text, "utf8").toString("latin1")),
  mistake("letters that became question marks", BRAND, prose("S?dert?rn släcker bränder.")),
  mistake("a name that ends with a question mark", BRAND, prose("Eker? kommun släcker bränder.")),
  mistake("replacement characters", SODERON, (text) => text.replaceAll("ö", "\uFFFD")),
  mistake("HTML entities", SODERON, (text) => text.replace("Söderöns kommun", "S&ouml;der&ouml;ns kommun")),
  mistake(
    "an unresolved conflict",
    BRAND,
    swap("founded: 1993", "<<<<<<< HEAD\nfounded: 1993\n=======\nfounded: 1994\n>>>>>>> andra"),
  ),
  mistake("the rest of a conflict in the prose", BRAND, prose("Vi släcker.\n=======\nVi sotar.")),
  mistake("a date in the future", BRAND, swap("reviewed: 2024-01-15", "reviewed: 2062-01-15")),
  mistake("a year before 1800", BRAND, swap("founded: 1993", "founded: 1093")),
  mistake("a review before a source", BRAND, swap("reviewed: 2024-01-15", "reviewed: 1990-01-15")),
  mistake("a member before the body", BRAND, swap("    since: 1993-07", "    since: 1983-07")),
  mistake("fewer members than the list", NARING, (text) =>
    swap(
      "  - organization: norrvik\n    source: webb",
      "  - organization: norrvik\n    source: webb\n  - organization: soderon\n    source: webb",
    )(swap("count: 55", "count: 1")(text)),
  ),
  mistake("no members", NARING, swap("members:\n  - organization: norrvik\n    source: webb", "members: []")),
  mistake("a personal identity number", BRAND, swap('"200000-0105"', '"640823-3234"')),
  mistake("mailto in an e-mail field", "site.yaml", swap("contact: kommunikation", "contact: mailto:kommunikation")),
  mistake(
    "a comma at the end of an address",
    BRAND,
    swap("https://www.brandforsvaret.example\nareas", "https://www.brandforsvaret.example,\nareas"),
  ),
  mistake(
    "a website twice",
    SODERON,
    swap("kind: municipality", "kind: municipality\nwebsite: https://norrvik.example/"),
  ),
  mistake("a name twice", SODERON, swap("name: Söderöns kommun", "name: Norrviks kommun")),
  mistake("a list in a folded introduction", "site.yaml", swap("sv: |", "sv: >")),
];

/** Mistakes that earlier had misleading messages. */
export const MISLEADING: readonly Mistake[] = [
  mistake("a hard space after the colon", SODERON, swap("kind: municipality", "kind:\u00a0municipality")),
  mistake(
    "typographic quotes with a colon inside",
    NARING,
    swap("summary: Lockar företag till länet.", "summary: ”Två: tre.”"),
  ),
  mistake(
    "text after the closing quote",
    BRAND,
    swap("shortName: Brandförsvaret", 'shortName: "Brandförsvaret" (förbundet)'),
  ),
  mistake("--- in the middle of the fields", BRAND, swap("membersComplete", "---\nmembersComplete")),
  mistake("--- in the middle of a YAML file", SODERON, swap("kind", "---\nkind")),
  mistake("a Swedish field name", BRAND, swap("members:", "medlemmar:")),
  mistake("another Swedish field name", BRAND, swap("website:", "webbplats:")),
  mistake("a Swedish field name beside the real one", SODERON, swap("kind:", "namn: Söderön\nkind:")),
  mistake("a legal form in Swedish", BRAND, swap("legalForm: municipal-association", "legalForm: kommunalförbund")),
  mistake("a kind in Swedish", SODERON, swap("kind: municipality", "kind: kommun")),
  mistake("an organization by its name", BRAND, swap("organization: soderon", "organization: Söderöns kommun")),
  mistake("a municipality that has no file", BRAND, swap("organization: soderon", "organization: vaxholm")),
  mistake(
    "a municipality by a name and without a file",
    BRAND,
    swap("organization: soderon", "organization: Vaxholms stad"),
  ),
  mistake("a comma inside braces", SODERON, swap("name: Söderöns kommun", "name: {sv: Söderön, Norra, en: Söderön}")),
  mistake(
    "a text on two lines for a mapping",
    NARING,
    swap("what: { sv: kommuner i nio län, en: municipalities in nine counties }", "what: [kommuner]"),
  ),
  mistake("the earlier format of sources", SODERON, (text) => text.replace(/ {2}- \{ id: soderon, /, "  soderon: { ")),
];
