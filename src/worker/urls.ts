import { BUILT_FILES } from "../../.generated/assets.ts";
import type { Language } from "../domain/text.ts";

/** The prefixes of the views (views.tsx) as fragments and as embeds. */
export const FRAGMENTS = "/fragments/";
export const EMBEDS = "/embeds/";

/** Every other public path, as a pattern for the router. Routes, links, documentation and tests take them from here. */
export const PATHS = {
  home: "/",
  collaborationPage: "/collaborations/:id",
  organizationPage: "/organizations/:id",
  matrix: "/matrix",
  diagram: "/diagram",
  collaborationOut: "/out/collaborations/:id",
  organizationOut: "/out/organizations/:id",
  collaborationsApi: "/api/v1/collaborations",
  collaborationApi: "/api/v1/collaborations/:id",
  organizationsApi: "/api/v1/organizations",
  organizationApi: "/api/v1/organizations/:id",
  membershipsApi: "/api/v1/memberships",
  legalFormsApi: "/api/v1/legal-forms",
  legalFormApi: "/api/v1/legal-forms/:id",
  areasApi: "/api/v1/areas",
  areaApi: "/api/v1/areas/:id",
  accessibility: "/accessibility",
  privacy: "/privacy",
  embeddingDocs: "/docs/embedding",
  podletManifest: "/podlet/manifest.json",
  podletFallback: "/podlet/fallback",
  problems: "/docs/problems/:id",
  collaborationsTable: "/api/v1/collaborations.csv",
  organizationsTable: "/api/v1/organizations.csv",
  membershipsTable: "/api/v1/memberships.csv",
  openApi: "/api/v1/openapi.json",
  apiRoot: "/api/v1",
  apiInfo: "/api/v1/api-info",
  context: "/api/v1/context.jsonld",
  apiDocs: "/docs/api",
  datasetDescription: "/datasets/dcat",
  feed: "/feed.atom",
  sitemap: "/sitemap.xml",
  robots: "/robots.txt",
  oembed: "/oembed",
  builder: "/builder",
  editorForm: "/admin",
  editorFormFile: "/admin/:file",
  health: "/health",
  securityTxt: "/.well-known/security.txt",
  asset: "/assets/:file",
  image: "/images/:file",
  favicon: "/favicon.ico",
} as const;

export type PathName = keyof typeof PATHS;

/** The names of the paths that take an id. */
export type ItemPathName = { [Name in PathName]: (typeof PATHS)[Name] extends `${string}:id` ? Name : never }[PathName];

/** Absolute URLs of the service, below its public origin. */
export interface Urls {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  /** An asset of the current build, by the hash of its bytes. */
  readonly asset: (name: keyof typeof BUILT_FILES) => string;
  /** A picture (images.ts). */
  readonly image: (file: string) => string;
  readonly url: (name: Exclude<PathName, ItemPathName>, query?: Query) => string;
  /** The URL of any path. */
  readonly path: (path: string, query?: Query) => string;
  readonly item: (name: ItemPathName, id: string, query?: Query) => string;
  /** The URL of a view as a fragment; its id is `overview` or `collaborations/smohf`. */
  readonly fragment: (viewId: string, query?: Query) => string;
  /** The URL of a view as an embed. */
  readonly embed: (viewId: string, query?: Query) => string;
}

/** The parameters of a URL; undefined ones are left out. */
export type Query = Readonly<Record<string, string | number | undefined>>;

/**
 * The public origin in a configured text: scheme and host, with a port where it has one. Throws where it is no origin: links,
 * ids of linked data and caches rely on it, so the Worker does not start without it.
 */
export function parseOrigin(text: string): string {
  const { protocol, origin } = URL.canParse(text) ? new URL(text) : { protocol: "", origin: "" };
  if ((protocol === "https:" || protocol === "http:") && text.replace(/\/$/, "") === origin) return origin;
  throw new Error(`PUBLIC_ORIGIN is "${text}", and has to be an origin such as https://samverkan.example`);
}

/** The URLs below an origin. */
export function createUrls(origin: string): Urls {
  return {
    origin,
    asset: (name) => `${origin}/assets/${BUILT_FILES[name]}`,
    image: (file) => `${origin}/images/${file}`,
    url: (name, query) => origin + PATHS[name] + search(query),
    path: (path, query) => origin + path + search(query),
    item: (name, id, query) => origin + PATHS[name].replace(":id", encodeURIComponent(id)) + search(query),
    fragment: (viewId, query) => `${origin}${FRAGMENTS}${viewId}${search(query)}`,
    embed: (viewId, query) => `${origin}${EMBEDS}${viewId}${search(query)}`,
  };
}

/** The `lang` that a link carries on: Swedish is the default and is left out. */
export function languageQuery(language: Language): Query {
  return { lang: language === "sv" ? undefined : language };
}

/** The parameters of a query that have a value. */
export function givenParameters(query: Query): [string, string][] {
  return Object.entries(query).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
}

function search(query: Query = {}): string {
  const given = givenParameters(query);
  return given.length === 0 ? "" : `?${new URLSearchParams(given)}`;
}
