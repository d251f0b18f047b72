import { adoptHeights } from "../resize/adopt-heights.ts";

/** The snippets that say how high a frame is. */
const FRAMES = 'code[data-snippet="frame"], code[data-snippet="resized-frame"]';

/** Makes each preview as high as its content, and has the lines to paste say that height. */
export function fitPreview(): void {
  adoptHeights(location.origin, (height) => {
    for (const code of document.querySelectorAll(FRAMES)) {
      code.textContent = (code.textContent ?? "").replace(/(?<= height=")\d+(?=")/, String(height));
    }
  });
}
