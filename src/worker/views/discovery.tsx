import type { Addresses } from "../addresses.ts";
import { shownAt } from "../embedding/shown-view.ts";

/** Tells oEmbed consumers where to ask for a page, if it is one that other sites can show. */
export function Discovery({ page, addresses }: { page: string | undefined; addresses: Addresses }) {
  if (page === undefined || shownAt(page, addresses.origin) === undefined) return <></>;
  const [json, xml] = [addresses.to("oembed", { url: page }), addresses.to("oembed", { url: page, format: "xml" })];
  return (
    <>
      <link rel="alternate" type="application/json+oembed" href={json} />
      <link rel="alternate" type="text/xml+oembed" href={xml} />
    </>
  );
}
