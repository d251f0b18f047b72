import { inLanguage, type Language } from "../../domain/text.ts";
import { type Addresses, languageQuery } from "../addresses.ts";
import { pageFace, pageMarkup } from "../answers/page-face.tsx";
import { isProblem } from "../answers/problems.ts";
import { filledHelp, type Places, readHelp } from "../files/help-text.ts";
import { Markup } from "../markup/jsx-runtime.ts";
import { PageView } from "../views/page.tsx";
import { Root } from "../views/root.tsx";
import { placesIn } from "./places.ts";
import type { Asked, Route } from "./serve.ts";

/** A page of help: where it stands, and what only a release can say in it. */
interface Help {
  /** The name of its file. */
  readonly file: string;
  /** Its address in either language. */
  readonly own: (addresses: Addresses, language: Language) => string;
  readonly json?: (addresses: Addresses) => string;
  readonly places?: Places;
}

/** The statement that lagen (2018:1937) om tillgänglighet till digital offentlig service asks for. */
export const accessibilityPage: Route<"lang"> = {
  face: pageFace,
  parameters: ["lang"],
  async document(asked) {
    const { site, publisher } = await asked.release.sender();
    const places = { publisher: inLanguage(publisher.name, asked.view.language).value, contact: site.contact };
    return helpPage(asked, { file: "accessibility", own: ownOf("accessibility"), places }, (body) => (
      <Root view={asked.view}>{new Markup(body)}</Root>
    ));
  },
};

/** The page for those who put our facts in their own site. */
export const embeddingDocs: Route<"lang"> = {
  face: pageFace,
  parameters: ["lang"],
  document: (asked) => helpPage(asked, { file: "embedding", own: ownOf("embeddingDocs") }),
};

/** The page about the API, for developers. */
export const apiDocs: Route<"lang"> = {
  face: pageFace,
  parameters: ["lang"],
  async document(asked) {
    const places = { ...(await placesIn(asked.release, asked.moment)) };
    return helpPage(asked, { file: "api", own: ownOf("apiDocs"), json: ({ to }) => to("openApi"), places });
  },
};

/** The page that the `type` of a problem leads to. */
export const problemPage: Route<"lang"> = {
  face: pageFace,
  parameters: ["lang"],
  async document(asked) {
    const { id } = asked;
    if (!isProblem(id)) return undefined;
    const own: Help["own"] = ({ toItem }, language) => toItem("problems", id, languageQuery(language));
    return helpPage(asked, { file: `problem-${id}`, own });
  },
};

function ownOf(name: "accessibility" | "embeddingDocs" | "apiDocs"): Help["own"] {
  return ({ to }, language) => to(name, languageQuery(language));
}

/** The whole document of a page of help. */
async function helpPage(
  { release, files, view: { language, addresses } }: Asked<"lang">,
  { file, own, json, places = {} }: Help,
  framed: (body: string) => ReturnType<typeof Root> = (body) => <>{new Markup(body)}</>,
): Promise<string> {
  const { title, body } = await readHelp(files, file, language);
  const page = {
    title: { sv: title },
    language,
    addresses,
    own: (each: Language) => own(addresses, each),
    json: json?.(addresses),
    sender: await release.sender(),
    isHome: false,
  };
  return pageMarkup(<PageView page={page}>{framed(filledHelp(body, addresses, places))}</PageView>);
}
