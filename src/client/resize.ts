import { OWN_ORIGIN } from "./own-origin.ts";
import { adoptHeights } from "./resize/adopt-heights.ts";

/** For pages without a resize script of their own: makes our frames as high as their content. */
if (OWN_ORIGIN !== undefined) adoptHeights(OWN_ORIGIN);
