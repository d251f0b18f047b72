import type { Language } from "../../domain/text.ts";
import { languageQuery } from "../addresses.ts";
import { STATUS } from "../answers/face.ts";
import { pageFace, pageMarkup } from "../answers/page-face.tsx";
import { isProblem, PROBLEMS } from "../answers/problems.ts";
import { apiDescription } from "../resources/api-description.ts";
import { ApiDocsView } from "../views/api-docs.tsx";
import { DOCS_WORDS } from "../views/docs-words.ts";
import { PageView } from "../views/page.tsx";
import { filled, placesIn } from "./places.ts";
import type { Route } from "./serve.ts";

/** The page about the API, for developers. */
export const apiDocs: Route<"lang"> = {
  face: pageFace,
  parameters: ["lang"],
  async document({ release, moment, view: { language, addresses } }) {
    const sender = await release.sender();
    const places = await placesIn(release, moment);
    const page = {
      title: { sv: DOCS_WORDS.sv.title, en: DOCS_WORDS.en.title },
      language,
      addresses,
      own: (each: Language) => addresses.to("apiDocs", languageQuery(each)),
      json: addresses.to("openApi"),
      sender,
      isHome: false,
    };
    return pageMarkup(
      <PageView page={page}>
        <ApiDocsView
          description={apiDescription()}
          fill={(address) => filled(address, places)}
          language={language}
          addresses={addresses}
        />
      </PageView>,
    );
  },
};

/** The page that the `type` of a problem leads to. */
export const problemPage: Route<"lang"> = {
  face: pageFace,
  parameters: ["lang"],
  async document({ release, id, view: { language, addresses } }) {
    if (!isProblem(id)) return undefined;
    const { title, meaning, advice } = PROBLEMS[id];
    const words = DOCS_WORDS[language];
    const page = {
      title,
      language,
      addresses,
      own: (each: Language) => addresses.toItem("problems", id, languageQuery(each)),
      json: undefined,
      sender: await release.sender(),
      isHome: false,
    };
    return pageMarkup(
      <PageView page={page}>
        <h1>{title[language]}</h1>
        <p>
          <code>
            {STATUS[id]} {id}
          </code>
        </p>
        <h2>{words.whatItMeans}</h2>
        <p>{meaning[language]}</p>
        <h2>{words.whatToDo}</h2>
        <p>{advice[language]}</p>
        <p>
          <a href={addresses.to("apiDocs", languageQuery(language))}>{words.aboutApi}</a>
        </p>
      </PageView>,
    );
  },
};
