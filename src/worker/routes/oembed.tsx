import type { Handler } from "hono";
import { localize } from "../../domain/text.ts";
import { OembedMarkup } from "../components/oembed.tsx";
import { currentQuery, currentViewId } from "../current-ids.ts";
import { findView, pageUrl, parseViewUrl, type ViewRequest } from "../embedding/view-id.ts";
import { collaborationFilter } from "../filters.ts";
import { type OembedFormat, serializeOembed } from "../formats/oembed.ts";
import { createHandler } from "../http/handler.ts";
import { stripUnsafe } from "../http/response.ts";
import type { AppContext, Env, RouteDefinition } from "../http/route.ts";
import { IMAGES, LINK_PREVIEW_SIZE } from "../images.ts";
import { toHtml } from "../jsx/jsx-runtime.ts";

/** The default size of a frame; its script sends the actual height. Pixels. */
const WIDTH = 600;
const HEIGHT = 600;

/** Seconds that a consumer may cache a response; many cache it until the post is edited. */
const CACHE_AGE = 3_600;

/** Responds to oEmbed 1.0 consumers in the requested format. */
export function oembed(context: AppContext): Handler<Env> {
  const [json, xml] = [createHandler(oembedRoute("json"), context), createHandler(oembedRoute("xml"), context)];
  return (c, next) => (c.req.query("format") === "xml" ? xml : json)(c, next);
}

function oembedRoute(format: OembedFormat): RouteDefinition<"url" | "oembedFormat" | "maxwidth" | "maxheight"> {
  return {
    format: `oembed-${format}`,
    parameters: ["url", "oembedFormat", "maxwidth", "maxheight"],
    async render({ release, queryContext: { day }, params, renderContext: { urls, ...rest } }) {
      const parsed = parseViewUrl(params.url ?? "", urls.origin);
      if (parsed === undefined) return undefined;
      const request: ViewRequest = {
        ...parsed,
        viewId: currentViewId(parsed.viewId, release),
        query: currentQuery(parsed.query, release),
      };
      const { language } = request;
      const found = findView(request.viewId);
      if (found === undefined) return undefined;
      const viewed = [release, { day, language }, found.id, collaborationFilter(request.query)] as const;
      const title = await found.view.title(...viewed);
      const list = await found.view.quoted(...viewed);
      if (title === undefined || list === undefined) return undefined;
      const { maxwidth = Infinity, maxheight = Infinity } = params;
      const size = { width: Math.min(WIDTH, maxwidth), height: Math.min(HEIGHT, maxheight) };
      const frame = {
        height: size.height,
        title,
        url: urls.embed(request.viewId, request.query),
        page: pageUrl(request, urls),
        list,
        isOne: request.viewId.startsWith("collaborations/"),
      };
      const renderContext = { ...rest, urls, language, links: "plain" } as const;
      const body = serializeOembed(format, "oembed", {
        version: "1.0",
        type: "rich",
        title,
        provider_name: localize(release.publisherInfo.publisher.name, language).value,
        provider_url: urls.url("home"),
        cache_age: CACHE_AGE,
        ...size,
        ...thumbnail(maxwidth, maxheight, urls.image(IMAGES.linkPreview[language])),
        html: stripUnsafe(toHtml(<OembedMarkup frame={frame} context={renderContext} />)),
      });
      return { body };
    },
  };
}

/** The link preview picture, if it is within the consumer's limits (oEmbed 1.0, section 2.3.4: all three fields or none). */
function thumbnail(maxwidth: number, maxheight: number, url: string) {
  const { width, height } = LINK_PREVIEW_SIZE;
  if (width > maxwidth || height > maxheight) return {};
  return { thumbnail_url: url, thumbnail_width: width, thumbnail_height: height };
}
