import type { Logo } from "../../domain/site.ts";
import type { Urls } from "../urls.ts";

/** How high the logo is; its width follows. Pixels. */
const HEIGHT = 40;

/** The publisher's logo. In dark mode it has a picture of its own, or a light plate behind it. */
export function LogoView({ logo: { image, darkImage }, alt, urls }: { logo: Logo; alt: string; urls: Urls }) {
  const picture = (
    <img
      class={darkImage === undefined ? "samverkan-page-logo samverkan-page-plate" : "samverkan-page-logo"}
      src={urls.path(`/assets/${image.file}`)}
      alt={alt}
      width={Math.round((image.width / image.height) * HEIGHT)}
      height={HEIGHT}
    />
  );
  if (darkImage === undefined) return picture;
  return (
    <picture>
      <source srcset={urls.path(`/assets/${darkImage.file}`)} media="screen and (prefers-color-scheme: dark)" />
      {picture}
    </picture>
  );
}
