/**
 * The requests to both checkouts, as a table: service, kind, rows. A row is a target, with a method in front of it if
 * that is not GET, and may have headers and a body. `{embed.js}` is replaced by the current URL of an asset, `{etag}`
 * by the entity tag of the target.
 */

/** The services, which differ in the content of KV, the bundled facts, and the origin of links. */
export type ServiceName = "facts" | "few" | "many" | "manifest-only" | "bundled" | "nothing" | "http";

export type Row =
  | string
  | readonly [target: string, headers: Readonly<Record<string, string>>]
  | readonly [target: string, headers: Readonly<Record<string, string>>, body: string];

export interface Group {
  readonly service: ServiceName;
  readonly kind: string;
  readonly rows: readonly Row[];
}

/** The origin of links in every service. */
export const PUBLIC_ORIGIN = "https://samverkan.example";

/** Every address with every suffix. */
function times(addresses: readonly string[], endings: readonly string[]): readonly string[] {
  return addresses.flatMap((address) => endings.map((ending) => address + ending));
}

const LANGUAGES = ["", "?lang=en"];

const VIEW_IDS = [
  "overview",
  "collaborations",
  "collaborations/smohf",
  "collaborations/sodertorns-overformyndarnamnd",
  "organizations/haninge",
  "current",
  "matrix",
  "diagram",
];

const FRAGMENTS = VIEW_IDS.map((viewId) => `/fragments/${viewId}`);
const EMBEDS = VIEW_IDS.map((viewId) => `/embeds/${viewId}`);
const FILTERED = ["/?", "/fragments/collaborations?", "/api/v1/collaborations?"];
const TABLES = ["/api/v1/collaborations.csv", "/api/v1/organizations.csv", "/api/v1/memberships.csv"];
const OEMBED = `/oembed?url=${encodeURIComponent(PUBLIC_ORIGIN)}`;
const TRACE = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";

/** A document of every kind that has an entity tag. */
const TAGGED = ["/", "/fragments/overview", "/embeds/matrix", "/api/v1/collaborations", "/feed.atom", "/robots.txt"];

/** The requests to the services that differ in their facts. */
const OF_EVERY_KIND = [
  ...times(["/", "/fragments/overview", "/embeds/overview", "/api/v1/collaborations"], LANGUAGES),
  "/collaborations/smohf",
  "/organizations/tyreso",
  "/fragments/collaborations/smohf?heading=3&links=plain",
  "/fragments/organizations/tyreso?lang=en",
  "/fragments/collaborations/finns-inte",
  ...times(
    ["/fragments/current"],
    ["", "?onerror=empty", "?onerror=link", "?wrap=turbo:ram", "?onerror=empty&wrap=turbo:ram"],
  ),
  "/fragments/matrix",
  "/embeds/diagram",
  "/embeds/collaborations/finns-inte",
  "/api/v1/collaborations/smohf",
  "/api/v1/organizations/tyreso",
  "/api/v1/organizations?q=haninge",
  ...TABLES,
  "/datasets/dcat",
  "/feed.atom",
  "/sitemap.xml",
  "/robots.txt",
  "/api/v1",
  "/api/v1/context.jsonld",
  "/.well-known/security.txt",
  `${OEMBED}/`,
  `${OEMBED}/collaborations/smohf&format=xml`,
  "/out/collaborations/smohf",
  "/out/organizations/tyreso",
  "/podlet/manifest.json",
  "/podlet/fallback",
  "/builder",
  "/accessibility",
  "/health",
] as const;

