import type { Handler } from "hono";
import { localize } from "../../domain/text.ts";
import type { Release } from "../../release/queries.ts";
import type { QueryContext } from "../../release/read-model.ts";
import { type OembedFrame, OembedView } from "../components/oembed.tsx";
import { pageUrl, parseViewUrl, type ViewRequest, viewUrl } from "../embedding/view-id.ts";
import { viewTitle } from "../embedding/view-title.ts";
import { collaborationFilter } from "../filters.ts";
import { type OembedFormat, oembedFormat, oembedText } from "../formats/oembed.ts";
import { type AppContext, createHandler, type RouteDefinition } from "../http/handler.ts";
import { stripUnsafe } from "../http/response.ts";
import { LINK_PREVIEW_SIZE } from "../images.ts";
import { toHtml } from "../jsx/to-html.ts";
import type { Params } from "../query.ts";

/** The size of a frame that nobody limits; its script tells the true height to those who listen. Pixels. */
const WIDTH = 600;
const HEIGHT = 600;

/** Seconds that a consumer may keep an answer; many keep it until somebody edits the post. */
const CACHE_AGE = 3_600;

/** Answers oEmbed 1.0 consumers in the format that they ask for. */
export function oembed(service: AppContext): Handler {
  const [json, xml] = [createHandler(oembedRoute("json"), service), createHandler(oembedRoute("xml"), service)];
  return (c, next) => (c.req.query("format") === "xml" ? xml : json)(c, next);
}

function oembedRoute(format: OembedFormat): RouteDefinition<"url" | "oembedFormat" | "maxwidth" | "maxheight"> {
  return {
    face: oembedFormat(format),
    parameters: ["url", "oembedFormat", "maxwidth", "maxheight"],
    async document({ release, queryContext: { day }, values, view: { urls, ...rest } }) {
      const shown = parseViewUrl(values.url ?? "", urls.origin);
      if (shown === undefined) return undefined;
      const { language } = shown;
      const title = await viewTitle(shown.view, release, { day, language }, shown.query);
      if (title === undefined) return undefined;
      const size = { width: smaller(WIDTH, values.maxwidth), height: smaller(HEIGHT, values.maxheight) };
      const frame = {
        height: size.height,
        title,
        address: viewUrl("embed", shown, urls),
        page: pageUrl(shown, urls),
        list: await collaborationsIn(shown, release, { day, language }),
        isOne: shown.view.startsWith("collaborations/"),
      };
      const view = { ...rest, urls, language, links: "plain" } as const;
      return oembedText(format, "oembed", {
        version: "1.0",
        type: "rich",
        title,
        provider_name: localize((await release.publisherInfo()).publisher.name, language).value,
        provider_url: urls.url("home"),
        cache_age: CACHE_AGE,
        ...size,
        ...thumbnail(values, urls.linkPreview(language)),
        html: stripUnsafe(toHtml(<OembedView frame={frame} view={view} />)),
      });
    },
  };
}

async function collaborationsIn(
  { view, query }: ViewRequest,
  release: Release,
  queryContext: QueryContext,
): Promise<OembedFrame["list"]> {
  const [kind, id] = view.split("/");
  if (view === "current") return release.current(queryContext);
  if (view === "collaborations") return release.collaborations(collaborationFilter(query), queryContext);
  if (id === undefined) return release.overview(queryContext);
  if (kind === "organizations") return (await release.organization(id, queryContext)) ?? NONE;
  const detail = await release.collaboration(id, queryContext);
  return detail === undefined ? NONE : { collaborations: [detail], total: 1 };
}

const NONE: OembedFrame["list"] = { collaborations: [], total: 0 };

/** The picture of a link's preview, where it is no larger than the consumer takes (oEmbed 1.0, section 2.3.4: all three or none). */
function thumbnail({ maxwidth = Infinity, maxheight = Infinity }: Limits, url: string) {
  const { width, height } = LINK_PREVIEW_SIZE;
  if (width > maxwidth || height > maxheight) return {};
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height };
}

type Limits = Params<"maxwidth" | "maxheight">;

function smaller(size: number, limit: number | undefined): number {
  return Math.min(size, limit ?? size);
}
