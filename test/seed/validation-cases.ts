import { BRAND, NARING, SODERON, swap } from "./mistakes.ts";

const BOARD = "collaborations/overformyndarnamnden.md";
const ABY = "organizations/aby.yaml";
const NORRVIK = "organizations/norrvik.yaml";
const FORMS = "legal-forms.yaml";
const SITE = "site.yaml";

/** An edit of a file; a text is a new file, and null deletes it. */
type Edit = string | null | ((text: string) => string);

/** A variant of the tiny facts: what differs, and the edits. Today is 2024-06-01. */
export type ValidationCase = readonly [title: string, edits: Readonly<Record<string, Edit>>];

const all =
  (...edits: readonly ((text: string) => string)[]) =>
  (text: string) =>
    edits.reduce((edited, edit) => edit(edited), text);

const municipality = (name: string, fields = "") =>
  `name: ${name}\nkind: municipality\n${fields}sources:\n  - { id: webb, title: Webbplatsen, date: 2022 }\n`;

const founded = (date: string) => ({ [BRAND]: swap("founded: 1993\n", `founded: ${date}\n`) });
const reviewed = (date: string) => ({ [BRAND]: swap("reviewed: 2024-01-15", `reviewed: ${date}`) });
const sourceDate = (date: string) => ({ [BRAND]: swap("example, date: unknown", `example, date: ${date}`) });
const memberSince = (date: string) => ({ [BRAND]: swap("since: 1993-07", `since: ${date}`) });
const ended = (date: string, since = "1993-07") => ({
  [BRAND]: all(swap("founded: 1993\n", `founded: 1993\nended: ${date}\n`), swap("since: 1993-07", `since: ${since}`)),
});
const count = (number: string, complete = false) => ({
  [NARING]: all(swap("count: 55", `count: ${number}`), swap("Complete: false", `Complete: ${complete}`)),
});
const withMembers = (...members: readonly string[]) =>
  swap(
    "membersComplete",
    `${members.map((fields) => `  - ${fields.replaceAll("; ", "\n    ")}\n`).join("")}membersComplete`,
  );

const DATES: readonly ValidationCase[] = [
  ["founded in the first plausible year", founded("1800")],
  ["founded before the first plausible year", founded("1799-12-31")],
  ["founded in the last plausible year", founded("2054-12-31")],
  ["founded after the last plausible year", founded("2055")],
  ["founded today", founded("2024-06-01")],
  ["founded tomorrow, which may be today in Sweden", founded("2024-06-02")],
  ["founded the day after tomorrow", founded("2024-06-03")],
  ["founded far in the future, which is reported once", founded("2099")],
  ["reviewed tomorrow", reviewed("2024-06-02")],
  ["reviewed the day after tomorrow", reviewed("2024-06-03")],
  ["reviewed on the day of a source", { [BRAND]: all(swap("date: unknown", "date: 2024-01-15")) }],
  ["reviewed the day before a source", sourceDate("2024-01-16")],
  ["reviewed in the year of a source", sourceDate("2024")],
  ["reviewed the year before a source, which is from the future", sourceDate("2025")],
  [
    "reviewed before two sources, of which the later one is reported",
    {
      [BRAND]: all(
        swap("date: unknown", "date: 2024-03-01"),
        swap("Förbundsordning, date: 1993-07-01", "Förbundsordning, date: 2024-02-01"),
      ),
    },
  ],
  ["reviewed two years ago", reviewed("2022-06-02")],
  ["reviewed more than two years ago", reviewed("2022-06-01")],
  ["an event tomorrow", { [BRAND]: swap("date: 1993-07-01\n    text", "date: 2024-06-02\n    text") }],
  ["an event the day after tomorrow", { [BRAND]: swap("date: 1993-07-01\n    text", "date: 2024-06-03\n    text") }],
  [
    "an event in the year before the founding",
    { [BRAND]: swap("date: 1993-07-01\n    text", "date: 1992-12-31\n    text") },
  ],
  [
    "an event in the month of the founding",
    {
      [BRAND]: all(
        swap("founded: 1993", "founded: 1993-07-31"),
        swap("date: 1993-07-01\n    text", "date: 1993-07\n    text"),
        swap("since: 1993\n", "since: 1993-07-31\n"),
        swap("since: 1993-07\n", "since: 1993-07-31\n"),
      ),
    },
  ],
  ["a member verified in the future", { [BRAND]: swap("since: 1993\n", "since: 1993\n    verified: 2024-07-01\n") }],
  ["a member before the founding", memberSince("1992-12-31")],
  [
    "a member before a founding that has a note",
    {
      [BRAND]: all(
        swap("founded: 1993\n", "founded: 1993\nfoundedNote: Beslutet fattades då.\n"),
        swap("since: 1993-07", "since: 1992"),
      ),
    },
  ],
  [
    "a member before a founding that has a note in two languages",
    {
      [BRAND]: all(
        swap(
          "founded: 1993\n",
          "founded: 1993\nfoundedNote: { sv: Beslutet fattades då., en: The decision was made then. }\n",
        ),
        swap("since: 1993-07", "since: 1992"),
      ),
    },
  ],
  ["a member on the last day", ended("2020-12-31", "2020-12-31")],
  ["a member after the end", ended("2020-12-31", "2021-01-01")],
  ["a member in the year of the end", ended("2020", "2020-12")],
  [
    "an end before the beginning, which suppresses the diagnostics that depend on the end",
    ended("1992-12-31", "2021-01-01"),
  ],
  [
    "an end on the day of the beginning",
    {
      [BRAND]: all(
        swap("founded: 1993\n", "founded: 1993-01-01\nended: 1993-01-01\n"),
        swap("since: 1993-07\n", "since: 1993-01-01\n"),
      ),
    },
  ],
  [
    "a membership that ends before it begins",
    { [BRAND]: swap("since: 1993-07\n", "since: 1993-07\n    until: 1993-06\n") },
  ],
  ["a project that ends before it begins", { [BRAND]: swap("until: 2026", "until: 2022") }],
  ["a project in the last plausible year", { [BRAND]: swap("until: 2026", "until: 2054") }],
  ["a project after the last plausible year", { [BRAND]: swap("until: 2026", "until: 2055") }],
  ["an invalid date, which is reported once", founded("1993-02-30")],
  ["a source of an organization from the future", { [SODERON]: swap("date: 2022", "date: 2024-07") }],
  ["a source of a legal form from the future", { [FORMS]: swap("date: 2020", "date: 2025") }],
  ["a site updated in the future", { [SITE]: swap("updated: 2024-02-29", "updated: 2024-06-03") }],
  [
    "a site issued before the first plausible year",
    { [SITE]: swap("updated: 2024-02-29", "updated: 2024-02-29\nissued: 1700-01-01") },
  ],
];

