import { type Addresses, PATHS } from "../addresses.ts";
import { embedFace } from "../answers/embed-face.tsx";
import { pageMarkup } from "../answers/page-face.tsx";
import type { Owner } from "../embedding/owners.ts";
import { addressOf, pageOf } from "../embedding/shown-view.ts";
import { viewTitle } from "../embedding/view-title.ts";
import type { ParameterName } from "../parameters.ts";
import { EmbedView } from "../views/embed.tsx";
import { outwardLinks } from "../views/outward-links.ts";
import {
  collaborationFragment,
  collaborationsFragment,
  currentFragment,
  type Drawn,
  diagramFragment,
  type FragmentRoute,
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
  readonly fragment: FragmentRoute<ParameterName>;
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

function embed(path: string, fragment: FragmentRoute<ParameterName>): Embeddable {
  const embed: AnyRoute = {
    face: embedFace,
    parameters: fragment.parameters.filter((name) => name !== "wrap"),
    async document(asked) {
      const { release, moment, id, view } = asked;
      const query = Object.fromEntries(new URLSearchParams(asked.query));
      const shown = { view: path.replace("/embeds/", "").replace(":id", id), language: view.language, query };
      const title = await viewTitle(shown.view, release, moment);
      const drawn = await fragment.draw(asked);
      if (title === undefined || drawn === undefined) return undefined;
      const redirects = redirectsIn(drawn, view.addresses);
      const own = addressOf("embed", shown, view.addresses);
      const frame = { title, own, language: view.language, addresses: view.addresses, redirects };
      return pageMarkup(<EmbedView embed={{ ...frame, page: pageOf(shown, view.addresses) }} fragment={drawn.html} />);
    },
  };
  return { path, fragment, embed };
}

/** Frames in WordPress may open addresses of ours only, so the websites that we can redirect to are told. */
function redirectsIn({ html, owners }: Drawn, addresses: Addresses): ReadonlyMap<string, string> {
  return new Map(
    [...outwardLinks(html)].flatMap((website) => {
      const owner = owners.get(website);
      return owner === undefined ? [] : [[new URL(website).href, redirectTo(owner, addresses)] as const];
    }),
  );
}

function redirectTo({ kind, id }: Owner, addresses: Addresses): string {
  return addresses.toItem(kind === "collaborations" ? "collaborationOut" : "organizationOut", id);
}
