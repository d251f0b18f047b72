import type { LocalizedText } from "../../domain/text.ts";
import type { Sender } from "../../release/release.ts";
import { type Addresses, type ItemPathName, languageQuery } from "../addresses.ts";
import { pageFace, pageMarkup } from "../answers/page-face.tsx";
import { collaborationStatement, organizationStatement } from "../linked-data/schema-org.ts";
import { CollaborationView } from "../views/collaboration.tsx";
import { HowToInclude } from "../views/how-to-include.tsx";
import { OrganizationView } from "../views/organization.tsx";
import { PageView } from "../views/page.tsx";
import type { View } from "../views/view.ts";
import type { Route } from "./serve.ts";

type PageRoute = Route<"lang">;

export const collaborationPage: PageRoute = {
  face: pageFace,
  parameters: ["lang"],
  async document({ release, moment, id, view }) {
    const detail = await release.collaboration(id, moment);
    if (detail === undefined) return undefined;
    const page = itemPage(detail.collaboration, detail.sender, view, "collaborationPage", "collaborationApi");
    return pageMarkup(
      <PageView page={{ ...page, statement: collaborationStatement(detail, view) }}>
        <CollaborationView detail={detail} view={inPage(view)} />
        <HowToInclude id={id} view={view} />
      </PageView>,
    );
  },
};

export const organizationPage: PageRoute = {
  face: pageFace,
  parameters: ["lang"],
  async document({ release, moment, id, view }) {
    const detail = await release.organization(id, moment);
    if (detail === undefined) return undefined;
    const page = itemPage(detail.organization, detail.sender, view, "organizationPage", "organizationApi");
    return pageMarkup(
      <PageView page={{ ...page, statement: organizationStatement(detail, view) }}>
        <OrganizationView detail={detail} view={inPage(view)} />
      </PageView>,
    );
  },
};

function itemPage(
  item: { readonly id: string; readonly name: LocalizedText },
  sender: Sender,
  view: View,
  own: ItemPathName,
  json: ItemPathName,
) {
  const { addresses } = view;
  return {
    ...about(item.name, sender, view),
    own: (lang: View["language"]) => addresses.toItem(own, item.id, languageQuery(lang)),
    json: addresses.toItem(json, item.id),
    isHome: false,
  };
}

function about(
  title: LocalizedText,
  sender: Sender,
  { language, addresses }: { language: View["language"]; addresses: Addresses },
) {
  return { title, sender, language, addresses };
}

/** The footer of the page says who publishes it, so the view does not. */
function inPage(view: View): View {
  return { ...view, sender: "in-footer" };
}
