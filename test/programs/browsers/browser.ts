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

/** An open page. Scripts are the text of an expression, whose value must be JSON. */
export interface Page {
  /** The value of an expression in the page itself. */
  readonly evaluate: (script: string) => Promise<unknown>;
  /** The value of an expression in the first frame that the selector matches, of any origin. */
  readonly evaluateIn: (frame: string, script: string) => Promise<unknown>;
  /** Clicks what the selector finds in a frame, as a reader does. */
  readonly clickIn: (frame: string, selector: string) => Promise<void>;
  /** A picture of the whole window, as PNG. */
  readonly screenshot: () => Promise<Uint8Array>;
  /** Errors and warnings of the console; undefined if the driver has no access to them. */
  readonly consoleMessages: readonly string[] | undefined;
  /** URLs of the requests of the page and its frames; undefined if the driver has no access to them. */
  readonly requests: readonly string[] | undefined;
  readonly close: () => Promise<void>;
}
