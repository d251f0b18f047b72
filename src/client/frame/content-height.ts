/** The link to the whole page, which is shown only while the frame is lower than its content. */
export function wholePageLink(): HTMLElement | null {
  return document.querySelector<HTMLElement>("#whole-page");
}

/** The height of the content in pixels; the measured element has no height of its own. */
export function contentHeight(): number {
  const { height } = document.documentElement.getBoundingClientRect();
  return Math.ceil(height - (wholePageLink()?.offsetHeight ?? 0));
}
