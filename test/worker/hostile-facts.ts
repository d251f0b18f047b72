import type { Facts } from "../../src/domain/catalog.ts";
import type { Collaboration } from "../../src/domain/collaboration.ts";
import type { Organization } from "../../src/domain/organization.ts";
import type { Prose } from "../../src/domain/prose.ts";
import type { Source } from "../../src/domain/source.ts";
import type { LocalizedText } from "../../src/domain/text.ts";

/** A mark that shows that a hostile text has arrived on a page, and with it everything around it. */
export const MARK = "hostile";

/** What would run in a page, in an includer or in a template, or would turn text round. */
const HOSTILE = [
  `"'></a></p></div></body></html><script>alert("${MARK}")</script><img src=x onerror=alert(1)><style>*{display:none}</style>`,
  `<!--#exec cmd="id" --><!--#echo var="DOCUMENT_ROOT" --><!--#include virtual="/private" --><!-- --!> ]]>`,
  '<esi:include src="/private"/><esi:remove>gone</esi:remove><!--esi <p>shown</p> -->',
  "{{constructor.constructor('alert(1)')()}} {{{x}}} $\u007b7*7} <%= 7*7 %> {% raw %} [[x]] <?php echo 1 ?>",
  "javascript:alert(1) \u202egnp.exe\u2066\u2069 \u200f",
  "\u0000\u0007\u001b[31m\u0085\u009f\ufeff\ufdd0\uffff\u{1ffff}",
].join(" ");

/** Longer than any name; an includer must carry it whole. */
const LONG = `${"å".repeat(50_000)} ${HOSTILE}`;

const text: LocalizedText = { sv: HOSTILE, en: `${HOSTILE} en` };
const swedish: LocalizedText = { sv: HOSTILE };

const ADDRESSES = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "//evil.example/",
  'https://evil.example/" onmouseover="alert(1)',
  "https://evil.example/<!--#exec cmd='id' -->{{7*7}}<esi:include src='/private'/>\u202e\u0000",
];

const prose: Prose = [
  {
    type: "paragraph",
    children: [
      { type: "text", value: HOSTILE },
      { type: "emphasis", children: [{ type: "strong", children: [{ type: "text", value: HOSTILE }] }] },
      ...ADDRESSES.map((url) => ({ type: "link", url, children: [{ type: "text", value: HOSTILE }] }) as const),
    ],
  },
  {
    type: "list",
    ordered: true,
    items: [
      [
        { type: "paragraph", children: [{ type: "text", value: HOSTILE }] },
        { type: "list", ordered: false, items: [[{ type: "paragraph", children: [{ type: "text", value: "{{" }] }]] },
      ],
    ],
  },
];

const sources: readonly Source[] = ADDRESSES.map((url, index) => ({
  id: `source-${index}`,
  title: HOSTILE,
  url,
  date: index === 0 ? null : "2020-01",
}));

function organization(id: string, name: LocalizedText, website: string | undefined): Organization {
  return {
    id,
    name,
    shortName: HOSTILE,
    alternateNames: [HOSTILE],
    kind: "municipality",
    municipalityCode: HOSTILE,
    organizationNumber: HOSTILE,
    ...(website === undefined ? {} : { website }),
    note: text,
    unconfirmed: ["website", "municipalityCode", "organizationNumber"],
    sources,
  };
}

const organizations: readonly Organization[] = [
  ...ADDRESSES.map((website, index) =>
    organization(`organization-${index}`, index % 2 === 0 ? text : swedish, website),
  ),
  organization("long", { sv: LONG }, undefined),
];

function collaboration(id: string, website: string): Collaboration {
  const isPartial = id === "collaboration-1";
  return {
    id,
    name: isPartial ? { sv: LONG } : text,
    shortName: HOSTILE,
    alternateNames: [HOSTILE, HOSTILE],
    legalForm: "form",
    host: "organization-0",
    organizationNumber: HOSTILE,
    founded: "1993-02",
    foundedNote: text,
    ...(id === "collaboration-2" ? { ended: "2001" } : {}),
    website,
    areas: [{ id: "area", name: text }],
    summary: swedish,
    prose: isPartial ? { sv: prose } : { sv: prose, en: prose },
    members: organizations.map((member, index) => ({
      organization: member.id,
      role: index === 0 ? "host" : "member",
      status: (["confirmed", "disputed", "unknown"] as const)[index % 3] ?? "unknown",
      since: "2001-01-01",
      ...(index === 3 ? { until: "2002" } : {}),
      source: "source-0",
      note: text,
    })),
    membersComplete: !isPartial,
    ...(isPartial ? { memberCount: { count: 55, approximate: true, what: text, source: "source-1" } } : {}),
    projects: [
      { name: text, summary: swedish, website },
      { name: swedish, summary: text },
    ],
    events: [{ date: "2005", text, source: "source-0" }],
    sources,
    reviewed: "2026-01-02",
  };
}

/** Facts that mean harm in every text and every address that they have. Only ids and dates are as the seed lets them be. */
export const HOSTILE_FACTS: Facts = {
  site: {
    publisher: "organization-0",
    title: text,
    introduction: { sv: prose },
    contact: `a@b.example"><script>alert(1)</script>`,
    licence: { name: HOSTILE, url: "javascript:alert(1)" },
    updated: "2026-01-01",
  },
  legalForms: [
    { id: "form", name: text, plural: swedish, explanation: text, legalPerson: "own", statute: text, sources },
  ],
  organizations,
  collaborations: ADDRESSES.map((website, index) => collaboration(`collaboration-${index}`, website)),
};