const MEMBERS: readonly ValidationCase[] = [
  ["as many members as the count", count("1")],
  [
    "more members than the count",
    { [NARING]: all(swap("count: 55", "count: 1"), withMembers("organization: aby; source: webb")) },
  ],
  [
    "more members than the count, one of them disputed",
    {
      [NARING]: all(
        swap("count: 55", "count: 1"),
        withMembers("organization: aby; status: disputed; note: Osäkert.; source: webb"),
      ),
    },
  ],
  [
    "a member who has left is not counted",
    {
      [NARING]: all(
        swap("count: 55", "count: 1"),
        withMembers("organization: aby; since: 2000; until: 2024-05-31; source: webb"),
      ),
    },
  ],
  [
    "a member who leaves today is counted",
    {
      [NARING]: all(
        swap("count: 55", "count: 1"),
        withMembers("organization: aby; since: 2000; until: 2024-06-01; source: webb"),
      ),
    },
  ],
  ["a count beside a complete list", count("55", true)],
  [
    "a complete list of one member",
    {
      [NARING]: all(swap("Complete: false", "Complete: true"), (text) =>
        text.replace(/memberCount:\n(?: {2}.*\n)+/, ""),
      ),
    },
  ],
  [
    "a complete list of one member and one who has left",
    {
      [NARING]: all(
        swap("Complete: false", "Complete: true"),
        withMembers("organization: aby; since: 2000; until: 2001; source: webb"),
        (text) => text.replace(/memberCount:\n(?: {2}.*\n)+/, ""),
      ),
    },
  ],
  ["an incomplete list of one member", { [NARING]: (text) => text.replace(/memberCount:\n(?: {2}.*\n)+/, "") }],
  [
    "a duplicate member and another one",
    { [BRAND]: withMembers("organization: norrvik; source: webb", "organization: region-fjarden; source: webb") },
  ],
];

