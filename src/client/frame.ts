import { contentHeight } from "./frame/content-height.ts";
import { answerLinks } from "./frame/links.ts";
import { resizeProtocols } from "./frame/resize-protocols.ts";
import { updateWholePageLink } from "./frame/whole-page-link.ts";

/**
 * Runs inside our frames: sends the height of the content to the embedding page, by every known protocol, and asks it to
 * follow links where the frame may not. Without this script a frame keeps the height that it was given.
 *
 * Nothing here waits for the browser to render: WordPress hides a frame until it knows its height, and browsers neither
 * render an invisible frame of another origin nor run its observers. Asking for the height lays the document out anyway.
 */
function speakWithParent(): void {
  let last = 0;
  const tell = () => {
    last = contentHeight();
    updateWholePageLink();
    for (const { send } of protocols) send(last);
  };
  const protocols = resizeProtocols((message) => window.parent.postMessage(message, "*"));
  addEventListener("message", ({ source, data }: MessageEvent<unknown>) => {
    if (source !== window.parent) return;
    // Every protocol has to see the message, so this is no `some`.
    if (protocols.filter(({ handle }) => handle(data)).length > 0) tell();
  });
  addEventListener("hashchange", tell);
  addEventListener("load", tell);
  addEventListener("resize", updateWholePageLink);
  // The content's own size and not the window's: a parent that adopts the height cannot make it grow.
  new ResizeObserver(() => {
    if (contentHeight() !== last) tell();
  }).observe(document.documentElement);
  answerLinks();
  tell();
}

if (window.top !== window.self) speakWithParent();
