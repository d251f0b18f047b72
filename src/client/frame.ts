import { answerLinks } from "./frame/links.ts";
import { heightSpeakers } from "./frame/speakers.ts";

/**
 * Runs inside our frames: tells the page around how high the content is, in every language that such pages speak, and
 * asks it to follow links where the frame may not. A frame without it is right too, at the height that it was given.
 */
function speakWithParent(): void {
  let last = 0;
  const tell = () => {
    last = contentHeight();
    for (const { tell } of speakers) tell(last);
  };
  const speakers = heightSpeakers((message) => window.parent.postMessage(message, "*"));
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent) return;
    for (const { hear } of speakers) if (hear(data)) tell();
  });
  addEventListener("hashchange", tell);
  // The content's own size and not the window's: a parent that adopts the height cannot make it grow.
  new ResizeObserver(() => {
    if (contentHeight() !== last) tell();
  }).observe(document.documentElement);
  answerLinks();
}

/** Pixels; the element that is measured has no height but that of its content. */
function contentHeight(): number {
  return Math.ceil(document.documentElement.getBoundingClientRect().height);
}

if (window.top !== window.self) speakWithParent();