const LEGAL_FORMS: readonly ValidationCase[] = [
  ["a legal form with a host, without the host", { [BOARD]: swap("host: soderon\n", "") }],
  [
    "a host in a legal form without hosts",
    { [NARING]: swap("legalForm: partnership", "legalForm: partnership\nhost: norrvik") },
  ],
  [
    "an organization number in a legal form that is not a legal person",
    { [NARING]: swap("partnership", 'partnership\norganizationNumber: "200000-0204"') },
  ],
  [
    "an organization number in a legal form with a host",
    { [BOARD]: swap("host: soderon", 'host: soderon\norganizationNumber: "200000-0204"') },
  ],
  [
    "the role of host in a legal form without hosts",
    { [BRAND]: swap("since: 1993\n", "since: 1993\n    role: host\n") },
  ],
  [
    "the role of host for a member other than the host",
    { [BOARD]: swap("organization: norrvik\n", "organization: norrvik\n    role: host\n") },
  ],
  ["an unknown host, and the role of host", { [BOARD]: swap("host: soderon", "host: soderom") }],
  [
    "a municipality code of a region",
    {
      "organizations/region-fjarden.yaml": swap("kind: region", 'kind: region\nmunicipalityCode: "0103"'),
    },
  ],
  ["a legal form by its Swedish name", { [BRAND]: swap("municipal-association", "kommunalförbund") }],
  ["a legal form by its Swedish plural", { [NARING]: swap("legalForm: partnership", "legalForm: Partnerskap") }],
  ["an unknown legal form", { [NARING]: swap("legalForm: partnership", "legalForm: zzz") }],
  [
    "two legal forms with the same name in different case",
    { [FORMS]: swap("name: partnerskap", "name: ' Kommunalförbund'") },
  ],
  ["two legal forms with the same id", { [FORMS]: swap("id: partnership", "id: joint-board") }],
  [
    "a legal form with a duplicate source",
    {
      [FORMS]: swap(
        "title: Om partnerskap, date: 2020 }",
        "title: Om partnerskap, date: 2020 }\n    - { id: lag, title: Lagen, date: 2021 }",
      ),
    },
  ],
];

const MUNICIPALITIES: readonly ValidationCase[] = [
  [
    "a municipality with its own code",
    { "organizations/haninge.yaml": municipality("Haninge kommun", 'municipalityCode: "0136"\n') },
  ],
  [
    "a municipality with another's code",
    { "organizations/haninge.yaml": municipality("Haninge kommun", 'municipalityCode: "0138"\n') },
  ],
  [
    "a municipality with a code that does not exist",
    { "organizations/haninge.yaml": municipality("Haninge kommun", 'municipalityCode: "9999"\n') },
  ],
  ["another name with the code of a real municipality", { [SODERON]: swap('"0102"', '"0136"') }],
  [
    "a municipality's name in different case",
    { "organizations/haninge.yaml": municipality("haninge Kommun", 'municipalityCode: "0136"\n') },
  ],
  [
    "a municipality with another one's id",
    { "organizations/haninge.yaml": municipality("Tyresö kommun", 'municipalityCode: "0138"\n') },
  ],
  [
    "a municipality with an id other than the standard one",
    { "organizations/haninge-kommun.yaml": municipality("Haninge kommun", 'municipalityCode: "0136"\n') },
  ],
  [
    "a municipality with an organization number of another series",
    {
      "organizations/haninge.yaml": municipality(
        "Haninge kommun",
        'municipalityCode: "0136"\norganizationNumber: "232100-0016"\n',
      ),
    },
  ],
  [
    "a municipality with an organization number of its series",
    {
      "organizations/haninge.yaml": municipality(
        "Haninge kommun",
        'municipalityCode: "0136"\norganizationNumber: "212000-0084"\n',
      ),
    },
  ],
  [
    "a region with a municipality's name",
    { "organizations/region-fjarden.yaml": swap("{ sv: Region Fjärden, en: Region Fjärden }", "Haninge kommun") },
  ],
  ["an unknown municipality without a code", { [SODERON]: swap('municipalityCode: "0102"\n', "") }],
];

