import { contentHeight, wholePageLink } from "./content-height.ts";
import { wordPressSecret } from "./word-press-secret.ts";

/** No frame in WordPress gets higher (`wp-embed.js`). Pixels. */
const WORD_PRESS_LIMIT = 1000;

/** Time for a page that adapts its frames to do so. Milliseconds. */
const ADAPTATION = 1_000;

let isAdapted = false;
setTimeout(() => {
  isAdapted = true;
  updateWholePageLink();
}, ADAPTATION);

/**
 * Shows the link to the whole page where the frame is lower than its content, before anybody has scrolled: in WordPress
 * at once, where the limit is known, elsewhere when the page around has had its time to make room.
 */
export function updateWholePageLink(): void {
  const link = wholePageLink();
  if (link === null) return;
  if (isAdapted) link.hidden = contentHeight() <= innerHeight;
  else if (wordPressSecret() !== undefined) link.hidden = contentHeight() <= WORD_PRESS_LIMIT;
}
