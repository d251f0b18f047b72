import { languageQuery } from "../addresses.ts";
import { pageFace, pageMarkup } from "../answers/page-face.tsx";
import { AccessibilityStatement, STATEMENT_TITLE } from "../views/accessibility-statement.tsx";
import { PageView } from "../views/page.tsx";
import type { View } from "../views/view.ts";
import type { Route } from "./serve.ts";

/** The statement that lagen (2018:1937) om tillgänglighet till digital offentlig service asks for. */
export const accessibilityPage: Route<"lang"> = {
  face: pageFace,
  parameters: ["lang"],
  async document({ release, view }) {
    const sender = await release.sender();
    const { addresses, language } = view;
    const page = {
      title: STATEMENT_TITLE,
      sender,
      language,
      addresses,
      own: (lang: View["language"]) => addresses.to("accessibility", languageQuery(lang)),
      json: undefined,
      isHome: false,
    };
    return pageMarkup(
      <PageView page={page}>
        <AccessibilityStatement sender={sender} view={{ ...view, sender: "in-footer" }} />
      </PageView>,
    );
  },
};
