import { inLanguage } from "../../domain/text.ts";
import type { Release } from "../../release/release.ts";
import { type Addresses, languageQuery, PATHS } from "../addresses.ts";
import { embedFace } from "../answers/embed-face.tsx";
import { pageMarkup } from "../answers/page-face.tsx";
import type { ParameterName } from "../parameters.ts";
import { EmbedView } from "../views/embed.tsx";
import { outwardLinks } from "../views/outward-links.ts";
import { WORDS } from "../views/words.ts";
import {
  collaborationFragment,
  collaborationsFragment,
  currentFragment,
  diagramFragment,
  matrixFragment,
  organizationFragment,
  overviewFragment,
} from "./fragments.tsx";
import type { Asked, Route } from "./serve.ts";

type AnyRoute = Route<ParameterName>;
type Question = Asked<ParameterName>;

/** What the document of a frame has beside its fragment. */
interface Frame {
  readonly title: (asked: Question) => Promise<string>;
  /** The page of ours with the same facts. */
  readonly page: (asked: Question) => string;
}

/** Every view that has a fragment, as a document for frames. */
export const EMBEDS: readonly (readonly [path: string, route: AnyRoute])[] = [
  [PATHS.overviewEmbed, embed(overviewFragment, { title: siteTitle, page: home })],
  [PATHS.collaborationsEmbed, embed(collaborationsFragment, { title: siteTitle, page: home })],
  [PATHS.collaborationEmbed, embed(collaborationFragment, { title: collaborationName, page: collaborationPage })],
  [PATHS.organizationEmbed, embed(organizationFragment, { title: organizationName, page: organizationPage })],
  [PATHS.currentEmbed, embed(currentFragment, { title: words("projects"), page: home })],
  [PATHS.matrixEmbed, embed(matrixFragment, { title: words("matrixTitle"), page: home })],
  [PATHS.diagramEmbed, embed(diagramFragment, { title: words("diagramTitle"), page: home })],
];

function embed(fragment: AnyRoute, { title, page }: Frame): AnyRoute {
  return {
    face: embedFace,
    parameters: fragment.parameters.filter((name) => name !== "wrap"),
    async document(asked) {
      const drawn = await fragment.document({ ...asked, values: { ...asked.values, wrap: undefined } });
      if (drawn === undefined) return undefined;
      const { view, release } = asked;
      const redirects = await redirectsIn(drawn, release, view.addresses);
      const about = { title: await title(asked), page: page(asked), redirects };
      return pageMarkup(<EmbedView embed={{ ...view, ...about }} fragment={drawn} />);
    },
  };
}

/** Frames in WordPress may open addresses of ours only, so the websites that we can redirect to are told. */
async function redirectsIn(drawn: string, release: Release, addresses: Addresses): Promise<Map<string, string>> {
  const redirects = new Map<string, string>();
  for (const website of outwardLinks(drawn)) {
    const owner = await release.ownerOf(website);
    if (owner === undefined) continue;
    const path = owner.kind === "collaborations" ? "collaborationOut" : "organizationOut";
    redirects.set(new URL(website).href, addresses.toItem(path, owner.id));
  }
  return redirects;
}

async function siteTitle({ release, view }: Question): Promise<string> {
  return inLanguage((await release.sender()).site.title, view.language).value;
}

async function collaborationName({ release, moment, id, view }: Question): Promise<string> {
  const detail = await release.collaboration(id, moment);
  return detail === undefined ? id : inLanguage(detail.collaboration.name, view.language).value;
}

async function organizationName({ release, moment, id, view }: Question): Promise<string> {
  const detail = await release.organization(id, moment);
  return detail === undefined ? id : inLanguage(detail.organization.name, view.language).value;
}

function words(name: "projects" | "matrixTitle" | "diagramTitle"): Frame["title"] {
  return async ({ view }) => WORDS[view.language][name];
}

function home({ view: { addresses, language } }: Question): string {
  return addresses.to("home", languageQuery(language));
}

function collaborationPage({ id, view: { addresses, language } }: Question): string {
  return addresses.toItem("collaborationPage", id, languageQuery(language));
}

function organizationPage({ id, view: { addresses, language } }: Question): string {
  return addresses.toItem("organizationPage", id, languageQuery(language));
}
