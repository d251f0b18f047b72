import type { Language } from "../../domain/text.ts";
import { languageQuery } from "../addresses.ts";
import { pageFace, pageMarkup } from "../answers/page-face.tsx";
import { GUIDE_WORDS } from "../embedding/guide-words.ts";
import { EmbeddingDocsView } from "../views/embedding-docs.tsx";
import { PageView } from "../views/page.tsx";
import type { Route } from "./serve.ts";

/** The page for those who put our facts in their own site. */
export const embeddingDocs: Route<"lang"> = {
  face: pageFace,
  parameters: ["lang"],
  async document({ release, view: { language, addresses } }) {
    const page = {
      title: { sv: GUIDE_WORDS.sv.title, en: GUIDE_WORDS.en.title },
      language,
      addresses,
      own: (each: Language) => addresses.to("embeddingDocs", languageQuery(each)),
      json: undefined,
      sender: await release.sender(),
      isHome: false,
    };
    return pageMarkup(
      <PageView page={page}>
        <EmbeddingDocsView language={language} addresses={addresses} />
      </PageView>,
    );
  },
};
