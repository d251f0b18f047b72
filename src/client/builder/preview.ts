/** Any value that tells our frame's answers from others'. */
const ID = "builder-preview";

/** Makes the preview as high as its content, as a host page that listens does. */
export function fitPreview(result: HTMLElement): void {
  const frame = result.querySelector<HTMLIFrameElement>(`#${ID}`);
  if (frame === null) return;
  const ask = () => frame.contentWindow?.postMessage({ type: "setHeight", id: ID }, new URL(frame.src).origin);
  frame.addEventListener("load", ask);
  ask();
}

addEventListener("message", ({ data, source }: MessageEvent<{ type?: unknown; id?: unknown; height?: unknown }>) => {
  const frame = document.querySelector<HTMLIFrameElement>(`#${ID}`);
  if (frame === null || source !== frame.contentWindow || data.type !== "setHeight" || data.id !== ID) return;
  frame.height = String(data.height);
});
