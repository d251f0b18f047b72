import { mkdirSync, writeFileSync } from "node:fs";
import type { Page } from "./browsers/browser.ts";

/** A folder to look at pages in afterwards: `PICTURES=/tmp/pictures npm run test:programs`. */
const FOLDER = process.env.PICTURES;

/** Saves a screenshot of the window, if requested. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  if (FOLDER === undefined) return;
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(`${FOLDER}/${name}.png`, await page.screenshot());
}
