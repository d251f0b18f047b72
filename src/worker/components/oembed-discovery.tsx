import { parseViewUrl } from "../embedding/view-id.ts";
import type { Urls } from "../urls.ts";

/** Tells oEmbed consumers where to ask for a page, if it is one that other sites can show. */
export function Discovery({ page, urls }: { page: string | undefined; urls: Urls }) {
  if (page === undefined || parseViewUrl(page, urls.origin) === undefined) return <></>;
  const [json, xml] = [urls.url("oembed", { url: page }), urls.url("oembed", { url: page, format: "xml" })];
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={json} />
      <link rel="alternate" type="text/xml+oembed" href={xml} />
    </>
  );
}
