import { CORS_HEADERS, errorHeaders, type HttpError, type ResponseFormat, STATUS } from "../http/errors.ts";
import { type CachedResponse, encode } from "../http/response.ts";

export type OembedFormat = "json" | "xml";

const TYPES: Readonly<Record<OembedFormat, string>> = {
  json: "application/json; charset=utf-8",
  xml: "text/xml; charset=utf-8",
};

/** The face for oEmbed consumers. What it says no with has neither `type` nor `html`: WordPress would embed those. */
export function oembedFormat(format: OembedFormat): ResponseFormat {
  const headers: CachedResponse["headers"] = { ...CORS_HEADERS, "Content-Type": TYPES[format] };
  return {
    headers,
    refuse(refusal, refused) {
      const status = statusOf(refusal);
      const body = oembedText(format, "error", { status, reason: reasonOf(refusal) });
      return { status, headers: { ...headers, ...errorHeaders(refusal, refused) }, body: encode(body) };
    },
  };
}

/** Values in the wire format; in XML below a root element. */
export function oembedText(
  format: OembedFormat,
  root: "oembed" | "error",
  values: Readonly<Record<string, string | number>>,
): string {
  if (format === "json") return JSON.stringify(values);
  const elements = Object.entries(values).map(([name, value]) => `<${name}>${escaped(String(value))}</${name}>`);
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?><${root}>${elements.join("")}</${root}>`;
}

/** 501 for a format that we do not speak (oEmbed 1.0, section 2.3.3). */
function statusOf(refusal: HttpError): number {
  const isFormat = refusal.kind === "bad-request" && refusal.problems.some(({ name }) => name === "format");
  return isFormat ? 501 : STATUS[refusal.kind];
}

function reasonOf(refusal: HttpError): string {
  switch (refusal.kind) {
    case "bad-request":
      return refusal.problems.map(({ name, description }) => `${name} takes ${description.en}.`).join(" ");
    case "not-found":
      return "The address shows nothing of ours.";
    default:
      return "There is nothing to serve right now.";
  }
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}