const REFERENCES: readonly ValidationCase[] = [
  [
    "an unknown reference in five fields",
    {
      [BRAND]: (text) => text.replaceAll("organization: soderon", "organization: soderom"),
      [BOARD]: (text) =>
        text.replaceAll("organization: soderon", "organization: soderom").replace("host: soderon", "host: soderom"),
      [NARING]: withMembers("organization: soderom; source: webb"),
      [SITE]: swap("publisher: norrvik", "publisher: soderom"),
    },
  ],
  [
    "a reference by the name of an organization",
    { [NARING]: swap("organization: norrvik", "organization: Norrviks kommun") },
  ],
  [
    "a reference by the English name",
    { [NARING]: swap("organization: norrvik", "organization: Norrvik Municipality") },
  ],
  ["a reference by an alternate name", { [NARING]: swap("organization: norrvik", "organization: aby-koping") }],
  ["a reference by the name of a member", { [NARING]: withMembers("organization: Norrviks kommun; source: webb") }],
  [
    "a reference by a former id",
    {
      [SODERON]: swap("kind:", "formerIds: [soderon-gamla]\nkind:"),
      [NARING]: swap("organization: norrvik", "organization: soderon-gamla"),
    },
  ],
  [
    "a reference to several organizations",
    { [NARING]: swap("organization: norrvik", 'organization: "norrvik, soderon"') },
  ],
  [
    "a reference to several organizations with an ampersand",
    { [NARING]: swap("organization: norrvik", 'organization: "Norrvik & Åby"') },
  ],
  [
    "a reference to the same organization twice",
    { [NARING]: swap("organization: norrvik", 'organization: "norrvik, norrvik"') },
  ],
  ["a reference by a path", { [NARING]: swap("organization: norrvik", "organization: organizations/norrvik.yml") }],
  [
    "a reference with a comment in parentheses",
    { [NARING]: swap("organization: norrvik", "organization: norrvik (ny)") },
  ],
  [
    "a reference to a municipality that has no file",
    { [NARING]: swap("organization: norrvik", "organization: haninge") },
  ],
  [
    "a reference by name to a municipality that has no file",
    { [NARING]: swap("organization: norrvik", "organization: Haninge") },
  ],
  [
    "a reference by name to a municipality that has a file",
    {
      "organizations/haninge.yaml": municipality("{ sv: Haninge kommun, en: Haninge }", 'municipalityCode: "0136"\n'),
      [NARING]: swap("organization: norrvik", "organization: HANINGE KOMMUN"),
    },
  ],
  ["an unknown reference", { [NARING]: swap("organization: norrvik", "organization: helt annan") }],
  [
    "an unknown source of members, events and the count",
    {
      [BRAND]: (text) => text.replaceAll("source: avtal", "source: avtall"),
      [NARING]: swap("  source: webb\nsources", "  source: web\nsources"),
    },
  ],
  ["a former id that is in use", { [SODERON]: swap("kind:", "formerIds: [aby]\nkind:") }],
  [
    "a former id in two files",
    {
      [SODERON]: swap("kind:", "formerIds: [gammal]\nkind:"),
      [NORRVIK]: swap("kind:", "formerIds: [gammal]\nkind:"),
      [ABY]: swap("kind:", "formerIds: [gammal]\nkind:"),
    },
  ],
  [
    "a former id of a collaboration that is the id of an organization",
    { [NARING]: swap("legalForm:", "formerIds: [soderon]\nlegalForm:") },
  ],
  [
    "an own page of an unknown collaboration",
    {
      [SITE]: swap(
        "contact:",
        "ownPages:\n  - { collaboration: brandforsvart, url: https://www.norrvik.example/brand }\ncontact:",
      ),
    },
  ],
  [
    "two own pages of one collaboration",
    {
      [SITE]: swap(
        "contact:",
        "ownPages:\n  - { collaboration: brandforsvaret, url: https://www.norrvik.example/brand }\n  - { collaboration: brandforsvaret, url: https://www.norrvik.example/brand2 }\ncontact:",
      ),
    },
  ],
  ["English prose without a Swedish file", { "collaborations/naringslivt.en.md": "It attracts companies.\n" }],
  ["a missing logo", { [SITE]: swap("contact:", "logo: { file: logo.svg, alt: Norrvik }\ncontact:") }],
  [
    "an unused picture",
    { "logo.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1"/></svg>\n' },
  ],
];

const DUPLICATES: readonly ValidationCase[] = [
  [
    "a copy of a file",
    {
      "organizations/soderon-2.yaml":
        'name: Söderöns kommun\nshortName: Söderön\n\nkind: municipality\nmunicipalityCode: "0102"\nsources:\n  - { id: soderon, title: Söderöns kommun, url: https://www.soderon.example, date: 2022 }',
    },
  ],
  [
    "a duplicate name in different case and punctuation",
    { [SODERON]: swap("name: Söderöns kommun", "name: ÅBY  kommun!") },
  ],
  [
    "a duplicate name, one of them with a translation",
    { [SODERON]: swap("name: Söderöns kommun", "name: { sv: Norrviks kommun, en: Söderön }") },
  ],
  [
    "an organization and a collaboration with the same name",
    { [NARING]: swap("name: Fjärdens näringsliv\n", "name: Söderöns kommun\n") },
  ],
  [
    "an organization and a collaboration with the same organization number",
    { [BRAND]: swap("200000-0105", "200000-0006") },
  ],
  ["two organizations with the same municipality code", { [SODERON]: swap('"0102"', '"0101"') }],
  [
    "two organizations with the same website, written differently",
    { [SODERON]: swap("kind:", "website: https://NORRVIK.example/\nkind:") },
  ],
  [
    "an organization and a collaboration with the same website",
    { [BRAND]: swap("website: https://www.brandforsvaret.example", "website: https://www.norrvik.example") },
  ],
  ["a name two letters from another", { [SODERON]: swap("name: Söderöns kommun", "name: Norrvigs kommun") }],
  ["a name three letters from another", { [SODERON]: swap("name: Söderöns kommun", "name: Sorrfigs kommun") }],
  [
    "a short name two letters from another",
    { [SODERON]: swap("name: Söderöns kommun", "name: Ubyk"), [ABY]: swap("name: Åby kommun", "name: Abyk") },
  ],
  [
    "two municipalities with similar names",
    {
      "organizations/habo.yaml": municipality("Habo kommun", 'municipalityCode: "0643"\n'),
      "organizations/habo-2.yaml": municipality("Håbo kommun", 'municipalityCode: "0305"\n'),
    },
  ],
  [
    "an area with two ids",
    {
      [NARING]: swap("- id: naringsliv\n    name: näringsliv", "- id: brand\n    name: Räddningstjänst"),
    },
  ],
  [
    "two areas with similar names",
    { [NARING]: swap("- id: naringsliv\n    name: näringsliv", "- id: brand\n    name: räddningstjänsten") },
  ],
  ["two areas with the same id", { [NARING]: swap("- id: naringsliv", "- id: sotning") }],
  [
    "an area's name in different case",
    { [NARING]: swap("- id: naringsliv\n    name: näringsliv", "- id: sotning\n    name: Sotning") },
  ],
  ["two areas with the same name in one file", { [BRAND]: swap("sv: sotning", "sv: Räddningstjänst") }],
  [
    "a duplicate source",
    { [SODERON]: swap("date: 2022 }", "date: 2022 }\n  - { id: soderon, title: Igen, date: 2023 }") },
  ],
  ["an unused organization", { "organizations/annan.yaml": municipality("Annan kommun") }],
  [
    "an organization that is only the publisher",
    { [BRAND]: (text) => text, [SITE]: swap("publisher: norrvik", "publisher: region-fjarden") },
  ],
  ["an organization that is only a host", { [BOARD]: swap("host: soderon", "host: region-fjarden") }],
];

const TEXTS: readonly ValidationCase[] = [
  [
    "a summary in two languages and a note in one",
    { [BRAND]: swap("note: Källorna säger olika.", "note: { sv: Källorna säger olika., en: The sources differ. }") },
  ],
  [
    "everything in two languages but the prose",
    {
      "collaborations/brandforsvaret.en.md": null,
      [BRAND]: all(
        swap("note: Källorna säger olika.", "note: { sv: Källorna säger olika., en: The sources differ. }"),
        swap(
          "summary: En station byggs i Åby.",
          "summary: { sv: En station byggs i Åby., en: A station is built in Åby. }",
        ),
        swap("text: Söderön blev medlem.", "text: { sv: Söderön blev medlem., en: Söderön joined. }"),
      ),
    },
  ],
  [
    "English prose, and nothing else in English",
    { "collaborations/naringslivet.en.md": "The partnership attracts companies.\n" },
  ],
  [
    "an area in two languages, and nothing else",
    { [BOARD]: swap("name: överförmyndare", "name: { sv: överförmyndare, en: chief guardian }") },
  ],
  [
    "an organization with a note in one language",
    { [ABY]: swap("name: Åby kommun", "name: { sv: Åby kommun, en: Åby Municipality }") },
  ],
  [
    "an organization with two notes, one in two languages",
    {
      [ABY]: swap(
        "note: Kommunen har bytt namn.",
        "note: { sv: Kommunen har bytt namn., en: The municipality has a new name. }",
      ),
    },
  ],
  [
    "a site whose introduction has one language",
    { [SITE]: swap("  en: The municipality of Norrvik cooperates with its neighbours.\n", "") },
  ],
  ["a personal email address", { [SITE]: swap("kommunikation@", "anna.berg@") }],
  ["a personal email address with a double name", { [SITE]: swap("kommunikation@", "anna-karin.åberg@") }],
  ["an email address with initials", { [SITE]: swap("kommunikation@", "a.b@") }],
  ["an email address with three parts", { [SITE]: swap("kommunikation@", "press.och.info@") }],
];

const FIELDS: readonly ValidationCase[] = [
  ["two missing fields", { [SODERON]: swap("kind: municipality\n", ""), [ABY]: swap("name: Åby kommun\n", "") }],
  ["three missing fields", { [SODERON]: () => "shortName: Söderön\n" }],
  ["a missing Swedish text", { [SODERON]: swap("name: Söderöns kommun", "name: { en: Söderön }") }],
  ["an empty field and an empty entry", { [SODERON]: swap("shortName: Söderön", "shortName:\nalternateNames:\n  -") }],
  ["a file without fields", { [SODERON]: () => "# Söderön\n" }],
  ["an unknown field among few known ones", { [SITE]: swap("  name: CC0 1.0\n", "  name: CC0 1.0\n  zzz: 1\n") }],
  ["an unknown field among many known ones", { [SODERON]: swap("kind:", "zzzzzz: 1\nkind:") }],
  ["an unknown field beside a missing one", { [SITE]: swap("  name: CC0 1.0\n", "  zzz: CC0 1.0\n") }],
  ["a misspelled field beside the correct one", { [SODERON]: swap("kind:", "shortname: Ön\nkind:") }],
  ["a field name in Swedish", { [SODERON]: swap("shortName:", "kortnamn:") }],
  [
    "a comma in a text in a flow mapping",
    { [BRAND]: swap("note: Källorna säger olika.", "note: { sv: Källorna, säger, en: The sources }") },
  ],
  [
    "a mapping for each of two entries of a list",
    { [SODERON]: swap("kind:", "alternateNames:\n  - { a: b }\n  - { a: c }\nkind:") },
  ],
  ["a field without a name", { [SODERON]: swap("kind:", '"": 1\nkind:') }],
  ["an introduction with a folded list", { [SITE]: swap("sv: |", "sv: >") }],
  [
    "an introduction with a heading",
    { [SITE]: swap("    Norrviks kommun samarbetar", "    # Rubrik\n\n    Norrviks kommun samarbetar") },
  ],
  ["an introduction that is too long", { [SITE]: swap("en: The", `en: ${"The ".repeat(12_000)}`) }],
  [
    "sources as a mapping in two files",
    {
      [SODERON]: (text) => text.replace(/sources:[\s\S]*/, "sources:\n  webb: { title: Webben, date: 2022 }\n"),
      [ABY]: (text) => text.replace(/sources:[\s\S]*/, "sources:\n  webb: { title: Webben, date: 2022 }\n"),
    },
  ],
  ["areas as texts", { [NARING]: swap("  - id: naringsliv\n    name: näringsliv", "  - näringsliv") }],
];

const organizationOf = (written: string) => ({ [NARING]: swap("organization: norrvik", `organization: ${written}`) });
const websiteOf = (url: string) => ({ [SODERON]: swap("kind:", `website: ${url}\nkind:`) });

const SPELLINGS: readonly ValidationCase[] = [
  [
    "an unknown reference in four fields, which are all reported",
    {
      [BRAND]: swap("organization: soderon", "organization: soderom"),
      [BOARD]: (text) => text.replaceAll(/(organization|host): soderon/g, "$1: soderom"),
      [SITE]: swap("publisher: norrvik", "publisher: soderom"),
    },
  ],
  ["a misspelled reference to a member", { [NARING]: withMembers("organization: norvik; source: webb") }],
  ["a reference with the extension of a file", organizationOf("norrvik.yaml")],
  ["a reference with a comma after it", organizationOf('"norrvik,"')],
  ["a reference with a comment after slashes", organizationOf("norrvik // ny")],
  ["a reference with an HTML comment", organizationOf("norrvik <!-- ny -->")],
  ["a reference with a word before it", organizationOf("gamla norrvik")],
  ["a reference with a word after it", organizationOf("norrvik gamla")],
  ["a reference to several organizations with a semicolon", organizationOf('"aby; soderon"')],
  ["a reference to several organizations with a slash", organizationOf("Åby/Söderön")],
  ["a reference to several organizations with och", organizationOf("Åby och Söderön")],
  ["a reference to several organizations, one of them unknown", organizationOf('"aby, okänd"')],
  ["an unknown reference with capitals", organizationOf("Norrvikk")],
  ["an empty reference", organizationOf('""')],
  ["a reference to a municipality by id under another name", organizationOf("Tyresö kommun")],
  [
    "an unknown source beside a duplicate source",
    { [BRAND]: all(swap("{ id: webb,", "{ id: avtal,"), swap("source: webb", "source: protokoll")) },
  ],
  ["a source by its address", { [NARING]: swap("source: webb", "source: https://www.naringsliv.example") }],
  ["two unknown sources", { [BRAND]: all(swap("source: avtal", "source: a"), swap("source: avtal", "source: b")) }],
  ["an empty source", { [NARING]: swap("source: webb", 'source: ""') }],
  ["an empty legal form", { [NARING]: swap("legalForm: partnership", 'legalForm: ""') }],
  ["a legal form two letters from one", { [NARING]: swap("legalForm: partnership", "legalForm: partnershap") }],
  [
    "a legal form two letters from a name of one",
    { [NARING]: swap("legalForm: partnership", "legalForm: partnerskop") },
  ],
  ["a website with http and without www", websiteOf("http://norrvik.example")],
  ["a website with slashes at the end", websiteOf("https://www.norrvik.example//")],
  ["a website with another host that ends the same", websiteOf("https://xwww.norrvik.example")],
  ["a website below another", websiteOf("https://www.norrvik.example/om")],
  [
    "the code of another municipality, whose file has it too",
    {
      "organizations/haninge.yaml": municipality("Haninge kommun", 'municipalityCode: "0138"\n'),
      "organizations/tyreso.yaml": municipality("Tyresö kommun", 'municipalityCode: "0138"\n'),
    },
  ],
  [
    "an empty number in two files",
    {
      [SODERON]: swap("kind:", 'organizationNumber: ""\nkind:'),
      [ABY]: swap("kind:", 'organizationNumber: ""\nkind:'),
    },
  ],
];

const SHAPES: readonly ValidationCase[] = [
  [
    "the earlier format in three files",
    {
      [SODERON]: (text) => text.replace(/sources:[\s\S]*/, "sources:\n  webb: { title: Webben, date: 2022 }\n"),
      [ABY]: (text) => text.replace(/sources:[\s\S]*/, "sources:\n  webb: { title: Webben, date: 2022 }\n"),
      "collaborations/brandforsvaret.en.md": "---\nname: Fire\n---\n\nText.\n",
    },
  ],
  [
    "the earlier format of a legal form",
    {
      [FORMS]: (text) =>
        text.replace(
          / {2}sources:\n {4}- (\{ id: lag, title: Om partnerskap.*)/,
          "  sources:\n    lag: { title: Om partnerskap, date: 2020 }",
        ),
    },
  ],
  ["fields in an English file", { "collaborations/brandforsvaret.en.md": "---\nname: Fire\n---\n\nText.\n" }],
  [
    "areas of which one is a string",
    { [BRAND]: swap("  - id: sotning\n    name:\n      sv: sotning\n      en: chimney sweeping\n", "  - sotning\n") },
  ],
  ["sources as a string", { [SODERON]: (text) => text.replace(/sources:[\s\S]*/, "sources: Webben\n") }],
  ["sources as an empty mapping", { [SODERON]: (text) => text.replace(/sources:[\s\S]*/, "sources: {}\n") }],
  [
    "a mapping for each of two entries, and a list for a third",
    { [SODERON]: swap("kind:", "alternateNames:\n  - { a: b }\n  - [a]\n  - { a: c }\nkind:") },
  ],
  [
    "a value of the wrong type within a value of the wrong type",
    { [BRAND]: swap("    source: avtal\nsources:", "    source: [{ a: b }]\nsources:") },
  ],
  [
    "a field without a value where a text is needed",
    { [BRAND]: swap("summary:\n  sv: Släcker bränder i tre kommuner.\n", "summary:\n  sv:\n") },
  ],
  [
    "missing fields of two entries that complete each other",
    {
      [BRAND]: swap(
        "  - organization: norrvik\n    since: 1993\n    source: avtal\n",
        "  - organization: norrvik\n    since: 1993\n  - source: avtal\n",
      ),
    },
  ],
  [
    "missing fields of two entries that do not",
    { [BRAND]: all(swap("    source: avtal\n", ""), swap("    source: avtal\n", "")) },
  ],
  [
    "a missing field in a file with a YAML error",
    { [SODERON]: all(swap("kind: municipality\n", ""), swap("shortName: Söderön", "shortName: Söder: ön")) },
  ],
  [
    "a field by another name where it is the only one missing",
    { [BRAND]: swap("organization: soderon", "kommun: soderon") },
  ],
  ["an unknown field where several are missing", { [SODERON]: () => "zzz: 1\nshortName: Söderön\n" }],
  ["a misspelled field that is required", { [SODERON]: swap("kind:", "knid:") }],
  [
    "an introduction of exactly the maximum length",
    {
      [SITE]: swap("en: The municipality of Norrvik cooperates with its neighbours.", `en: "${"Ord ".repeat(5_000)}"`),
    },
  ],
  [
    "an introduction with a folded list of stars",
    { [SITE]: all(swap("sv: |", "sv: >-"), (text) => text.replaceAll("- V", "* V")) },
  ],
  [
    "an introduction that is folded, with one dash",
    {
      [SITE]: all(
        swap("sv: |", "sv: >"),
        swap("    - Vi lär av [varandra](https://www.norrvik.example/larande).\n", ""),
      ),
    },
  ],
  [
    "an introduction with a mistake in English",
    { [SITE]: swap("en: The municipality of Norrvik", "en: The ~~municipality~~ of Norrvik") },
  ],
  [
    "an area with one id in three files",
    {
      [NARING]: swap("- id: naringsliv\n    name: näringsliv", "- id: sotning\n    name: sotning"),
      [BOARD]: swap("- id: overformyndare\n    name: överförmyndare", "- id: sotning\n    name: sotningen"),
    },
  ],
  [
    "two areas with similar short names",
    { [NARING]: swap("- id: naringsliv\n    name: näringsliv", "- id: sot\n    name: sotnin") },
  ],
  ["an area without an id", { [NARING]: swap("- id: naringsliv\n    name: näringsliv", "- name: sotning") }],
  [
    "a source with a title in one language, and a note in two",
    { [ABY]: swap("note: Kommunen har bytt namn.", "note: { sv: Kommunen har bytt namn., en: It has a new name. }") },
  ],
];

const COPY =
  "---\nname: Ett råd\nlegalForm: partnership\nareas:\n  - { id: rad, name: råd }\nsummary: Ger råd.\nmembers:\n  - { organization: norvik, source: webb }\nmembersComplete: false\nsources:\n  - { id: webb, title: Webbplatsen, date: 2022 }\nreviewed: 2024-01-15\n---\n\nRådet ger råd.\n";

const OTHER_DATES: readonly ValidationCase[] = [
  ["an end before the first plausible year", ended("1700", "1993-07")],
  ["a membership since before the first plausible year", memberSince("1700")],
  [
    "a membership until after the last plausible year",
    { [BRAND]: swap("since: 1993-07\n", "since: 1993-07\n    until: 2099\n") },
  ],
  ["a project since before the first plausible year", { [BRAND]: swap("since: 2023-01", "since: 1700") }],
  ["founded far in the future, and ended", { [BRAND]: swap("founded: 1993\n", "founded: 2099\nended: 2000\n") }],
  [
    "reviewed on a day that does not exist, before a source",
    {
      [BRAND]: all(swap("reviewed: 2024-01-15", "reviewed: 2024-02-30"), swap("date: unknown", "date: 2024-03-01")),
    },
  ],
  [
    "reviewed in the future, and a source later",
    {
      [BRAND]: all(swap("reviewed: 2024-01-15", "reviewed: 2024-06-03"), swap("date: unknown", "date: 2024-06-05")),
    },
  ],
  [
    "an area twice by its id and its name",
    {
      [BRAND]: swap(
        "  - id: sotning\n    name:\n      sv: sotning\n      en: chimney sweeping",
        "  - id: raddningstjanst\n    name: räddningstjänst",
      ),
    },
  ],
  [
    "two copies of a collaboration with a mistake",
    {
      "collaborations/a.md": COPY,
      "collaborations/b.md": COPY,
    },
  ],
  [
    "English prose without a Swedish file, named like one that has it",
    { "collaborations/brandforsvart.en.md": "It fights fires.\n" },
  ],
  ["a collaboration in the file of an organization", { [ABY]: COPY }],
  [
    "a legal form by its plural in Swedish",
    { [NARING]: swap("legalForm: partnership", "legalForm: Gemensamma nämnder") },
  ],
  [
    "a municipality with a number that is none",
    {
      "organizations/haninge.yaml": municipality(
        "Haninge kommun",
        'municipalityCode: "0136"\norganizationNumber: "2120000084"\n',
      ),
    },
  ],
  [
    "a municipality with a code that is none",
    { "organizations/haninge.yaml": municipality("Haninge kommun", 'municipalityCode: "136"\n') },
  ],
];

/** The boundaries of each rule of validation, and missing values. */
export const CASES: readonly ValidationCase[] = [
  DATES,
  MEMBERS,
  LEGAL_FORMS,
  MUNICIPALITIES,
  REFERENCES,
  DUPLICATES,
  TEXTS,
  FIELDS,
  SPELLINGS,
  SHAPES,
  OTHER_DATES,
].flat();
