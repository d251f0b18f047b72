import { parseViewUrl, withScheme } from "../embedding/view-id.ts";
import type { ParameterValue } from "../query.ts";
import type { Urls } from "../urls.ts";

interface DiscoveryProps {
  readonly page: string | undefined;
  /** The colour scheme of the frame, if the page's own URL has none. */
  readonly scheme?: ParameterValue<"scheme"> | undefined;
  readonly urls: Urls;
}

/** The oEmbed discovery links of a page, if it can be embedded. */
export function Discovery({ page, scheme = "auto", urls }: DiscoveryProps) {
  if (page === undefined || parseViewUrl(page, urls.origin) === undefined) return <></>;
  const url = withScheme(page, scheme);
  const [json, xml] = [urls.url("oembed", { url }), urls.url("oembed", { url, format: "xml" })];
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={json} />
      <link rel="alternate" type="text/xml+oembed" href={xml} />
    </>
  );
}
