import { freePort, startProgram } from "../../includers/programs.ts";
import { type Browser, DESK, type Page, type Size } from "./browser.ts";

export const WEBKIT_DRIVER = "/usr/bin/WebKitWebDriver";

/** The key of an element in WebDriver's JSON (W3C WebDriver, section 12). */
const ELEMENT = "element-6066-11e4-a52e-4f735466cecf";

/** Sends one command. Throws with what WebDriver says of an error. */
type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: object) => Promise<unknown>;

/**
 * WebKitGTK's MiniBrowser on a virtual screen, over WebDriver: the WebKit of Safari without Safari. By hand:
 * `webdriver` of npm is 12 MB, and this needs eight commands.
 */
export async function startWebKit(system: "light" | "dark"): Promise<Browser> {
  const display = String(100 + (process.pid % 10_000));
  const screen = await startProgram(
    "Xvfb",
    [`:${display}`, "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
    `/tmp/.X11-unix/X${display}`,
  );
  const port = await freePort();
  const theme = system === "dark" ? "Adwaita:dark" : "Adwaita";
  const environment = [`DISPLAY=:${display}`, `GTK_THEME=${theme}`];
  const driver = await startProgram("env", [...environment, WEBKIT_DRIVER, `--port=${port}`], port);
  const send = commands(`http://127.0.0.1:${port}`);
  const session = await send("POST", "/session", { capabilities: { alwaysMatch: {} } });
  const path = `/session/${field(session, "sessionId")}`;
  const inSession: Send = (method, command, body) => send(method, path + command, body);
  return {
    name: "WebKitGTK",
    version: String(field(field(session, "capabilities"), "browserVersion")),
    async open(address, size = DESK) {
      await resize(inSession, size);
      await inSession("POST", "/url", { url: address });
      return pageOf(inSession);
    },
    async stop() {
      await inSession("DELETE", "");
      await driver.stop();
      await screen.stop();
    },
  };
}

/** Makes the content of the window that large, whatever the window has around it. */
async function resize(send: Send, { width, height }: Size): Promise<void> {
  await send("POST", "/window/rect", { width, height });
  const [inner, outer] = [await evaluate(send, "[innerWidth, innerHeight]"), [width, height]];
  if (!Array.isArray(inner)) throw new Error("the window has no size");
  const [missingWidth, missingHeight] = outer.map((wanted, index) => wanted - Number(inner[index]));
  await send("POST", "/window/rect", { width: width + (missingWidth ?? 0), height: height + (missingHeight ?? 0) });
}

function pageOf(send: Send): Page {
  return {
    evaluate: (script) => evaluate(send, script),
    evaluateIn: (frame, script) => inFrame(send, frame, () => evaluate(send, script)),
    clickIn: (frame, selector) =>
      inFrame(send, frame, async () => {
        const element = await find(send, selector);
        await send("POST", `/element/${element}/click`, {});
      }),
    screenshot: async () => Buffer.from(String(await send("GET", "/screenshot")), "base64"),
    consoleMessages: undefined,
    requests: undefined,
    close: async () => void (await send("POST", "/url", { url: "about:blank" })),
  };
}

async function find(send: Send, selector: string): Promise<unknown> {
  return field(await send("POST", "/element", { using: "css selector", value: selector }), ELEMENT);
}

async function inFrame<Result>(send: Send, frame: string, work: () => Promise<Result>): Promise<Result> {
  await send("POST", "/frame", { id: { [ELEMENT]: await find(send, frame) } });
  try {
    return await work();
  } finally {
    // To the page itself: the frame may have been removed.
    await send("POST", "/frame", { id: null });
  }
}

function evaluate(send: Send, script: string): Promise<unknown> {
  return send("POST", "/execute/async", {
    script: `const done = arguments[arguments.length - 1]; Promise.resolve(${script}).then(done);`,
    args: [],
  });
}

function commands(origin: string): Send {
  return async (method, path, body) => {
    const response = await fetch(origin + path, { method, body: body === undefined ? null : JSON.stringify(body) });
    const value = field(await response.json(), "value");
    if (!response.ok) throw new Error(`${method} ${path}: ${field(value, "error")}: ${field(value, "message")}`);
    return value;
  };
}

function field(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}
