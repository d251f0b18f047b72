import { ORGANIZATION_KINDS } from "../../src/domain/organization.ts";
import { IS_LONG } from "../long-form.ts";

/** The paths of everything that people read, for tests that hold for all of it. */
export interface PublicPaths {
  readonly pages: readonly string[];
  readonly fragments: readonly string[];
}

const LANGUAGES = ["", "lang=en"];

/** Parameters that give a fragment another look. */
const VARIANTS = ["", "view=list", "view=table", "heading=6&links=sitevision", "heading=none&sender=none&links=plain"];

/**
 * Reads the ids from the service, so that new collaborations are tested automatically. Organizations differ only by
 * kind and by their participations, so three of each kind represent all; the long form tests all.
 */
export async function publicPaths(origin: string): Promise<PublicPaths> {
  const collaborations = await idsOf(`${origin}/api/v1/collaborations?limit=100`);
  const kinds = IS_LONG ? [""] : ORGANIZATION_KINDS.map((kind) => `&kind=${kind}`);
  const limit = kinds.length === 1 ? 100 : 3;
  const ofKinds = kinds.map((kind) => idsOf(`${origin}/api/v1/organizations?limit=${limit}${kind}`));
  const organizations = (await Promise.all(ofKinds)).flat();
  const items = [
    ...collaborations.map((id) => `/collaborations/${id}`),
    ...organizations.map((id) => `/organizations/${id}`),
  ];
  const pages = [
    "/",
    "/?q=milj%C3%B6&status=active",
    "/?q=ingenting",
    "/matrix",
    "/diagram",
    "/accessibility",
    "/privacy",
    "/docs/embedding",
    "/docs/api",
    ...items,
  ];
  const views = ["/overview", "/collaborations", "/current", "/matrix", "/diagram", ...items];
  return {
    pages: withQueries(pages, LANGUAGES),
    fragments: withQueries(
      views.map((view) => `/fragments${view}`),
      VARIANTS.flatMap((variant) => LANGUAGES.map((language) => [variant, language].filter(Boolean).join("&"))),
    ).filter((path) => !/matrix\?view=cards/.test(path)),
  };
}

/** Error pages, with the status that each has. */
export const ERROR_PAGES: readonly { readonly path: string; readonly status: number }[] = [
  { path: "/finns-inte", status: 404 },
  { path: "/collaborations/finns-inte?lang=en", status: 404 },
  { path: "/?status=kanske", status: 400 },
];

async function idsOf(address: string): Promise<readonly string[]> {
  const body: unknown = await (await fetch(address)).json();
  if (typeof body !== "object" || body === null || !("items" in body) || !Array.isArray(body.items)) {
    throw new Error(`${address} is no list`);
  }
  return body.items.map((item: { readonly id: string }) => item.id);
}

function withQueries(paths: readonly string[], queries: readonly string[]): readonly string[] {
  return paths.flatMap((path) =>
    queries.map((query) => (query === "" ? path : `${path}${path.includes("?") ? "&" : "?"}${query}`)),
  );
}
