import { contains, containsNot, header, headerLike, json, status, valueAt } from "./checks.ts";
import { CACHE, CORS, document, EMBED, FRAGMENT, facts, JSON_TYPE, once, ownLinks, PAGE } from "./documents.ts";
import { refusals } from "./errors.ts";
import type { Check, Expectation, Group, HttpResponse, Target } from "./expectation.ts";
import { openData } from "./open-data.ts";
import { parameters } from "./parameters.ts";

/** The public contract (docs/addresses.md) as requests and checks of their responses. */
export const CONTRACT: readonly Group[] = [
  { title: "Drift", expectations: operations },
  { title: "Sidor", expectations: pages },
  { title: "Fragment att inkludera", expectations: fragments },
  { title: "Inbäddningar och oEmbed", expectations: embeds },
  { title: "API och öppna data", expectations: openData },
  { title: "Parametrar", expectations: parameters },
  { title: "Avvisade anrop", expectations: refusals },
  { title: "Länkar", expectations: links },
];

const TEXT = header("Content-Type", "text/plain; charset=utf-8");
const SCRIPT = header("Content-Type", "text/javascript; charset=utf-8");

function operations(): readonly Expectation[] {
  const isLiveRelease = (value: unknown) => valueAt(value, "source") === "live" && valueAt(value, "release") !== null;
  return [
    once("/health", CACHE.noStore, JSON_TYPE, json("source: live och en release", isLiveRelease)),
    document("/robots.txt", TEXT, contains("Sitemap: {origin}/sitemap.xml")),
    document("/sitemap.xml", contains("<loc>{origin}/</loc>")),
    document("/.well-known/security.txt", TEXT, contains("Canonical: {origin}/"), contains("Expires: ")),
    ...["embed.js", "resize.js"].map((file) => once(`/assets/${file}`, CACHE.alias, ...CORS, SCRIPT)),
    ...["link-preview.sv.png", "link-preview.en.png", "icon.png"].map((file) =>
      once(`/images/${file}`, CACHE.images, header("Content-Type", "image/png")),
    ),
    once("/assets/samverkan-wordpress.zip", CACHE.alias, header("Content-Type", "application/zip")),
    // The editor's form is there only where a repository is configured.
    { path: "/admin", checks: [status(200, 404)] },
    { path: "/admin/finns-inte.js", checks: [status(404)] },
    once("/favicon.ico", CACHE.images, headerLike("Content-Type", /^image\//, "image/vnd.microsoft.icon")),
  ];
}

function pages({ collaboration, organization }: Target): readonly Expectation[] {
  return [
    { path: "/", checks: [], followUps: assets },
    ...["/", "/matrix", "/diagram", `/collaborations/${collaboration}`, `/organizations/${organization}`].map((path) =>
      facts(path, ...PAGE, contains(`<link rel="canonical" href="{origin}${path}"`)),
    ),
    document("/builder", ...PAGE, contains("{origin}/fragments/overview")),
    ...["/docs/embedding", "/docs/api", "/accessibility", "/privacy", "/docs/problems/bad-request"].map((path) =>
      document(path, ...PAGE),
    ),
  ];
}

/** Every asset of a page is immutable, under the hash of its bytes. */
function assets(response: HttpResponse, target: Target): readonly Expectation[] {
  const paths = ownLinks(response, target).filter((path) => path.startsWith("/assets/"));
  return paths.map((path) => once(path, CACHE.immutable, ...CORS));
}

/** The ids of the views as docs/addresses.md names them below /fragments and /embeds. */
function viewIds({ collaboration, organization }: Target): readonly string[] {
  const items = [`collaborations/${collaboration}`, `organizations/${organization}`];
  return ["overview", "collaborations", ...items, "current", "matrix", "diagram"];
}

function fragments(target: Target): readonly Expectation[] {
  const markup = [contains('class="samverkan'), containsNot("<html"), containsNot("<script")];
  return [
    ...viewIds(target).map((viewId) => facts(`/fragments/${viewId}`, ...FRAGMENT, ...markup)),
    document("/podlet/manifest.json", ...CORS, contains("{origin}/fragments/overview")),
    once("/podlet/fallback", CACHE.facts, ...FRAGMENT, contains('href="{origin}/"')),
  ];
}

function embeds(target: Target): readonly Expectation[] {
  const oembed = `/oembed?url=${encodeURIComponent(`${target.origin}/collaborations/${target.collaboration}`)}`;
  const frame = contains(`{origin}/embeds/collaborations/${target.collaboration}`);
  const version = json('version "1.0"', (value) => valueAt(value, "version") === "1.0");
  return [
    ...viewIds(target).map((viewId) => facts(`/embeds/${viewId}`, ...EMBED, contains("<html"))),
    facts(oembed, ...CORS, JSON_TYPE, frame, version),
    facts(`${oembed}&format=xml`, ...CORS, header("Content-Type", "text/xml; charset=utf-8"), frame),
    ...website("collaborations", target.collaborationWithWebsite),
    ...website("organizations", target.organizationWithWebsite),
  ];
}

/** The redirect to a website; no request if there is no website. */
function website(kind: "collaborations" | "organizations", id: string | undefined): readonly Expectation[] {
  if (id === undefined) return [];
  const location = headerLike("Location", /^https?:\/\//, "https://…");
  return [{ path: `/out/${kind}/${id}`, checks: [status(302), CACHE.facts, location] }];
}

/** The documents whose links are followed. */
const SOURCES = [
  ...["/", "/?lang=en", "/matrix", "/docs/api", "/docs/embedding", "/builder", "/accessibility"],
  ...["/fragments/overview", "/embeds/overview", "/sitemap.xml", "/podlet/manifest.json", "/feed.atom", "/api/v1"],
];

/** The most links of one kind that are followed per document; others are made by the same code. */
const MAX_LINKS_OF_KIND = 10;

function links({ collaboration, organization }: Target): readonly Expectation[] {
  const items = ["/", "/fragments/", "/api/v1/"].flatMap((start) => [
    `${start}collaborations/${collaboration}`,
    `${start}organizations/${organization}`,
  ]);
  // The fragment of an organization that takes part in nothing has no links.
  return [...SOURCES.map((path) => linksOf(path, contains("{origin}/"))), ...items.map((path) => linksOf(path))];
}

function linksOf(linkedFrom: string, ...checks: readonly Check[]): Expectation {
  return {
    path: linkedFrom,
    checks: [status(200), ...checks],
    followUps: (response, target) =>
      firstOfEachKind(ownLinks(response, target)).map((path) => ({ path, linkedFrom, checks: [status(200, 302)] })),
  };
}

/** The first links of each kind; the kind is the path without its last segment. */
function firstOfEachKind(paths: readonly string[]): readonly string[] {
  const kinds = Map.groupBy(paths, (path) => path.replace(/[^/]*$/, ""));
  return [...kinds.values()].flatMap((ofKind) => ofKind.slice(0, MAX_LINKS_OF_KIND));
}
