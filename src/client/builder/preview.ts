import { adoptHeights } from "../resize/adopt-heights.ts";

/** The snippets that contain the height of a frame. */
const FRAMES = 'code[data-snippet="frame"], code[data-snippet="resized-frame"]';

/** Makes each preview as high as its content, and writes that height into the snippets. */
export function fitPreview(): void {
  adoptHeights(location.origin, (height) => {
    for (const code of document.querySelectorAll(FRAMES)) {
      code.textContent = (code.textContent ?? "").replace(/(?<= height=")\d+(?=")/, String(height));
    }
  });
}
