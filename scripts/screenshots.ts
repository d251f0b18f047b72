import { mkdirSync } from "node:fs";
import { launchWholeChromium } from "../test/browser/chromium.ts";
import { startRunningService } from "../test/running-service.ts";

/** Takes the screenshots of the documentation from the running service. */

const FOLDER = "docs/pictures";

const PHONE = { width: 360, height: 760 };
const DESKTOP = { width: 1160, height: 720 };

interface Picture {
  readonly file: string;
  readonly path: string;
  readonly viewport: { readonly width: number; readonly height: number };
  readonly colorScheme: "light" | "dark";
  /** The selector of the captured element; the window if absent. */
  readonly of?: string;
}

const PICTURES: readonly Picture[] = [
  { file: "overview-phone.png", path: "/", viewport: PHONE, colorScheme: "light" },
  { file: "overview-desk-dark.png", path: "/", viewport: DESKTOP, colorScheme: "dark" },
  {
    file: "collaboration.png",
    path: "/collaborations/sodertorns-overformyndarnamnd",
    viewport: DESKTOP,
    colorScheme: "light",
  },
  { file: "matrix.png", path: "/matrix", viewport: DESKTOP, colorScheme: "light", of: ".samverkan-scroll" },
  { file: "diagram.png", path: "/diagram", viewport: PHONE, colorScheme: "light", of: ".samverkan-diagram" },
];

mkdirSync(FOLDER, { recursive: true });
const service = await startRunningService({ publicOrigin: "https://samverkan.example" });
const browser = await launchWholeChromium();
try {
  for (const { file, path, viewport, colorScheme, of } of PICTURES) {
    const page = await browser.newPage({ viewport, colorScheme });
    // Links carry the public origin, so its requests are routed to the local service.
    await page.route("https://samverkan.example/**", async (route) => {
      const { pathname, search } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: service.origin + pathname + search }) });
    });
    await page.goto(`https://samverkan.example${path}`);
    const shown = of === undefined ? page : page.locator(of).first();
    await shown.screenshot({ path: `${FOLDER}/${file}` });
    await page.close();
    process.stdout.write(`${FOLDER}/${file}\n`);
  }
} finally {
  await browser.close();
  await service.stop();
}
