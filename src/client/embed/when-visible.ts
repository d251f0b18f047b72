/** How far below the window an element begins to load: about one screen of scrolling. Pixels. */
const MARGIN = 600;

/**
 * Settles when the element is in the window or nearly so; rejects when the signal stops the wait. Where it stands is asked
 * for at once: in a frame that the browser does not render, as long as it cannot be seen, an observer finds nothing.
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
