import type { Language } from "../../domain/text.ts";
import { isShownAtOnce } from "../../release/shown-at-once.ts";
import { languageQuery, type Query } from "../addresses.ts";
import type { Face } from "../answers/face.ts";
import { pageFace, pageMarkup } from "../answers/page-face.tsx";
import { readBuilderHelp } from "../embedding/builder-help.ts";
import { addressOf, type ShownView, WHOLE_VIEWS } from "../embedding/shown-view.ts";
import { type Recipes, snippetsFor } from "../embedding/snippets.ts";
import { viewTitle } from "../embedding/view-title.ts";
import { weightOf } from "../embedding/weight.ts";
import { readQuery } from "../parameters.ts";
import { type BuilderResult, type BuilderValues, BuilderView } from "../views/builder.tsx";
import { PageView } from "../views/page.tsx";
import { EMBEDS } from "./embeds.tsx";
import type { Asked, Route } from "./serve.ts";

type Name = "lang" | "show" | "language" | "heading" | "links" | "onerror" | "view";

/** A page of ours that runs a script of ours, asks us for itself again, and holds a frame of ours. */
const FACE: Face = {
  ...pageFace,
  headers: {
    ...pageFace.headers,
    "Content-Security-Policy":
      "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  },
};

/** The page where editors of other sites choose what to show and get the lines to paste. */
export const builder: Route<Name> = {
  face: FACE,
  parameters: ["lang", "show", "language", "heading", "links", "onerror", "view"],
  async document(asked) {
    const { release, moment, view } = asked;
    const { language, addresses } = view;
    const { show = "overview" } = asked.values;
    const values = { ...asked.values, language: asked.values.language ?? language };
    const { words, recipes } = await readBuilderHelp(asked.files, language);
    const { collaborations } = await release.directory(moment);
    const organizations = isShownAtOnce(collaborations.length) ? (await release.choices(moment)).members : undefined;
    const choices = {
      language,
      words,
      addresses,
      show,
      values,
      wholeViews: WHOLE_VIEWS,
      items: organizations && { collaborations, organizations },
    };
    const page = {
      title: { sv: words.title },
      language,
      addresses,
      own: (each: Language) => addresses.to("builder", languageQuery(each)),
      json: undefined,
      sender: await release.sender(),
      isHome: false,
    };
    return pageMarkup(
      <PageView page={page}>
        <BuilderView builder={{ ...choices, result: await resultOf(show, values, recipes, asked) }} />
      </PageView>,
    );
  },
};

async function resultOf(
  show: ShownView,
  values: BuilderValues,
  recipes: Recipes,
  asked: Asked<Name>,
): Promise<BuilderResult | undefined> {
  const { release, view, moment } = asked;
  const { language } = values;
  const title = await viewTitle(show, release, { ...moment, language });
  const query = queryOf(show, values);
  const choice = { view: show, language, query, title: title ?? "" };
  const weights = await weightsOf(choice, asked);
  if (title === undefined || weights === undefined) return undefined;
  return {
    title,
    weights,
    preview: addressOf("embed", choice, view.addresses),
    snippets: snippetsFor(choice, view.addresses, recipes),
    unpinned: view.addresses.at("/assets/embed.js"),
  };
}

/** The parameters that differ from what a fragment does without them. */
function queryOf(show: ShownView, { language, heading, links, onerror, view }: BuilderValues): Query {
  return {
    ...languageQuery(language),
    ...(heading === 2 ? {} : { heading }),
    ...(links === "text" ? {} : { links }),
    ...(onerror === "status" ? {} : { onerror }),
    ...(show !== "collaborations" || view === "list" ? {} : { view }),
  };
}

/** What the choice weighs as a fragment and in a frame; undefined for a view that does not exist. */
async function weightsOf(
  { view: show, language, query }: { readonly view: ShownView; readonly language: Language; readonly query: Query },
  asked: Asked<Name>,
): Promise<BuilderResult["weights"] | undefined> {
  const [, id = ""] = show.split("/");
  const embeddable = EMBEDS.find(({ path }) => path.replace("/embeds/", "").replace(":id", id) === show);
  if (embeddable === undefined) return undefined;
  const { fragment, embed } = embeddable;
  const written = new URLSearchParams(
    Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]),
  );
  const { values, canonical } = readQuery(fragment.parameters, written);
  const view = { ...asked.view, language, heading: values.heading, links: values.links };
  const question = { ...asked, id, values, view, query: canonical, moment: { ...asked.moment, language } };
  // One after the other: what the first has fetched the second need not.
  const drawn = await fragment.document(question);
  const framed = await embed.document(question);
  if (drawn === undefined || framed === undefined) return undefined;
  return { fragment: await weightOf(textOf(drawn)), embed: await weightOf(textOf(framed)) };
}

function textOf(document: string | { readonly text: string }): string {
  return typeof document === "string" ? document : document.text;
}
