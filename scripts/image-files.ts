import { readFileSync } from "node:fs";
import type { Facts } from "../src/domain/facts.ts";
import { LANGUAGES, localize } from "../src/domain/text.ts";
import { MESSAGES } from "../src/worker/i18n/messages.ts";
import { IMAGES, imagePath } from "../src/worker/images.ts";
import { favicon, touchIcon } from "./icons.ts";
import { linkPreviewImage } from "./link-preview-image.ts";

const ICON = "src/client/icon.svg";

/** Every picture, by its path among the static files. Without facts they only have the name of the service. */
export function imageFiles(dataset: Facts | undefined): ReadonlyMap<string, Uint8Array> {
  const icon = readFileSync(ICON, "utf8");
  const previews = LANGUAGES.map((language) => {
    const publisher = dataset?.organizations.find(({ id }) => id === dataset.site.publisher);
    const words = {
      title: dataset === undefined ? MESSAGES[language].home : localize(dataset.site.title, language).value,
      publisher: publisher === undefined ? "" : localize(publisher.name, language).value,
    };
    return [IMAGES.linkPreview[language], linkPreviewImage(words, icon)] as const;
  });
  const icons = [
    [IMAGES.touchIcon, touchIcon(icon)],
    [IMAGES.favicon, favicon(icon)],
  ] as const;
  return new Map([...previews, ...icons].map(([file, bytes]) => [imagePath(file) ?? file, bytes]));
}
