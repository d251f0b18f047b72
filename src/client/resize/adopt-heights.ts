/** Any value that distinguishes our responses from those to another script in the page. */
const ID = "samverkan";

/** The message of our frames when their script has loaded (frame/resize-protocols.ts). */
const READY = "[iFrameResizerChild]Ready";

/**
 * Makes the frames of an origin's embeds as high as their content, now and when it changes; frames that are added later
 * announce themselves. `onHeight` gets the new height in pixels.
 */
export function adoptHeights(origin: string, onHeight: (height: number) => void = () => {}): void {
  const frames = () =>
    [...document.querySelectorAll("iframe")].filter(({ src }) => src.startsWith(`${origin}/embeds/`));
  // A sandboxed frame has no origin to send to; nothing secret is asked.
  const ask = ({ contentWindow }: HTMLIFrameElement) => contentWindow?.postMessage({ type: "setHeight", id: ID }, "*");
  addEventListener("message", ({ data, source }: MessageEvent<unknown>) => {
    const frame = frames().find(({ contentWindow }) => contentWindow === source);
    if (frame === undefined) return;
    if (data === READY) ask(frame);
    const height = heightIn(data);
    if (height === undefined) return;
    frame.height = String(height);
    onHeight(height);
  });
  for (const frame of frames()) ask(frame);
}

function heightIn(message: unknown): number | undefined {
  if (typeof message !== "object" || message === null) return undefined;
  const { type, id, height } = message as Partial<Record<"type" | "id" | "height", unknown>>;
  return type === "setHeight" && id === ID && typeof height === "number" ? height : undefined;
}
