import { inLanguage, type LocalizedText } from "../../domain/text.ts";
import type { Moment, Release } from "../../release/release.ts";
import { WORDS } from "../views/words.ts";
import type { ShownView } from "./shown-view.ts";

/** The views that have a title of their own and not the site's. */
const OWN_TITLES: Readonly<Record<ShownView, "projects" | "matrixTitle" | "diagramTitle">> = {
  current: "projects",
  matrix: "matrixTitle",
  diagram: "diagramTitle",
};

/** What a view is called: the title of its frame. Undefined for an item that the release does not have. */
export async function viewTitle(view: ShownView, release: Release, moment: Moment): Promise<string | undefined> {
  const { language } = moment;
  const [kind, id] = view.split("/");
  if (id !== undefined) {
    const name = await itemName(kind, id, release, moment);
    return name === undefined ? undefined : inLanguage(name, language).value;
  }
  const own = OWN_TITLES[view];
  return own === undefined ? inLanguage((await release.sender()).site.title, language).value : WORDS[language][own];
}

async function itemName(
  kind: string | undefined,
  id: string,
  release: Release,
  moment: Moment,
): Promise<LocalizedText | undefined> {
  if (kind === "collaborations") return (await release.collaboration(id, moment))?.collaboration.name;
  return (await release.organization(id, moment))?.organization.name;
}
