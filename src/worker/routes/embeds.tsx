import type { Release } from "../../release/release.ts";
import { type Addresses, PATHS } from "../addresses.ts";
import { embedFace } from "../answers/embed-face.tsx";
import { pageMarkup } from "../answers/page-face.tsx";
import { addressOf, pageOf } from "../embedding/shown-view.ts";
import { viewTitle } from "../embedding/view-title.ts";
import type { ParameterName } from "../parameters.ts";
import { EmbedView } from "../views/embed.tsx";
import { outwardLinks } from "../views/outward-links.ts";
import {
  collaborationFragment,
  collaborationsFragment,
  currentFragment,
  diagramFragment,
  matrixFragment,
  organizationFragment,
  overviewFragment,
} from "./fragments.tsx";
import type { Route } from "./serve.ts";

type AnyRoute = Route<ParameterName>;

/** A view that other sites can show. */
export interface Embeddable {
  /** The path of its frame. */
  readonly path: string;
  readonly fragment: AnyRoute;
  /** The fragment as a document for frames. */
  readonly embed: AnyRoute;
}

/** Every view that has a fragment. */
export const EMBEDS: readonly Embeddable[] = [
  embed(PATHS.overviewEmbed, overviewFragment),
  embed(PATHS.collaborationsEmbed, collaborationsFragment),
  embed(PATHS.collaborationEmbed, collaborationFragment),
  embed(PATHS.organizationEmbed, organizationFragment),
  embed(PATHS.currentEmbed, currentFragment),
  embed(PATHS.matrixEmbed, matrixFragment),
  embed(PATHS.diagramEmbed, diagramFragment),
];

function embed(path: string, fragment: AnyRoute): Embeddable {
  const embed: AnyRoute = {
    face: embedFace,
    parameters: fragment.parameters.filter((name) => name !== "wrap"),
    async document(asked) {
      const { release, moment, id, view } = asked;
      const query = Object.fromEntries(new URLSearchParams(asked.query));
      const shown = { view: path.replace("/embeds/", "").replace(":id", id), language: view.language, query };
      const title = await viewTitle(shown.view, release, moment);
      const document = await fragment.document({ ...asked, values: { ...asked.values, wrap: undefined } });
      if (title === undefined || document === undefined) return undefined;
      const drawn = typeof document === "string" ? document : document.text;
      const redirects = await redirectsIn(drawn, release, view.addresses);
      const own = addressOf("embed", shown, view.addresses);
      const frame = { title, own, language: view.language, addresses: view.addresses, redirects };
      return pageMarkup(<EmbedView embed={{ ...frame, page: pageOf(shown, view.addresses) }} fragment={drawn} />);
    },
  };
  return { path, fragment, embed };
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
