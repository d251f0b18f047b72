import { fieldOf } from "./message.ts";
import { receiveWordPressSecret, wordPressSecret } from "./word-press-secret.ts";

/** A protocol by which pages ask frames for their height. */
interface ResizeProtocol {
  /** Whether a message asks for the height. */
  readonly handle: (message: unknown) => boolean;
  /** Sends the height in pixels, if the embedding page has used this protocol. */
  readonly send: (height: number) => void;
}

type Post = (message: unknown) => void;

/** Every supported protocol. */
export function resizeProtocols(post: Post): readonly ResizeProtocol[] {
  return [wordPress(post), iframeResizer(post), openIframeResizer(post), mastodon(post)];
}

function wordPress(post: Post): ResizeProtocol {
  return {
    handle: receiveWordPressSecret,
    send(value) {
      const secret = wordPressSecret();
      if (secret !== undefined) post({ message: "height", value, secret });
    },
  };
}

/** The wire format of iframe-resizer 4: `[iFrameSizer]<id>:<height>:<width>:<type>`. */
function iframeResizer(post: Post): ResizeProtocol {
  const ASK = /^\[iFrameSizer\]([^:]+):(?:[^:]*:){2}/;
  let id: string | undefined;
  let isAnswered = false;
  // A parent that was ready before us waits for this.
  post("[iFrameResizerChild]Ready");
  return {
    handle(message) {
      if (typeof message !== "string") return false;
      const [, asking] = ASK.exec(message) ?? [];
      if (asking === undefined) return id !== undefined && message === "[iFrameSizer]resize";
      id = asking;
      isAnswered = false;
      return true;
    },
    send(height) {
      if (id === undefined) return;
      if (!isAnswered) post(`[iFrameSizer]${id}:${height}:${innerWidth}:init`);
      isAnswered = true;
      // open-iframe-resizer in its legacy mode listens to this type only.
      post(`[iFrameSizer]${id}:${height}:${innerWidth}:resizeObserver`);
    },
  };
}

function openIframeResizer(post: Post): ResizeProtocol {
  let isKnown = false;
  return {
    handle(message) {
      const type = fieldOf(message, "type");
      if (type !== "iframe-child-init" && type !== "iframe-get-child-dimensions") return false;
      isKnown = true;
      return true;
    },
    send(height) {
      if (isKnown) post({ type: "iframe-resized", width: innerWidth, height });
    },
  };
}

function mastodon(post: Post): ResizeProtocol {
  let id: unknown;
  return {
    handle(message) {
      if (fieldOf(message, "type") !== "setHeight") return false;
      id = fieldOf(message, "id");
      return true;
    },
    send(height) {
      if (id !== undefined) post({ type: "setHeight", id, height });
    },
  };
}
