/** How far below the window an element begins to load: about one screen of scrolling. Pixels. */
const MARGIN = 600;

/**
 * Resolves when the element is in or near the viewport; rejects when the signal aborts. The position is measured at once,
 * because an IntersectionObserver never fires in a frame that the browser does not render.
 */
export async function whenVisible(element: Element, signal: AbortSignal): Promise<void> {
  const { top, bottom } = element.getBoundingClientRect();
  if (top < innerHeight + MARGIN && bottom > -MARGIN) return;
  await new Promise<void>((resolve, reject) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer.disconnect();
        resolve();
      },
      { rootMargin: `${MARGIN}px` },
    );
    observer.observe(element);
    signal.addEventListener("abort", () => {
      observer.disconnect();
      reject(signal.reason);
    });
  });
}
