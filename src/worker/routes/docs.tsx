import { type Language, localize } from "../../domain/text.ts";
import { FragmentRoot } from "../components/fragment-root.tsx";
import { PageView } from "../components/page.tsx";
import { toDocument } from "../formats/page.tsx";
import { isProblem } from "../http/problems.ts";
import type { RouteContext, RouteDefinition } from "../http/route.ts";
import { Html } from "../jsx/jsx-runtime.ts";
import { fillPlaceholders, fillText, type Placeholders, readDocsPage } from "../static-files/docs-page.ts";
import { languageQuery, type Urls } from "../urls.ts";
import { exampleTexts } from "./openapi.ts";
import { exampleIds } from "./placeholders.ts";

/** A documentation page: where it stands, and what only a release can say in it. */
interface DocsRoute {
  /** The name of its file. */
  readonly file: string;
  /** Its address in either language. */
  readonly own: (urls: Urls, language: Language) => string;
  readonly json?: (urls: Urls) => string;
  readonly placeholders?: Placeholders;
}

/** The statement that lagen (2018:1937) om tillgänglighet till digital offentlig service asks for. */
export const accessibilityPage = statement("accessibility");

/** What is known of visitors, and of those of sites that embed us (Regulation (EU) 2016/679, article 13). */
export const privacyPage = statement("privacy");

/** A page that says who answers for the service. */
function statement(file: "accessibility" | "privacy"): RouteDefinition<"lang"> {
  return {
    format: "page",
    parameters: ["lang"],
    async render(context) {
      const { site, publisher } = await context.release.publisherInfo();
      const placeholders = { publisher: localize(publisher.name, context.view.language).value, contact: site.contact };
      return renderDocsPage(context, { file, own: ownOf(file), placeholders }, (body) => (
        <FragmentRoot view={context.view}>{new Html(body)}</FragmentRoot>
      ));
    },
  };
}

/** The page for those who put our facts in their own site. */
export const embeddingDocs: RouteDefinition<"lang"> = {
  format: "page",
  parameters: ["lang"],
  render: (context) => renderDocsPage(context, { file: "embedding", own: ownOf("embeddingDocs") }),
};

/** The page about the API, for developers. */
export const apiDocs: RouteDefinition<"lang"> = {
  format: "page",
  parameters: ["lang"],
  async render(context) {
    const placeholders = {
      ...(await exampleIds(context.release, context.queryContext)),
      ...(await exampleTexts(context)),
    };
    return renderDocsPage(context, {
      file: "api",
      own: ownOf("apiDocs"),
      json: ({ url }) => url("openApi"),
      placeholders,
    });
  },
};

/** The page that the `type` of a problem leads to. */
export const problemPage: RouteDefinition<"lang"> = {
  format: "page",
  parameters: ["lang"],
  async render(context) {
    const { id } = context;
    if (!isProblem(id)) return undefined;
    const own: DocsRoute["own"] = ({ item }, language) => item("problems", id, languageQuery(language));
    return renderDocsPage(context, { file: `problem-${id}`, own });
  },
};

function ownOf(name: "accessibility" | "privacy" | "embeddingDocs" | "apiDocs"): DocsRoute["own"] {
  return ({ url }, language) => url(name, languageQuery(language));
}

/** The whole document of a documentation page. */
async function renderDocsPage(
  { release, files, view: { language, urls } }: RouteContext<"lang">,
  { file, own, json, placeholders = {} }: DocsRoute,
  framed: (body: string) => ReturnType<typeof FragmentRoot> = (body) => <>{new Html(body)}</>,
): Promise<string> {
  const { title, description, updated, body } = await readDocsPage(files, file, language);
  const page = {
    title: { sv: title },
    description: fillText(description, urls, placeholders),
    ...(updated !== undefined && { updated }),
    language,
    urls,
    own: (each: Language) => own(urls, each),
    json: json?.(urls),
    publisherInfo: await release.publisherInfo(),
    isHome: false,
  };
  return toDocument(<PageView page={page}>{framed(fillPlaceholders(body, urls, placeholders))}</PageView>);
}
