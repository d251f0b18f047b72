import { fieldOf } from "./message.ts";
import { hearWordPressSecret, wordPressSecret } from "./word-press-secret.ts";

/** One way that pages have of asking frames for their height and of being told it. */
interface Speaker {
  /** Whether a message asks for the height. */
  readonly hear: (message: unknown) => boolean;
  /** Tells the height, in pixels, if the page around has shown that it speaks this way. */
  readonly tell: (height: number) => void;
}

type Post = (message: unknown) => void;

/** Every way there is. */
export function heightSpeakers(post: Post): readonly Speaker[] {
  return [wordPress(post), iframeResizer(post), openIframeResizer(post), mastodon(post)];
}

function wordPress(post: Post): Speaker {
  return {
    hear: hearWordPressSecret,
    tell(value) {
      const secret = wordPressSecret();
      if (secret !== undefined) post({ message: "height", value, secret });
    },
  };
}

/** The wire format of iframe-resizer 4: `[iFrameSizer]<id>:<height>:<width>:<type>`. */
function iframeResizer(post: Post): Speaker {
  const ASK = /^\[iFrameSizer\]([^:]+):(?:[^:]*:){2}/;
  let id: string | undefined;
  let isAnswered = false;
  // A parent that was ready before us waits for this.
  post("[iFrameResizerChild]Ready");
  return {
    hear(message) {
      if (typeof message !== "string") return false;
      const [, asking] = ASK.exec(message) ?? [];
      if (asking === undefined) return id !== undefined && message === "[iFrameSizer]resize";
      id = asking;
      isAnswered = false;
      return true;
    },
    tell(height) {
      if (id === undefined) return;
      if (!isAnswered) post(`[iFrameSizer]${id}:${height}:${innerWidth}:init`);
      isAnswered = true;
      // open-iframe-resizer in its legacy mode listens to this type only.
      post(`[iFrameSizer]${id}:${height}:${innerWidth}:resizeObserver`);
    },
  };
}

function openIframeResizer(post: Post): Speaker {
  let isKnown = false;
  return {
    hear(message) {
      const type = fieldOf(message, "type");
      if (type !== "iframe-child-init" && type !== "iframe-get-child-dimensions") return false;
      isKnown = true;
      return true;
    },
    tell(height) {
      if (isKnown) post({ type: "iframe-resized", width: innerWidth, height });
    },
  };
}

function mastodon(post: Post): Speaker {
  let id: unknown;
  return {
    hear(message) {
      if (fieldOf(message, "type") !== "setHeight") return false;
      id = fieldOf(message, "id");
      return true;
    },
    tell(height) {
      if (id !== undefined) post({ type: "setHeight", id, height });
    },
  };
}