export const REQUESTS: readonly Group[] = [
  {
    service: "facts",
    kind: "pages",
    rows: [
      ...times(["/", "/collaborations/smohf", "/collaborations/stockholm-business-alliance"], LANGUAGES),
      ...times(["/organizations/tyreso", "/organizations/haninge", "/organizations/gavle"], LANGUAGES),
      ...times(["/collaborations/finns-inte", "/organizations/finns-inte", "/finns-inte"], LANGUAGES),
      ...times(["/?lang="], ["", "sv", "de", "sv&lang=en", "en&lang=en"]),
      ...times(["/?page="], ["1", "2", "0", "x"]),
      "/?utm_source=brev&lang=en",
    ],
  },
  {
    service: "facts",
    kind: "fragments",
    rows: [
      ...times(FRAGMENTS, [...LANGUAGES, "?heading=4&links=sitevision&lang=en", "?wrap=turbo:ram&onerror=link"]),
      ...times(["/fragments/overview?heading="], ["1", "2", "3", "4", "5", "6", "7", "0", "02", "tv%C3%A5", ""]),
      ...times(["/fragments/overview?links="], ["text", "sitevision", "plain", "PLAIN"]),
      ...times(["/fragments/collaborations?view="], ["list", "cards", "table", "table&lang=en", "rutor"]),
      ...times(["/fragments/collaborations?limit="], ["1", "3", "100", "0", "101"]),
      ...times(["/fragments/overview?wrap="], ["turbo:ram_1-a", "turbo:1", "turbo:%22%3E%3Cb%3E", "iframe:x"]),
    ],
  },
  {
    service: "facts",
    kind: "fragments that refuse",
    rows: times(
      ["/fragments/collaborations/finns-inte", "/fragments/finns-inte", "/fragments/overview?heading=9"].map(
        (target) => (target.includes("?") ? `${target}&` : `${target}?`),
      ),
      [
        "",
        "lang=en",
        "onerror=empty",
        "onerror=link",
        "onerror=link&lang=en",
        "onerror=empty&wrap=turbo:r",
        "wrap=turbo:r",
        "onerror=x",
      ],
    ),
  },
  {
    service: "facts",
    kind: "embeds",
    rows: [
      ...times(EMBEDS, [...LANGUAGES, "?heading=1&links=plain"]),
      ...times(
        ["/embeds/collaborations"],
        ["?view=cards&limit=2", "?view=table&member=tyreso", "?q=brand", "?limit=x"],
      ),
      ...times(["/embeds/finns-inte", "/embeds/organizations/finns-inte"], [...LANGUAGES, "?onerror=link"]),
      "/embeds/overview?wrap=turbo:ram",
    ],
  },
  {
    service: "facts",
    kind: "filters and sorting",
    rows: [
      ...times(FILTERED, ["form=municipal-association", "form=finns-inte", "member=haninge", "area=miljo&lang=en"]),
      ...times(FILTERED, [
        "status=active",
        "status=ended",
        "status=aktiv",
        "q=brandf%C3%B6rsvar",
        "q=MILJO+tyreso",
        "q=zzzz",
      ]),
      ...times(FILTERED, [
        "sort=name",
        "sort=-name",
        "sort=founded&status=active",
        "sort=-founded&q=tyreso",
        "sort=storlek",
      ]),
      ...times(FILTERED, [`q=${"a".repeat(201)}`, "q=%00", "form=&member=&q=", "form=A%20B"]),
    ],
  },
  {
    service: "facts",
    kind: "JSON",
    rows: [
      ...times(
        ["/api/v1/collaborations", "/api/v1/organizations"],
        ["?limit=2", "?limit=2&page=2", "?page=99", "?limit=0", "?page=-1"],
      ),
      ...times(
        ["/api/v1/organizations"],
        ["", "?kind=region", "?kind=by", "?collaboration=smohf", "?q=stockholm&sort=-name", "?sort=founded"],
      ),
      ...times(["/api/v1/collaborations/smohf", "/api/v1/organizations/tyreso"], [...LANGUAGES, "?lang=xx"]),
      ...times(
        ["/api/v1/collaborations/finns-inte", "/api/v1/organizations/finns-inte", "/api/v1/x", "/api"],
        LANGUAGES,
      ),
      ...times(["/api/v1", "/api/v1/api-info", "/api/v1/openapi.json", "/api/v1/context.jsonld"], LANGUAGES),
      ["/api/v1/collaborations", { traceparent: TRACE }],
      ["/api/v1/collaborations/finns-inte", { traceparent: TRACE, tracestate: "a=b" }],
      ["/api/v1/openapi.json", { traceparent: TRACE }],
      ["/api/v1/organizations", { traceparent: "00-00000000000000000000000000000000-b7ad6b7169203331-01" }],
      ["/fragments/overview", { traceparent: TRACE }],
      ["/api/v1/collaborations", { "Content-Type": "application/json" }],
      ["/api/v1/collaborations", { "Content-Type": "text/plain", "Content-Length": "2" }, "hi"],
      ["/api/v1/collaborations", { "Content-Type": "application/json", "Content-Length": "2" }, "{}"],
      ["/api/v1/collaborations", { Accept: "text/html" }],
    ],
  },
  {
    service: "facts",
    kind: "open data",
    rows: [
      ...times(TABLES, [...LANGUAGES, "?q=brand"]),
      ...times(["/api/v1/collaborations.csv"], ["?member=tyreso&sort=-name", "?status=x", "?limit=1"]),
      ...times(["/datasets/dcat"], ["", "?format=rdf", "?format=ttl", "?format=jsonld", "?format=n3", "?lang=en"]),
      ["/datasets/dcat", { Accept: "text/turtle" }],
      ["/datasets/dcat", { Accept: "application/ld+json, text/turtle;q=0.5", traceparent: TRACE }],
      ["/datasets/dcat", { Accept: "application/rdf+xml;q=0.1, */*;q=0.01" }],
      ["/datasets/dcat", { Accept: "text/html" }],
      ["/datasets/dcat?format=ttl", { Accept: "application/rdf+xml" }],
      ...times(["/feed.atom", "/sitemap.xml", "/robots.txt", "/.well-known/security.txt"], LANGUAGES),
      "/datasets",
      "/datasets/finns-inte",
    ],
  },
  {
    service: "facts",
    kind: "oEmbed",
    rows: [
      ...times(
        VIEW_IDS.map((viewId) => `${OEMBED}/embeds/${viewId}`),
        ["", "&format=xml"],
      ),
      ...times(
        [`${OEMBED}/collaborations/smohf`, `${OEMBED}/fragments/overview`],
        ["", encodeURIComponent("?lang=en&heading=4")],
      ),
      ...times(
        [`${OEMBED}/`],
        ["&maxwidth=300", "&maxwidth=5000&maxheight=200", "&maxwidth=0", "&maxheight=x&format=xml"],
      ),
      ...times([`${OEMBED}/`], ["&format=yaml", "&format=xml&lang=en"]),
      ...times([`${OEMBED}/finns-inte`, `${OEMBED}/collaborations/finns-inte`], ["", "&format=xml"]),
      ...times(["/oembed"], ["", "?url=", "?url=https://annan.example/", "?url=inte-en-adress", "?format=xml"]),
    ],
  },
  {
    service: "facts",
    kind: "embedding",
    rows: [
      ...times(["/out/collaborations/smohf", "/out/organizations/tyreso", "/out/collaborations/finns-inte"], LANGUAGES),
      ...times(["/out", "/out/finns/inte", "/podlet", "/podlet/manifest.json", "/podlet/fallback"], LANGUAGES),
      ...times(
        ["/builder"],
        [...LANGUAGES, "?show=matrix&language=en", "?show=collaborations&view=cards&heading=3&onerror=link"],
      ),
      ...times(
        ["/builder?show="],
        [
          "collaborations/smohf",
          "finns-inte",
          "organizations/finns-inte",
          "%3Cb%3E",
          `${PUBLIC_ORIGIN}/organizations/tyreso`,
        ],
      ),
    ],
  },
  {
    service: "facts",
    kind: "help",
    rows: [
      ...times(["/docs/embedding", "/docs/api", "/accessibility"], LANGUAGES),
      ...times(
        ["bad-request", "not-found", "unavailable", "finns-inte"].map((id) => `/docs/problems/${id}`),
        LANGUAGES,
      ),
      ...times(["/docs", "/docs/finns-inte", "/docs/problems"], [""]),
    ],
  },
  {
    service: "facts",
    kind: "assets",
    rows: [
      ...times(
        ["samverkan.css", "embed.js", "frame.js", "builder.js", "search.js", "icon.svg"].map(
          (name) => `/assets/{${name}}`,
        ),
        [""],
      ),
      ...times(
        ["/assets/"],
        [
          "embed.js",
          "frame.js",
          "embed.0123456789abcdef.js",
          "list.json",
          "",
          "../snapshot.txt",
          "%2e%2e/context.jsonld",
        ],
      ),
      // Published once, so it must be served for years.
      "/assets/embed.ea207fabf0f32c5e.js",
      "/context.jsonld",
      ["/assets/{samverkan.css}", { "If-None-Match": "{etag}" }],
      "HEAD /assets/embed.js",
      "POST /assets/embed.js",
    ],
  },
  {
    service: "facts",
    kind: "methods",
    rows: [
      ...times(
        ["HEAD /", "HEAD /fragments/overview", "HEAD /embeds/matrix", "HEAD /api/v1/organizations", "HEAD /health"],
        [""],
      ),
      ...times(
        ["HEAD /fragments/finns-inte", "HEAD /api/v1/x", "HEAD /oembed", "HEAD /out/collaborations/smohf"],
        [""],
      ),
      ...times(
        ["OPTIONS /", "OPTIONS /fragments/overview", "OPTIONS /api/v1/collaborations", "OPTIONS /finns-inte"],
        [""],
      ),
      ["OPTIONS /api/v1/collaborations", { Origin: "https://x.example", "Access-Control-Request-Method": "GET" }],
      ["OPTIONS /datasets/dcat", { traceparent: TRACE }],
      ...times(
        ["POST /", "POST /embeds/overview", "POST /api/v1/collaborations", "POST /fragments/overview?onerror=link"],
        [""],
      ),
      ...times(
        [
          "PUT /api/v1/collaborations/smohf",
          "DELETE /",
          "PATCH /fragments/current",
          "PROPFIND /",
          "DELETE /finns-inte",
        ],
        [""],
      ),
      ["POST /api/v1/collaborations", { "Content-Type": "text/plain" }, "hej"],
    ],
  },
  {
    service: "facts",
    kind: "conditional requests",
    rows: [
      ...TAGGED.map((target): Row => [target, { "If-None-Match": "{etag}" }]),
      ...TAGGED.map((target): Row => [target, { "If-None-Match": 'W/"annan", W/{etag}' }]),
      ...TAGGED.map((target): Row => [target, { "If-None-Match": '"annan"' }]),
      ["/", { "If-None-Match": "*" }],
      ["HEAD /", { "If-None-Match": "{etag}" }],
      ["/fragments/overview", { "If-Modified-Since": "Wed, 01 Jan 2098 00:00:00 GMT" }],
      ["/api/v1/collaborations", { "If-None-Match": "{etag}", traceparent: TRACE }],
      ["/datasets/dcat", { "If-None-Match": "{etag}" }],
      ["/fragments/overview", { Range: "bytes=0-9" }],
      ["/", { "If-Match": '"annan"' }],
    ],
  },
  {
    service: "facts",
    kind: "odd addresses",
    rows: [
      "//",
      "//fragments/overview",
      "/fragments//overview",
      "/fragments/overview/",
      "/fragments/overview//",
      "/FRAGMENTS/overview",
      "/fragments/Overview",
      "/%66ragments/overview",
      "/fragments/collaborations/%73mohf",
      "/fragments/collaborations/sm%C3%B6hf",
      "/fragments/collaborations/%",
      "/fragments/%E0%A4%A",
      "/%66ragments/finns-inte",
      "/api/v1/",
      "/api/v1//collaborations",
      "/API/v1/collaborations",
      "/api/v1/collaborations/",
      "/api/v1/collaborations/smohf/",
      "/api/v1/collaborations/smohf/mer",
      "/collaborations",
      "/collaborations/",
      "/collaborations/SMOHF",
      "/collaborations/../health",
      "/embeds",
      "/embeds/",
      "/fragments",
      "/fragments/",
      "/health/",
      "/index.html",
      "/favicon.ico",
      "/fragments/overview?",
      "/fragments/overview?&&lang=en&",
      "/fragments/overview?LANG=en",
      "/fragments/overview?lang=en&heading=3&extra=1",
      "/fragments/overview?heading=3&lang=en",
      "/fragments/overview?%6Cang=en",
      "/fragments/overview?lang=%65n",
      "/fragments/overview?lang=en;heading=3",
      "/?q=%3Cscript%3Ealert(1)%3C/script%3E",
      "/?q=a%0D%0Ab",
      "/?form=%27%22%3E",
    ],
  },
  {
    service: "facts",
    kind: "operations",
    rows: ["/health", "/health?lang=en", "/.well-known", "/.well-known/finns-inte"],
  },
  {
    service: "few",
    kind: "every field and status",
    rows: [
      ...times(["/", ...FRAGMENTS, ...EMBEDS, "/datasets/dcat", "/feed.atom", "/sitemap.xml", ...TABLES], LANGUAGES),
      ...[0, 1, 2, 3, 5, 6].flatMap((index) =>
        times([`/collaborations/exempel-${index}`, `/embeds/collaborations/exempel-${index}`], LANGUAGES),
      ),
      ...times(
        [0, 1, 5, 6].map((index) => `/api/v1/collaborations/exempel-${index}`),
        LANGUAGES,
      ),
      ...times(FILTERED, ["status=planned", "status=ended", "sort=founded", "q=exempel&lang=en", "area=it-drift"]),
      "/fragments/collaborations?view=table",
      "/fragments/collaborations?view=cards&links=plain",
      `${OEMBED}/collaborations/exempel-0`,
      "/out/collaborations/exempel-0",
      "/out/collaborations/exempel-1",
    ],
  },
  {
    service: "many",
    kind: "a release in chunks",
    rows: [
      ...OF_EVERY_KIND,
      ...times(["/?page="], ["2", "9", "99"]),
      ...times(
        ["/?"],
        ["form=partnership&page=2", "member=haninge", "q=exempel+vatten&page=3", "area=miljo&sort=-founded"],
      ),
      ...times(
        ["/fragments/collaborations"],
        ["", "?limit=100", "?q=exempel", "?member=salem&view=table", "?status=ended&limit=5"],
      ),
      ...times(
        ["/api/v1/collaborations"],
        ["?page=4&limit=100", "?q=exempel+17", "?member=nacka&page=2", "?status=planned"],
      ),
      ...times(
        ["/collaborations/exempel-", "/api/v1/collaborations/exempel-", "/fragments/collaborations/exempel-"],
        ["0", "199", "329?lang=en", "330"],
      ),
      "/embeds/organizations/haninge",
      "/embeds/collaborations/exempel-300",
      "/builder?show=collaborations/exempel-7",
    ],
  },
  { service: "manifest-only", kind: "a release whose chunks are missing", rows: OF_EVERY_KIND },
  { service: "bundled", kind: "an empty KV", rows: OF_EVERY_KIND },
  { service: "nothing", kind: "an empty KV and no bundle", rows: [...OF_EVERY_KIND, "HEAD /", "OPTIONS /", "POST /"] },
  { service: "http", kind: "a public origin without TLS", rows: OF_EVERY_KIND },
];
