import type { Outcome } from "../../src/docs-site/matrix-outcome.ts";

/** A row of the matrix: our response or a fault on the way, and the content of a page with our recipe. */
export interface Row {
  readonly id: string;
  readonly sv: string;
  readonly en: string;
  /** The addresses of the fragments in the page. */
  readonly fragments: readonly string[];
  /** The request headers of the visitor's browser; `TAG` is replaced by the entity tag of the fragment. */
  readonly visitor?: Readonly<Record<string, string>>;
  /** Whether the includer has a copy from before. */
  readonly copy?: "has-copy";
  readonly expected: readonly Outcome[];
}

const OVERVIEW = "/fragments/overview";
const UNKNOWN = "/fragments/collaborations/okand";

const WITHOUT_COPY = ["fallback", "nothing"] as const;

/** The rows about visitors, URLs and facts. */
export const PLAIN_ROWS: readonly Row[] = [
  row("fine", "Allt är som det ska", "Everything works", {}),
  row("two", "Två fragment på samma sida", "Two fragments on one page", {
    fragments: [`${OVERVIEW}?n=2`, "/fragments/organizations/haninge"],
  }),
  row("hostile", "Skadliga uppgifter", "Malicious content", { fragments: [`${OVERVIEW}?facts=hostile`] }),
  row("unknown-status", "Okänt id, onerror=status", "Unknown id, onerror=status", {
    fragments: [UNKNOWN],
    expected: [...WITHOUT_COPY, "our-sentence"],
  }),
  row("unknown-empty", "Okänt id, onerror=empty", "Unknown id, onerror=empty", {
    fragments: [`${UNKNOWN}?onerror=empty`],
    expected: WITHOUT_COPY,
  }),
  row("unknown-link", "Okänt id, onerror=link", "Unknown id, onerror=link", {
    fragments: [`${UNKNOWN}?onerror=link`],
    // Without the header of a release our link is refused by recipes that check for it.
    expected: ["our-link", "fallback"],
  }),
  row("bad-parameter", "Ogiltigt värde på en parameter", "Invalid value of a parameter", {
    fragments: [`${OVERVIEW}?heading=9`],
    expected: [...WITHOUT_COPY, "our-sentence"],
  }),
  row("gzip", "Besökaren tar emot gzip", "The visitor accepts gzip", { visitor: { "Accept-Encoding": "gzip" } }),
  row("br", "Besökaren tar emot br", "The visitor accepts br", { visitor: { "Accept-Encoding": "br" } }),
  row("etag", "Besökarens If-None-Match stämmer", "The visitor's If-None-Match matches", {
    visitor: { "If-None-Match": "TAG" },
  }),
  row("since", "Besökaren skickar If-Modified-Since", "The visitor sends If-Modified-Since", {
    visitor: { "If-Modified-Since": "Fri, 31 Dec 2100 23:59:59 GMT" },
  }),
  row("range", "Besökaren begär en del (Range)", "The visitor requests a range (Range)", {
    visitor: { Range: "bytes=0-9" },
  }),
];

/** The rows about faults on the way, without a copy and with one that has to be renewed. */
export const FAULT_ROWS: readonly Row[] = [
  ...[
    fault("500", "Fel 500", "Error 500"),
    fault("slow", "Inget svar", "No response"),
    fault("drip", "Svaret kommer långsamt", "The response trickles"),
    fault("reset", "Anslutningen bryts", "The connection is reset"),
    fault("302", "Omdirigering", "A redirect"),
    fault("304", "Oväntat svar 304", "An unexpected 304"),
    fault("cut", "Svaret bryts mitt i", "The response is truncated"),
    fault("foreign", "Någon annan än vi svarar 200", "A response 200 from another server"),
  ].flat(),
];

/** The rows for a reachable service. */
export const ROWS: readonly Row[] = [...PLAIN_ROWS, ...FAULT_ROWS];

/** The rows about a new release, for a page that was requested before. */
export const NEW_RELEASE = row("new-release", "Nya uppgifter har publicerats", "New facts have been published", {
  fragments: [`${OVERVIEW}?n=release`],
});

/** The rows about a closed port. */
export const DOWN: readonly Row[] = fault("down", "Tjänsten går inte att nå", "The service is down");

export const ALL_ROWS: readonly Row[] = [...ROWS, NEW_RELEASE, ...DOWN];

function row(id: string, sv: string, en: string, changes: Partial<Row>): Row {
  return { id, sv, en, fragments: [`${OVERVIEW}?n=${id}`], expected: ["fragment"], ...changes };
}

function fault(name: string, sv: string, en: string): readonly Row[] {
  const query = `${OVERVIEW}?fault=${name}`;
  return [
    row(name, sv, en, { fragments: [query], expected: WITHOUT_COPY }),
    row(`${name}-copy`, `${sv}, äldre kopia finns`, `${en}, with an earlier copy`, {
      fragments: [`${query}&after=1`],
      copy: "has-copy",
      expected: ["last-good-copy"],
    }),
  ];
}
