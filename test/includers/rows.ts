import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";

/** A row of the matrix: what we answer, or what happens on the way, and what a page with our recipe then shows. */
export interface Row {
  readonly id: string;
  readonly sv: string;
  readonly en: string;
  /** The addresses of the fragments in the page. */
  readonly fragments: readonly string[];
  /** What the visitor's browser sends; `TAG` stands for the fragment's own entity tag. */
  readonly visitor?: Readonly<Record<string, string>>;
  /** Whether the includer has a copy from before. */
  readonly copy?: "has-copy";
  readonly promise: readonly Outcome[];
}

const OVERVIEW = "/fragments/overview";
const UNKNOWN = "/fragments/collaborations/okand";

const NEVER_BEFORE = ["fallback", "nothing"] as const;

/** What visitors, addresses and facts can do. */
export const PLAIN_ROWS: readonly Row[] = [
  row("fine", "Allt är som det ska", "All is well", {}),
  row("two", "Två fragment på samma sida", "Two fragments in one page", {
    fragments: [`${OVERVIEW}?n=2`, "/fragments/organizations/haninge"],
  }),
  row("hostile", "Skadliga uppgifter", "Malicious content", { fragments: [`${OVERVIEW}?facts=hostile`] }),
  row("unknown-status", "Okänt id, onerror=status", "Unknown id, onerror=status", {
    fragments: [UNKNOWN],
    promise: [...NEVER_BEFORE, "our-sentence"],
  }),
  row("unknown-empty", "Okänt id, onerror=empty", "Unknown id, onerror=empty", {
    fragments: [`${UNKNOWN}?onerror=empty`],
    promise: NEVER_BEFORE,
  }),
  row("unknown-link", "Okänt id, onerror=link", "Unknown id, onerror=link", {
    fragments: [`${UNKNOWN}?onerror=link`],
    // Without the header of a release our link counts as nobody's answer where a recipe looks at that.
    promise: ["our-link", "fallback"],
  }),
  row("bad-parameter", "Felskriven parameter", "A parameter with a bad value", {
    fragments: [`${OVERVIEW}?heading=9`],
    promise: [...NEVER_BEFORE, "our-sentence"],
  }),
  row("gzip", "Besökaren tar emot gzip", "The visitor takes gzip", { visitor: { "Accept-Encoding": "gzip" } }),
  row("br", "Besökaren tar emot br", "The visitor takes br", { visitor: { "Accept-Encoding": "br" } }),
  row("etag", "Besökarens If-None-Match stämmer", "The visitor's If-None-Match matches", {
    visitor: { "If-None-Match": "TAG" },
  }),
  row("since", "Besökaren skickar If-Modified-Since", "The visitor sends If-Modified-Since", {
    visitor: { "If-Modified-Since": "Fri, 31 Dec 2100 23:59:59 GMT" },
  }),
  row("range", "Besökaren ber om en del (Range)", "The visitor asks for a part (Range)", {
    visitor: { Range: "bytes=0-9" },
  }),
];

/** What can go wrong on the way, without a copy and with one from before that has to be renewed. */
export const FAULT_ROWS: readonly Row[] = [
  ...[
    fault("500", "Fel 500", "Error 500"),
    fault("slow", "Inget svar", "No answer"),
    fault("drip", "Svaret droppar fram", "The answer drips"),
    fault("reset", "Anslutningen bryts", "The connection is reset"),
    fault("302", "Omdirigering", "A redirect"),
    fault("304", "Ett 304 som ingen bad om", "A 304 that nobody asked for"),
    fault("cut", "Svaret tar slut mitt i", "The answer ends half-way"),
    fault("foreign", "Någon annan svarar 200", "Somebody else answers 200"),
  ].flat(),
];

/** What can happen while the service can be reached. */
export const ROWS: readonly Row[] = [...PLAIN_ROWS, ...FAULT_ROWS];

/** What a new release does to a page that visitors have seen before. */
export const NEW_RELEASE = row("new-release", "Nya uppgifter har publicerats", "New facts have been published", {
  fragments: [`${OVERVIEW}?n=release`],
});

/** What happens when nobody listens any more. */
export const DOWN: readonly Row[] = fault("down", "Tjänsten är borta", "The service is away");

export const ALL_ROWS: readonly Row[] = [...ROWS, NEW_RELEASE, ...DOWN];

function row(id: string, sv: string, en: string, changes: Partial<Row>): Row {
  return { id, sv, en, fragments: [`${OVERVIEW}?n=${id}`], promise: ["fragment"], ...changes };
}

function fault(name: string, sv: string, en: string): readonly Row[] {
  const query = `${OVERVIEW}?fault=${name}`;
  return [
    row(name, sv, en, { fragments: [query], promise: NEVER_BEFORE }),
    row(`${name}-copy`, `${sv}, gammal kopia finns`, `${en}, with a copy from before`, {
      fragments: [`${query}&after=1`],
      copy: "has-copy",
      promise: ["last-good-copy"],
    }),
  ];
}
