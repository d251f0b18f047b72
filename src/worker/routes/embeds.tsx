import { EmbedView } from "../components/embed.tsx";
import { outwardLinks } from "../components/outward-links.ts";
import { pageUrl, viewUrl } from "../embedding/view-id.ts";
import { viewTitle } from "../embedding/view-title.ts";
import type { WebsiteOwner } from "../embedding/website-owners.ts";
import { embedFormat } from "../formats/embed.tsx";
import { pageMarkup } from "../formats/page.tsx";
import { embedPolicy } from "../http/errors.ts";
import type { RouteDefinition } from "../http/handler.ts";
import type { ParameterName } from "../query-parameters.ts";
import { PATHS, type Urls } from "../urls.ts";
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

type AnyRoute = RouteDefinition<ParameterName>;

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
    face: embedFormat,
    parameters: [...fragment.parameters.filter((name) => name !== "wrap"), "scheme"],
    async document(context) {
      const { release, queryContext, id, values, view } = context;
      const query = Object.fromEntries(new URLSearchParams(context.query));
      const shown = { view: path.replace("/embeds/", "").replace(":id", id), language: view.language, query };
      const title = await viewTitle(shown.view, release, queryContext, query);
      const drawn = await fragment.draw(context);
      if (title === undefined || drawn === undefined) return undefined;
      const redirects = redirectsIn(drawn, view.urls);
      const own = viewUrl("embed", shown, view.urls);
      const frame = { title, own, language: view.language, urls: view.urls, redirects };
      const embed = { ...frame, page: pageUrl(shown, view.urls), scheme: values.scheme };
      return {
        body: pageMarkup(<EmbedView embed={embed} fragment={drawn.html} />),
        headers: embedPolicy(view.urls),
      };
    },
  };
  return { path, fragment, embed };
}

/** Frames in WordPress may open addresses of ours only, so the websites that we can redirect to are told. */
function redirectsIn({ html, owners }: Drawn, urls: Urls): ReadonlyMap<string, string> {
  return new Map(
    [...outwardLinks(html)].flatMap((website) => {
      const owner = owners.get(website);
      return owner === undefined ? [] : [[new URL(website).href, redirectTo(owner, urls)] as const];
    }),
  );
}

function redirectTo({ kind, id }: WebsiteOwner, urls: Urls): string {
  return urls.item(kind === "collaborations" ? "collaborationOut" : "organizationOut", id);
}
