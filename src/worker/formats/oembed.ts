import { createErrorHeaders, type ErrorRenderer, type HttpError, STATUS } from "../http/errors.ts";
import { encode } from "../http/response.ts";
import { getDetail } from "./json.ts";

/** The formats of oEmbed 1.0. */
export type OembedFormat = "json" | "xml";

/** Renders an error for oEmbed consumers, without `type` and `html`, because WordPress would embed those. */
export function oembedErrorRenderer(format: OembedFormat): ErrorRenderer {
  return (error, context) => {
    const status = getStatus(error);
    const body = serializeOembed(format, "error", { status, reason: getReason(error) });
    return { status, headers: createErrorHeaders(`oembed-${format}`, error, context), body: encode(body) };
  };
}

/** Serializes values in a format; in XML below a root element. */
export function serializeOembed(
  format: OembedFormat,
  root: "oembed" | "error",
  values: Readonly<Record<string, string | number>>,
): string {
  if (format === "json") return JSON.stringify(values);
  const elements = Object.entries(values).map(([name, value]) => `<${name}>${escapeText(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?><${root}>${elements.join("")}</${root}>`;
}

/** 501 for an unsupported format (oEmbed 1.0, section 2.3.3). */
function getStatus(error: HttpError): number {
  const isFormat = error.kind === "bad-request" && error.invalid.some(({ name }) => name === "format");
  return isFormat ? 501 : STATUS[error.kind];
}

function getReason(error: HttpError): string {
  switch (error.kind) {
    case "bad-request":
      return getDetail(error);
    case "not-found":
      return "The address shows nothing of ours.";
    default:
      return "There is nothing to serve right now.";
  }
}

function escapeText(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
