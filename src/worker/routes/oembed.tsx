import type { Handler } from "hono";
import { inLanguage } from "../../domain/text.ts";
import type { Moment, Release } from "../../release/release.ts";
import { safe } from "../answers/answer.ts";
import { type OembedFormat, oembedFace, oembedText } from "../answers/oembed-face.ts";
import { addressOf, pageOf, type ShownView, shownAt } from "../embedding/shown-view.ts";
import { viewTitle } from "../embedding/view-title.ts";
import { markup } from "../views/html.ts";
import { type OembedFrame, OembedView } from "../views/oembed.tsx";
import { type Route, type Service, serve } from "./serve.ts";

/** The size of a frame that nobody limits; its script tells the true height to those who listen. Pixels. */
const WIDTH = 600;
const HEIGHT = 600;

/** Seconds that a consumer may keep an answer; many keep it until somebody edits the post. */
const CACHE_AGE = 3_600;

/** Answers oEmbed 1.0 consumers in the format that they ask for. */
export function oembed(service: Service): Handler {
  const [json, xml] = [serve(oembedRoute("json"), service), serve(oembedRoute("xml"), service)];
  return (c, next) => (c.req.query("format") === "xml" ? xml : json)(c, next);
}

function oembedRoute(format: OembedFormat): Route<"url" | "oembedFormat" | "maxwidth" | "maxheight"> {
  return {
    face: oembedFace(format),
    parameters: ["url", "oembedFormat", "maxwidth", "maxheight"],
    async document({ release, moment: { day }, values, view: { addresses, ...rest } }) {
      const shown = shownAt(values.url ?? "", addresses.origin);
      if (shown === undefined) return undefined;
      const { language } = shown;
      const title = await viewTitle(shown.view, release, { day, language });
      if (title === undefined) return undefined;
      const size = { width: smaller(WIDTH, values.maxwidth), height: smaller(HEIGHT, values.maxheight) };
      const frame = {
        ...size,
        title,
        address: addressOf("embed", shown, addresses),
        page: pageOf(shown, addresses),
        list: await collaborationsIn(shown.view, release, { day, language }),
        isOne: shown.view.startsWith("collaborations/"),
      };
      const view = { ...rest, addresses, language, links: "plain" } as const;
      return oembedText(format, "oembed", {
        version: "1.0",
        type: "rich",
        title,
        provider_name: inLanguage((await release.sender()).publisher.name, language).value,
        provider_url: addresses.to("home"),
        cache_age: CACHE_AGE,
        ...size,
        html: safe(markup(<OembedView frame={frame} view={view} />)),
      });
    },
  };
}

async function collaborationsIn(view: ShownView, release: Release, moment: Moment): Promise<OembedFrame["list"]> {
  const [kind, id] = view.split("/");
  if (id === undefined) return release.overview(moment);
  if (kind === "organizations") return (await release.organization(id, moment)) ?? NONE;
  const detail = await release.collaboration(id, moment);
  return detail === undefined ? NONE : { collaborations: [detail], total: 1 };
}

const NONE: OembedFrame["list"] = { collaborations: [], total: 0 };

function smaller(size: number, limit: number | undefined): number {
  return Math.min(size, limit ?? size);
}
