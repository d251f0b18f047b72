import { OWN_ORIGIN } from "./own-origin.ts";
import { adoptHeights } from "./resize/adopt-heights.ts";

/** For pages that have no script of their own for frames: makes ours as high as their content. */
if (OWN_ORIGIN !== undefined) adoptHeights(OWN_ORIGIN);
