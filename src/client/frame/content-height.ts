/** The link to the whole page, which stands in the frame only while it is too low for its content. */
export function wholePageLink(): HTMLElement | null {
  return document.querySelector<HTMLElement>("#whole-page");
}

/** Pixels that the content needs; the element that is measured has no height but that of its content. */
export function contentHeight(): number {
  const { height } = document.documentElement.getBoundingClientRect();
  return Math.ceil(height - (wholePageLink()?.offsetHeight ?? 0));
}
