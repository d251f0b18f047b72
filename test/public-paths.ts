import { EMBEDS, FRAGMENTS, PATHS } from "../src/worker/urls.ts";
import { VIEWS } from "../src/worker/views.tsx";

/** Every public path as a pattern for the router, those of the views as fragments and as embeds among them. */
export const PUBLIC_PATHS: readonly string[] = [
  ...Object.values(PATHS),
  ...VIEWS.flatMap(({ path }) => [FRAGMENTS + path, EMBEDS + path]),
];
