import { spawnSync } from "node:child_process";
import { buildClientAssets } from "./client-assets.ts";
import { archiveAssets, RELEASED } from "./released-assets.ts";

/** Archives the assets as they are built now, before they are deployed: their addresses must answer for years. */

const { stdout, status } = spawnSync("git", ["ls-tree", "--name-only", "HEAD", `${RELEASED}/`], { encoding: "utf8" });
const committed = new Set(stdout.split("\n"));
// Without git there is no telling what was given out, so everything stays.
archiveAssets(
  await buildClientAssets("src/client"),
  RELEASED,
  (file) => status !== 0 || committed.has(`${RELEASED}/${file}`),
);
