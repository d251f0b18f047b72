import { CHROMIUM as EXECUTABLE } from "../browser/chromium.ts";
import type { Need } from "./needs.ts";
import { versionOf } from "./programs.ts";

/** The browser of the machine. */
export const CHROMIUM: Need = {
  version: versionOf(EXECUTABLE, ["--version"], /Chromium ([\d.]+)/),
  package: "chromium",
};
