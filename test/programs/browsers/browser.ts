export const BROWSERS = ["Chromium", "Firefox", "WebKitGTK"] as const;

/** A browser of Debian's, whatever protocol it is driven by. */
export interface Browser {
  readonly name: (typeof BROWSERS)[number];
  readonly version: string;
  /** Opens an address in a page of its own and waits until everything in it is loaded. */
  readonly open: (address: string, size?: Size) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

/** The browser of that name among those that have started. */
export function browserCalled(name: Browser["name"], { browsers }: { readonly browsers: readonly Browser[] }): Browser {
  const browser = browsers.find((each) => each.name === name);
  if (browser === undefined) throw new Error(`${name} has not started`);
  return browser;
}

/** Of the window's content, in CSS pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export const DESK: Size = { width: 1280, height: 900 };

/** A page that is open. Scripts are the text of an expression; what they give has to be JSON. */
export interface Page {
  /** What an expression is in the page itself. */
  readonly evaluate: (script: string) => Promise<unknown>;
  /** What an expression is in the first frame that the selector finds, whatever origin that has. */
  readonly evaluateIn: (frame: string, script: string) => Promise<unknown>;
  /** Clicks what the selector finds in a frame, as a reader does. */
  readonly clickIn: (frame: string, selector: string) => Promise<void>;
  /** A picture of the whole window, as PNG. */
  readonly screenshot: () => Promise<Uint8Array>;
  /** Errors and warnings that the console was told; undefined where the driver does not pass them on. */
  readonly said: readonly string[] | undefined;
  /** Addresses that the page and its frames asked for; undefined where the driver does not tell. */
  readonly requests: readonly string[] | undefined;
  readonly close: () => Promise<void>;
}
