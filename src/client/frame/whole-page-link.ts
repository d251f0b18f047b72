import { contentHeight, wholePageLink } from "./content-height.ts";
import { wordPressSecret } from "./word-press-secret.ts";

/** The maximum height of a frame in WordPress (`wp-embed.js`). Pixels. */
const WORD_PRESS_LIMIT = 1000;

/** How long to wait for the embedding page to resize the frame. Milliseconds. */
const ADAPTATION = 1_000;

let isAdapted = false;
setTimeout(() => {
  isAdapted = true;
  updateWholePageLink();
}, ADAPTATION);

/**
 * Shows the link to the whole page if the frame is lower than its content: in WordPress at once, because the limit is
 * known; elsewhere after the embedding page has had time to resize the frame.
 */
export function updateWholePageLink(): void {
  const link = wholePageLink();
  if (link === null) return;
  if (isAdapted) link.hidden = contentHeight() <= innerHeight;
  else if (wordPressSecret() !== undefined) link.hidden = contentHeight() <= WORD_PRESS_LIMIT;
}
