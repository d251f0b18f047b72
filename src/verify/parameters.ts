import { contains, containsNot, headerNames, isEmpty, json, status, valueAt } from "./checks.ts";
import { CACHE, facts, mediaType, once, problem } from "./documents.ts";
import type { Check, Expectation, Target } from "./expectation.ts";

const HAS_ITEMS = json("minst en i items", (value) => valueAt(value, "items", 0) !== undefined);
const HAS_NONE = json("total: 0", (value) => valueAt(value, "total") === 0);
const REFUSED = [CACHE.noStore, ...problem(400, "bad-request")];

function hasItems(count: number): Check {
  return json(`${count} i items`, (value) => {
    const items = valueAt(value, "items");
    return Array.isArray(items) && items.length === count;
  });
}

/** Every parameter of docs/addresses.md, in a request where it matters. */
export function parameters(target: Target): readonly Expectation[] {
  return [...ofFragments(target), ...ofLists(target), ...ofDocuments(target)];
}

function ofFragments({ collaboration }: Target): readonly Expectation[] {
  const one = `/fragments/collaborations/${collaboration}`;
  const missing = "/fragments/collaborations/does-not-exist";
  return [
    facts("/?lang=en", contains('<html class="samverkan-document" lang="en"')),
    facts(`${one}?heading=4`, contains("<h4"), containsNot("<h2")),
    facts(`${one}?heading=none`, containsNot("<h1"), contains("<h2")),
    facts(`${one}?sender=none`, containsNot("samverkan-sender")),
    { path: `${one}?sender=unheard-of`, checks: [status(400), CACHE.noStore, contains("sender")] },
    facts("/fragments/matrix", contains("samverkan-table")),
    facts("/fragments/matrix?view=list", containsNot("samverkan-table"), contains("samverkan-list")),
    { path: "/fragments/matrix?view=cards", checks: [status(400), CACHE.noStore, contains("view")] },
    facts(`${one}?links=plain`),
    facts(`${one}?links=sitevision`),
    { path: `${one}?links=unheard-of`, checks: [status(400), CACHE.noStore, contains("links")] },
    facts("/fragments/collaborations?view=table", contains("samverkan-table")),
    facts("/fragments/collaborations?view=cards", contains("samverkan-cards")),
    facts(`${one}?wrap=turbo:a`, contains('<turbo-frame id="a"')),
    facts(`/embeds/collaborations/${collaboration}?scheme=dark`),
    { path: `/embeds/overview?scheme=unheard-of`, checks: [status(400), CACHE.noStore] },
    { path: `${missing}?onerror=empty`, checks: [status(204), CACHE.notFound, isEmpty] },
    once(`${missing}?onerror=link`, CACHE.notFound, contains('href="{origin}/"')),
    { path: `${missing}?onerror=status`, checks: [status(404), CACHE.notFound] },
  ];
}

function ofLists({ collaboration, legalForm, organization }: Target): readonly Expectation[] {
  const list = "/api/v1/collaborations";
  return [
    facts(`${list}?form=${legalForm}`, HAS_ITEMS),
    facts(`${list}?form=does-not-exist`, HAS_NONE),
    facts(`${list}?member=${organization}`),
    facts(`${list}?member=does-not-exist`, HAS_NONE),
    facts(`${list}?area=does-not-exist`, HAS_NONE),
    facts(`${list}?status=planned`),
    { path: `${list}?status=unheard-of`, checks: REFUSED },
    facts(`${list}?q=xyzzy-qwfpgj`, HAS_NONE),
    facts(`${list}?sort=-name`, HAS_ITEMS),
    { path: `${list}?sort=unheard-of`, checks: REFUSED },
    facts("/sitemap.xml?part=1", contains("{origin}/organizations/")),
    facts(`${list}?limit=1&page=1`, hasItems(1)),
    { path: `${list}?page=0`, checks: REFUSED },
    facts(`/api/v1/organizations?collaboration=${collaboration}`),
    facts("/api/v1/organizations?kind=municipality"),
    { path: "/api/v1/organizations?kind=unheard-of", checks: REFUSED },
    facts(`${list}?not-a-parameter=1`, HAS_ITEMS),
  ];
}

function ofDocuments({ origin, collaboration }: Target): readonly Expectation[] {
  const oembed = `/oembed?url=${encodeURIComponent(`${origin}/collaborations/${collaboration}`)}`;
  const shown = `/builder?show=collaborations/${collaboration}`;
  const dcat = "/datasets/dcat";
  const turtle = mediaType("text/turtle");
  const isNarrow = json("width: 320", (value) => valueAt(value, "width") === 320);
  const isLow = json("height: 240", (value) => valueAt(value, "height") === 240);
  return [
    facts(`${dcat}?format=rdf`, mediaType("application/rdf+xml")),
    facts(`${dcat}?format=ttl`, turtle),
    facts(`${dcat}?format=jsonld`, mediaType("application/ld+json")),
    { path: dcat, headers: { Accept: "text/turtle" }, checks: [status(200), turtle, headerNames("Vary", "Accept")] },
    facts(`${oembed}&maxwidth=320`, isNarrow),
    facts(`${oembed}&maxheight=240`, isLow),
    once(shown, contains(`{origin}/fragments/collaborations/${collaboration}`)),
    once(`${shown}&language=en`, contains("lang=en")),
    once(`${shown}&scheme=dark`, contains("scheme=dark")),
    once(`${shown}&system=wordpress`, contains("samverkan-wordpress.zip")),
  ];
}
